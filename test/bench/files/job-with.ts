/**
 * The whole job of a merge day once, in a process of its own, and what it took: `node job-with.ts WHO FOLDER`. Files in, each read
 * and checked, all merged, the province's workbook out. Reading and writing are WHO's; what lies between is Matran's for both.
 */
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { computeKpis } from "../../../domain/kpi/compute.ts";
import { provinceSheets } from "../../../domain/matrix/province-sheets.ts";
import { mergeReturns } from "../../../domain/merge/merge-returns.ts";
import { periodOf } from "../../../domain/period/calendar.ts";
import { checkReturn } from "../../../domain/returns/check.ts";
import { readReturnSheet } from "../../../domain/returns/read-return-sheet.ts";
import { areaAddress } from "../../../domain/sheet/address.ts";
import type { Cell } from "../../../domain/sheet/sheet.ts";
import { styles } from "../../../domain/sheet/styles.ts";
import { writeWorkbook } from "../../../functions/src/export/workbook-file.ts";
import { provincePlan, type Size } from "./a-province.ts";
import type { Took } from "./contenders.ts";
import type { ExcelJs } from "./peer-types.ts";
import { peakMegabytes } from "./peak.ts";
import { peer, readerOf } from "./readers.ts";
import { writeWithExcelJs } from "./write-with-exceljs.ts";

export interface JobReading extends Took {
  readonly returns: number;
  /** Of all six indicators, so that everybody is seen to have done the same job; null where nothing was merged. */
  readonly totals: string | null;
}

const [who = "", folder = ""] = process.argv.slice(2);
const asked = JSON.parse(readFileSync(join(folder, "folder.json"), "utf8")) as { size: Size; periodId: string };
const plan = provincePlan(asked.size);
const period = periodOf(asked.periodId);
const read = readerOf(who);
const contents = readdirSync(folder)
  .filter((name) => name.endsWith(".xlsx"))
  .map((name) => readFileSync(join(folder, name)));

const start = performance.now();
const working = process.threadCpuUsage();
const returns = [];
for (const bytes of contents) {
  const found = readReturnSheet(plan, await read(bytes), { periodId: period.id });
  if (found.ok && checkReturn(plan, found.value, null, period).every(({ severity }) => severity !== "error"))
    returns.push({ revision: 1, content: found.value });
}
const merged = mergeReturns(plan, period, returns, period.dataTo);
const kpis = computeKpis(plan, merged);
const sheets = provinceSheets(plan, period, merged, [], kpis);
const file = who === "exceljs" ? await writeWithExcelJs(peer("exceljs") as ExcelJs, sheets) : await writeWorkbook(sheets);
const milliseconds = performance.now() - start;
const { user, system } = process.threadCpuUsage(working);
const work = (user + system) / 1_000;

writeFileSync(join(folder, `out-${who}.bin`), file);
// For whoever only writes.
const valueOf = (cell: Cell): unknown =>
  cell.kind === "empty"
    ? null
    : cell.kind === "date"
      ? cell.iso
      : cell.kind === "text"
        ? cell.text
        : cell.kind === "number"
          ? cell.value
          : cell.formula;
const told = {
  styles,
  sheets: sheets.map(({ name, rows, merges, widths }) => ({
    name,
    rows: rows.map((cells) => cells.map((cell) => [valueOf(cell), cell.style ?? "plain"])),
    merges: merges.map(areaAddress),
    widths,
  })),
};
if (who === "matran") writeFileSync(join(folder, "sheets.json"), JSON.stringify(told));
const totals = kpis.map(({ numerator, denominator }) => `${numerator}/${denominator}`).join(" ");
console.log(
  JSON.stringify({ milliseconds, work, peakMegabytes: peakMegabytes(), returns: returns.length, totals } satisfies JobReading),
);
