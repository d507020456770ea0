import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mendedWord, mendedWords } from "../../../addin/src/documents/ocr/mended-word.ts";
import { openDocument } from "../../../addin/src/documents/open-document.ts";
import { readDocument } from "../../../addin/src/documents/read-document.ts";
import { nationalDirectory } from "../../../domain/agency/national-directory.ts";
import { parsePlan } from "../../../domain/plan/parse.ts";

const folder = join(import.meta.dirname, "../../../local/samples/plans");
const sample = (name: string): Buffer => readFileSync(join(folder, name));
const said = (text: string) => {
  const { header, tasks, indicators } = parsePlan(text, nationalDirectory);
  return {
    header,
    tasks: tasks.map(({ id, text, lead, coordinating, time }) => ({ id, text, lead, coordinating, time })),
    indicators: indicators.map(({ text, value }) => ({ text, value })),
  };
};
const textOf = async (name: string): Promise<string> => {
  const text = await readDocument(name, sample(name));
  return text.ok ? text.value : text.problems.map(({ code }) => code).join();
};
const gangs = "ke-hoach-phong-chong-toi-pham-co-to-chuc";
const market = "ke-hoach-kiem-tra-phong-chay-cho";

describe("the sample plans in other forms", () => {
  it.each([`${gangs}.pdf`, `${gangs}.docx`])("%s says what its .txt says, word for word", async (name) => {
    expect(said(await textOf(name))).toEqual(said(sample(`${gangs}.txt`).toString("utf8")));
  });

  it("in TCVN3 it says the same; a capital that had no sign may come back small", async () => {
    const lower = (text: string) => JSON.stringify(said(text)).toLowerCase();
    expect(lower(await textOf(`${market}-tcvn3.txt`))).toBe(lower(sample(`${market}.txt`).toString("utf8")));
  });

  it("as a table of tasks it names the same leads", async () => {
    const leads = (text: string) => said(text).tasks.map(({ lead }) => lead);
    expect(leads(await textOf(`${market}.xlsx`))).toEqual(leads(sample(`${market}.txt`).toString("utf8")));
  });
});

describe("a scanned PDF", () => {
  it("is known for pictures that are to be recognised", async () => {
    const opened = await openDocument("scan.pdf", sample(`${market}-ban-quet.pdf`));
    expect(opened.ok && opened.value.kind === "pictures" && opened.value.pictures.pages).toEqual([null]);
    if (opened.ok && opened.value.kind === "pictures") await opened.value.pictures.close();
  });
});

describe("a recognised word", () => {
  it("of two capitals is an agency's beginning beside small letters, not in a line of capitals", () => {
    expect(mendedWords(["SỞ", "Công", "Thương"])).toEqual(["Sở", "Công", "Thương"]);
    expect(mendedWords(["SỞ", "Y", "TẾ"])).toEqual(["SỞ", "Y", "TẾ"]);
  });

  it.each([
    ["SỞở", "Sở"],
    ["đƯợỢc", "được"],
    ["nưỚc", "nước"],
    ["_.2.", "2."],
    ["QĐ-TTg", "QĐ-TTg"],
    ["UBND", "UBND"],
    ["CHỦ", "CHỦ"],
    ["Độc", "Độc"],
  ])("%s is %s", (raw, word) => expect(mendedWord(raw)).toBe(word));
});
