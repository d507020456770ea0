/** Reads the `Chỉ tiêu` sheet: targets, the counts behind each, and the reporting duties. */
import { cycles, type Cycle, type ReportingDuty } from "../plan/plan.ts";
import type { Indicator } from "../kpi/indicator.ts";
import type { Problem } from "../problem.ts";
import type { RawRows } from "../sheet/sheet.ts";
import { findTable, type TableRow } from "../sheet/table.ts";
import { likeness, namesIn, oneLine } from "../sheet/words.ts";
import type { AgencyBook } from "./agency-book.ts";
import { lostTable } from "./lost-table.ts";
import { countColumns, cycleWords, indicatorColumns, planSheetNames, reportingColumns } from "./plan-columns.ts";
import { readCountsOf } from "./read-count-definitions.ts";
import { readIndicator } from "./read-indicator.ts";

const sheet = planSheetNames.indicators;
const indicatorHeaders = [indicatorColumns.id, indicatorColumns.text, indicatorColumns.comparator, indicatorColumns.target];
const countHeaders = [countColumns.indicator, countColumns.label, countColumns.part];
const reportingHeaders = [reportingColumns.cycle, reportingColumns.by, reportingColumns.recipient];

export function readIndicatorSheet(
  rows: RawRows,
  book: AgencyBook,
  problems: Problem[],
): { indicators: Indicator[]; reporting: ReportingDuty[] } {
  const targets = findTable(sheet, rows, indicatorHeaders, { next: countHeaders });
  const counts = findTable(sheet, rows, countHeaders, { next: reportingHeaders });
  const duties = findTable(sheet, rows, reportingHeaders, { lone: true });
  if (!targets || !counts || !duties) problems.push(lostTable(sheet));
  const countRows = (counts?.rows ?? []).filter((row) => row.words(countColumns.label) !== "");
  const indicators: Indicator[] = [];
  for (const row of targets?.rows ?? []) {
    if (row.words(indicatorColumns.text) === "") continue;
    const said = readIndicator(row, indicators, book, problems);
    if (said) indicators.push({ ...said, ...readCountsOf(said, countRows, row, problems) });
  }
  reportStrangers(countRows, indicators, problems);
  return { indicators, reporting: (duties?.rows ?? []).map((row) => readDuty(row, problems)) };
}

function reportStrangers(rows: readonly TableRow[], indicators: readonly Indicator[], problems: Problem[]): void {
  for (const row of rows) {
    const id = oneLine(row.raw(countColumns.indicator));
    if (!indicators.some((indicator) => indicator.id === id))
      problems.push(
        row.problem(
          countColumns.indicator,
          "count-of-no-indicator",
          `Không có chỉ tiêu mã “${id}”: hãy ghi mã có ở bảng A, hoặc xóa dòng này.`,
        ),
      );
  }
}

function readDuty(row: TableRow, problems: Problem[]): ReportingDuty {
  const words = (header: string): string | null => oneLine(row.raw(header)) || null;
  return {
    by: namesIn(row.raw(reportingColumns.by)),
    cycle: namesIn(row.raw(reportingColumns.cycle)).flatMap((said) => readCycle(said, row, problems)),
    recipient: words(reportingColumns.recipient),
    via: words(reportingColumns.via),
    deadline: words(reportingColumns.deadline),
  };
}

function readCycle(said: string, row: TableRow, problems: Problem[]): Cycle[] {
  const cycle = cycles.find((each) => likeness(cycleWords[each]) === likeness(said));
  if (cycle) return [cycle];
  const words = cycles.map((each) => cycleWords[each]).join(", ");
  problems.push(
    row.problem(reportingColumns.cycle, "unknown-cycle", `Kỳ “${said}” không có: hãy ghi một hoặc nhiều kỳ trong: ${words}.`),
  );
  return [];
}
