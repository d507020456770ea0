/** LibreOffice as somebody else's eye on our .xlsx files: it opens them, calculates every formula anew and hands the values back. */
import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { RawRows, Sheet } from "../../domain/sheet/sheet.ts";
import { writeWorkbook } from "../../functions/src/export/workbook-file.ts";
import { sheetsIn } from "../builders/workbook-bytes.ts";

export const hasLibreOffice = ((): boolean => {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw cause;
  }
})();

/** LibreOffice trusts the figures kept beside the formulas of an .xlsx file; without them it has to calculate. */
const withoutKeptFigures = (file: Uint8Array): Uint8Array => {
  const parts = unzipSync(file);
  for (const [name, part] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/.*\.xml$/.test(name)) continue;
    parts[name] = strToU8(strFromU8(part).replace(/(<f[^>]*>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1"));
  }
  return zipSync(parts);
};

export type NamedRows = readonly { readonly name: string; readonly rows: RawRows }[];

/** The sheets of each file after a calculation from nothing; all files in one start of the program. */
export const recalculated = async (workbooks: readonly Uint8Array[]): Promise<readonly NamedRows[]> => {
  const folder = await mkdtemp(join(tmpdir(), "matran-office-"));
  try {
    const names = workbooks.map((_, index) => `${index}.xlsx`);
    await Promise.all(workbooks.map((file, index) => writeFile(join(folder, `${index}.xlsx`), withoutKeptFigures(file))));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const out = join(folder, "out");
    const files = names.map((name) => join(folder, name));
    await promisify(execFile)("soffice", [profile, "--headless", "--convert-to", "xlsx", "--outdir", out, ...files], {
      timeout: 200_000,
    });
    return await Promise.all(names.map(async (name) => sheetsIn(await readFile(join(out, name)))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Sheets written by us and calculated by LibreOffice, each workbook in the order of its sheets. */
export const calculatedByLibreOffice = async (
  workbooks: readonly (readonly Sheet[])[],
): Promise<readonly (readonly RawRows[])[]> => {
  const files = await Promise.all(workbooks.map((sheets) => writeWorkbook(sheets)));
  return (await recalculated(files)).map((sheets) => sheets.map(({ rows }) => rows));
};

/** The pages of the file on paper, each in whole millimetres, as LibreOffice prints it. */
export const pagesOnPaper = async (
  workbook: Uint8Array,
): Promise<readonly { readonly width: number; readonly height: number }[]> => {
  const folder = await mkdtemp(join(tmpdir(), "matran-paper-"));
  try {
    await writeFile(join(folder, "sheet.xlsx"), workbook);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const file = join(folder, "sheet.xlsx");
    await promisify(execFile)("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file], {
      timeout: 100_000,
    });
    const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
    const document = await getDocument({ data: new Uint8Array(await readFile(join(folder, "sheet.pdf"))) }).promise;
    const millimetres = (points: number): number => Math.round((points * 25.4) / 72);
    return await Promise.all(
      Array.from({ length: document.numPages }, async (_, at) => {
        const [, , width = 0, height = 0] = (await document.getPage(at + 1)).view;
        return { width: millimetres(width), height: millimetres(height) };
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
