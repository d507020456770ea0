/** LibreOffice as somebody else's eye on our .xlsx files: it opens them, calculates every formula anew and hands the values back. */
import { execFile } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { RawRows, Sheet } from "../../domain/sheet/sheet.ts";
import { writeWorkbook } from "../../functions/src/export/workbook-file.ts";
import { sheetsIn } from "../builders/workbook-bytes.ts";

/** Whether LibreOffice is there with one of its parts: it may have been installed without Calc or without Writer. */
const has = (library: "sc" | "sw"): boolean => {
  const names = process.platform === "win32" ? ["soffice.com", "soffice.exe"] : ["soffice"];
  const program = (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
  if (program === undefined) return false;
  const folder = dirname(realpathSync(program));
  const libraries = [`lib${library}lo.so`, `${library}lo.dll`, `../Frameworks/lib${library}lo.dylib`];
  return libraries.some((name) => existsSync(join(folder, name)));
};
export const hasLibreOffice = has("sc");
export const hasLibreOfficeWriter = has("sw");

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

/** A page as LibreOffice prints it: in whole millimetres, and its words line by line from the top, without blanks. */
export interface PaperPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

/** The pages of a file on paper. `ending` says what it is: "xlsx", "docx". */
export const pagesOnPaper = async (file: Uint8Array, ending = "xlsx"): Promise<readonly PaperPage[]> => {
  const folder = await mkdtemp(join(tmpdir(), "matran-paper-"));
  try {
    const path = join(folder, `file.${ending}`);
    await writeFile(path, file);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    await promisify(execFile)("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, path], {
      timeout: 100_000,
    });
    const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
    const document = await getDocument({ data: new Uint8Array(await readFile(join(folder, "file.pdf"))) }).promise;
    return await Promise.all(
      Array.from({ length: document.numPages }, async (_, at) => {
        const page = await document.getPage(at + 1);
        const [, , width = 0, height = 0] = page.view;
        const { items } = await page.getTextContent();
        return { width: millimetres(width), height: millimetres(height), lines: linesOf(items) };
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const millimetres = (points: number): number => Math.round((points * 25.4) / 72);

/** Pieces that stand at one height, from the left: a word with letters of two fonts comes in pieces, with blanks of nobody's. */
function linesOf(items: readonly object[]): string[] {
  const heights = new Map<number, { readonly left: number; readonly words: string }[]>();
  for (const item of items) {
    if (!("str" in item) || !("transform" in item)) continue;
    const [, , , , left = 0, height = 0] = item.transform as readonly number[];
    const at = -Math.round(height / 3);
    heights.set(at, [...(heights.get(at) ?? []), { left, words: String(item.str) }]);
  }
  return [...heights]
    .sort(([a], [b]) => a - b)
    .map(([, pieces]) =>
      pieces
        .sort((a, b) => a.left - b.left)
        .map(({ words }) => words)
        .join("")
        .replace(/\s/g, ""),
    )
    .filter((words) => words !== "");
}
