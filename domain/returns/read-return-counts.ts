/**
 * Reads block B of a `Báo cáo` sheet. Three answers stay three: a number (0 among them), "Không áp dụng", "Chưa có số liệu".
 * An empty cell is none of them and is asked for.
 */
import type { Problem } from "../problem.ts";
import type { Table, TableRow } from "../sheet/table.ts";
import { parseWholeNumber } from "../sheet/whole-number.ts";
import { likeness } from "../sheet/words.ts";
import { countCodes, type CountDuty } from "./duties.ts";
import { formulaError, isFormulaError } from "./formula-error.ts";
import { readProse } from "./read-return-tasks.ts";
import { rowsByCode } from "./read-return-rows.ts";
import { countColumns } from "./return-columns.ts";
import { countWords, type CountAnswer, type CountReport } from "./return.ts";

const largest = 1_000_000_000;
const notApplicable = likeness(countWords["not-applicable"]);
const noData = likeness(countWords["no-data"]);

export function readCounts(table: Table, duties: readonly CountDuty[], problems: Problem[]): CountReport[] {
  const rows = rowsByCode(
    table,
    { codes: countCodes(duties), header: countColumns.id, what: "số liệu", answer: countColumns.now },
    problems,
  );
  const reports: CountReport[] = [];
  for (const [at, { indicator, count }] of duties.entries()) {
    const row = rows[at];
    if (row === undefined) continue;
    const answer = readAnswer(count.label, row, problems);
    const explanation = readProse(row, countColumns.explanation, problems);
    if (answer !== null) reports.push({ indicatorId: indicator.id, countId: count.id, answer, explanation });
  }
  return reports;
}

function complain(row: TableRow, header: string, problems: Problem[]): null {
  problems.push(formulaError(row, header));
  return null;
}

function readAnswer(label: string, row: TableRow, problems: Problem[]): CountAnswer | null {
  const raw = row.raw(countColumns.now);
  if (isFormulaError(raw)) return complain(row, countColumns.now, problems);
  const value = parseWholeNumber(raw);
  if (value !== null && value <= largest) return { kind: "number", value };
  const said = likeness(raw);
  if (said === notApplicable) return { kind: "not-applicable" };
  if (said === noData) return { kind: "no-data" };
  problems.push(
    said === ""
      ? row.problem(
          countColumns.now,
          "count-unanswered",
          `“${label}” còn trống: hãy gõ số (không có thì gõ 0), “Không áp dụng” hoặc “Chưa có số liệu”.`,
        )
      : row.problem(
          countColumns.now,
          "not-a-count",
          `“${row.words(countColumns.now)}” không phải số đếm: hãy gõ một số nguyên không âm, ví dụ 1234, không có phần lẻ.`,
        ),
  );
  return null;
}
