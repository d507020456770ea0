import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import { parsePlan } from "../../../domain/plan/parse.ts";
import { sampleDirectory } from "../../../local/samples/directory.ts";

const folder = join(import.meta.dirname, "..", "..", "..", "local", "samples", "plans");
/** What is in the letters of before Unicode is a second copy of another sample. */
const names = readdirSync(folder).flatMap((name) => (/(?<!-tcvn3)\.txt$/.test(name) ? [name.slice(0, -4)] : []));
const paragraphs = (text: string): readonly string[] =>
  text
    .split("\n")
    .flatMap((line) => line.trim() || [])
    .toSorted();

describe("the sample plans", () => {
  it.each(names)("%s says the same in Word as in its text", async (name) => {
    const word = await mammoth.extractRawText({ path: join(folder, `${name}.docx`) });
    expect(paragraphs(word.value)).toEqual(paragraphs(readFileSync(join(folder, `${name}.txt`), "utf8")));
  });

  it.each(names)("%s is a small file in Word", (name) => {
    expect(statSync(join(folder, `${name}.docx`)).size).toBeLessThan(100_000);
  });

  it.each(names)("%s is read alike from Word and from its text", async (name) => {
    const word = await mammoth.extractRawText({ path: join(folder, `${name}.docx`) });
    const [fromWord, fromText] = [word.value, readFileSync(join(folder, `${name}.txt`), "utf8")].map((text) => {
      const { header, tasks } = parsePlan(text, sampleDirectory());
      return { header, tasks: tasks.map(({ source: _, ...task }) => task) };
    });
    expect(fromWord).toEqual(fromText);
  });
});
