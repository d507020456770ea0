/** Sheets as LibreOffice calculates them from the .xlsx file, with the domain's own figures taken out first. */
import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { RawRows, Sheet } from "../../../domain/sheet/sheet.ts";
import { readWorkbook, writeWorkbook } from "../../../functions/src/export/workbook-file.ts";

export const hasLibreOffice = ((): boolean => {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw cause;
  }
})();

/** All workbooks in one start of LibreOffice, each in the order of its sheets. */
export async function calculatedByLibreOffice(
  workbooks: readonly (readonly Sheet[])[],
): Promise<readonly (readonly RawRows[])[]> {
  const folder = await mkdtemp(join(tmpdir(), "matran-"));
  try {
    const files = workbooks.map((_, index) => join(folder, `${index}.xlsx`));
    await Promise.all(
      workbooks.map(async (sheets, index) => writeFile(files[index] ?? "", await writeWorkbook(sheets.map(withoutFigures)))),
    );
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const out = join(folder, "out");
    await promisify(execFile)("soffice", [profile, "--headless", "--convert-to", "xlsx", "--outdir", out, ...files], {
      timeout: 100_000,
    });
    return await Promise.all(
      files.map(async (_, index) => (await readWorkbook(await readFile(join(out, `${index}.xlsx`)))).map(({ rows }) => rows)),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const withoutFigures = (sheet: Sheet): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((row) =>
    row.map((cell) =>
      cell.kind === "formula" ? { kind: "formula", formula: cell.formula, ...(cell.style ? { style: cell.style } : {}) } : cell,
    ),
  ),
});
