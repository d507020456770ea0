/** Filled return files of a province, half of them saved again by LibreOffice where it is installed, beside what each must say. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { periodOf } from "../../../domain/period/calendar.ts";
import { returnSheet } from "../../../domain/returns/return-sheet.ts";
import { rawRows } from "../../../domain/sheet/raw-rows.ts";
import type { RawRows } from "../../../domain/sheet/sheet.ts";
import { writeWorkbook } from "../../../functions/src/export/workbook-file.ts";
import { hasLibreOffice } from "../../libreoffice/libreoffice.ts";
import { provincePlan, provinceReturns, type Size } from "./a-province.ts";

/** `folder.json` in the folder says the size and the period, `expected.json` the cells of each file. */
export async function fillFolder(into: string, size: Size, periodId: string): Promise<void> {
  const plan = provincePlan(size);
  const drawn = join(into, "drawn");
  mkdirSync(drawn);
  const expected: Record<string, RawRows> = {};
  for (const [at, { content }] of provinceReturns(plan, periodId).entries()) {
    const sheet = returnSheet(plan, periodOf(periodId), content.agencyId, content, null);
    const name = `${String(at).padStart(4, "0")}.xlsx`;
    writeFileSync(join(drawn, name), await writeWorkbook([sheet]));
    expected[name] = rawRows(sheet);
  }
  const names = readdirSync(drawn);
  const again = hasLibreOffice ? names.filter((_, at) => at % 2 === 1) : [];
  for (let at = 0; at < again.length; at += atOnce) saveAgain(drawn, again.slice(at, at + atOnce), into);
  if (!hasLibreOffice) console.log("LibreOffice is not installed: all files are as Matran wrote them.");
  for (const name of names) if (!again.includes(name)) cpSync(join(drawn, name), join(into, name));
  // Apart, so that a reader's process holds no cells but those that it has read.
  writeFileSync(join(into, "folder.json"), JSON.stringify({ size, periodId }));
  writeFileSync(join(into, "expected.json"), JSON.stringify(expected));
}

/** Of more it leaves some out without a word. */
const atOnce = 100;

function saveAgain(drawn: string, names: readonly string[], into: string): void {
  const profile = `-env:UserInstallation=file://${join(into, "profile")}`;
  const files = names.map((name) => join(drawn, name));
  const { stderr } = spawnSync("soffice", [profile, "--headless", "--convert-to", "xlsx", "--outdir", into, ...files]);
  const left = names.filter((name) => !existsSync(join(into, name)));
  if (left.length > 0) throw new Error(`LibreOffice did not save ${left.join(", ")}: ${stderr.toString()}`);
}
