/** Reads block A of a `Báo cáo` sheet. What cannot be understood is said at its cell; the rest is read on. */
import type { Problem } from "../problem.ts";
import { parseDay } from "../sheet/day.ts";
import type { RawValue } from "../sheet/sheet.ts";
import type { Table, TableRow } from "../sheet/table.ts";
import { parsePercent } from "../sheet/whole-number.ts";
import { hasWords, likeness, wordsOf } from "../sheet/words.ts";
import { formulaError, isFormulaError } from "./formula-error.ts";
import { columnOfField, taskColumns } from "./return-columns.ts";
import { rowsByCode } from "./read-return-rows.ts";
import { taskCodes, type TaskDuty } from "./duties.ts";
import { progressStates, progressWords, type Progress, type TaskReport } from "./return.ts";

const longest = 5_000;

type Field = keyof typeof columnOfField;
const fields = Object.entries(columnOfField);

export function readTasks(table: Table, duties: readonly TaskDuty[], problems: Problem[]): TaskReport[] {
  const codes = taskCodes(duties);
  const rows = rowsByCode(table, { codes, header: taskColumns.id, what: "nhiệm vụ", answer: taskColumns.progress }, problems);
  const places = placesIn(table);
  const reports: TaskReport[] = [];
  for (let at = 0; at < codes.length; at += 1) {
    const [row, taskId] = [rows[at], codes[at]];
    const report = row === undefined || taskId === undefined ? null : readTask(taskId, row, places, problems);
    if (report !== null) reports.push(report);
  }
  return reports;
}

/** The column of each field, looked up once for all rows. */
type Places = Readonly<Record<Field, number>>;

function placesIn({ column }: Table): Places {
  const { progress, percent, result, evidence, completedOn, difficulties, proposals } = columnOfField;
  return {
    progress: column(progress),
    percent: column(percent),
    result: column(result),
    evidence: column(evidence),
    completedOn: column(completedOn),
    difficulties: column(difficulties),
    proposals: column(proposals),
  };
}

function readTask(taskId: string, row: TableRow, places: Places, problems: Problem[]): TaskReport | null {
  const { cells } = row;
  const progressCell = cells[places.progress] ?? null;
  const percentCell = cells[places.percent] ?? null;
  const resultCell = cells[places.result] ?? null;
  const evidenceCell = cells[places.evidence] ?? null;
  const dayCell = cells[places.completedOn] ?? null;
  const difficultiesCell = cells[places.difficulties] ?? null;
  const proposalsCell = cells[places.proposals] ?? null;
  if (
    isFormulaError(progressCell) ||
    isFormulaError(percentCell) ||
    isFormulaError(resultCell) ||
    isFormulaError(evidenceCell) ||
    isFormulaError(dayCell) ||
    isFormulaError(difficultiesCell) ||
    isFormulaError(proposalsCell)
  ) {
    for (const [, header] of fields) if (isFormulaError(row.raw(header))) problems.push(formulaError(row, header));
    return null;
  }
  const progress = readProgress(taskId, progressCell, row, problems);
  const percent = percentCell === null ? null : readPercent(percentCell, row, progress, problems);
  const completedOn = dayCell === null ? null : readDay(dayCell, row, problems);
  const result = resultCell === null ? "" : proseOf(resultCell, row, taskColumns.result, problems);
  const evidence = evidenceCell === null ? "" : proseOf(evidenceCell, row, taskColumns.evidence, problems);
  const difficulties = difficultiesCell === null ? "" : proseOf(difficultiesCell, row, taskColumns.difficulties, problems);
  const proposals = proposalsCell === null ? "" : proseOf(proposalsCell, row, taskColumns.proposals, problems);
  return progress && { taskId, progress, percent, completedOn, result, evidence, difficulties, proposals };
}

/** As they are chosen from the list, and as a person may type them. */
const statesByWords = new Map(
  progressStates.flatMap((state) =>
    [progressWords[state], likeness(progressWords[state])].map((words) => [words, state] as const),
  ),
);

function readProgress(taskId: string, raw: RawValue, row: TableRow, problems: Problem[]): Progress | null {
  const chosen = typeof raw === "string" ? statesByWords.get(raw) : undefined;
  if (chosen) return chosen;
  const said = likeness(raw);
  const state = statesByWords.get(said);
  if (state) return state;
  const words = progressStates.map((each) => `“${progressWords[each]}”`).join(", ");
  problems.push(
    said === ""
      ? row.problem(taskColumns.progress, "task-unanswered", `Nhiệm vụ ${taskId} chưa có tiến độ: hãy chọn một mức ở ô này.`)
      : row.problem(
          taskColumns.progress,
          "unknown-progress",
          `Tiến độ “${row.words(taskColumns.progress)}” không có trong danh sách: hãy chọn ${words}.`,
        ),
  );
  return null;
}

function readPercent(raw: RawValue, row: TableRow, progress: Progress | null, problems: Problem[]): number | null {
  if (!hasWords(raw)) return null;
  const percent = parsePercent(raw);
  if (percent === null)
    problems.push(
      row.problem(
        taskColumns.percent,
        "not-a-percent",
        `“${row.words(taskColumns.percent)}” không phải tỷ lệ: hãy gõ một số nguyên từ 0 đến 100, hoặc để trống.`,
      ),
    );
  // A spreadsheet keeps a typed "100%" as the number 1; of a finished task nothing else can be meant.
  return percent === 1 && progress === "done" ? 100 : percent;
}

function readDay(raw: RawValue, row: TableRow, problems: Problem[]): string | null {
  if (!hasWords(raw)) return null;
  const day = parseDay(raw);
  if (day !== null && typeof raw === "number" && isTurned(day)) problems.push(sayDay(row, day));
  if (!day)
    problems.push(
      row.problem(
        taskColumns.completedOn,
        "not-a-day",
        `“${row.words(taskColumns.completedOn)}” không phải ngày: hãy gõ theo dạng ngày/tháng/năm, ví dụ 05/02/2026.`,
      ),
    );
  return day;
}

/**
 * The column takes text, so that a spreadsheet leaves a typed day alone. A number there came by pasting, and an Excel that puts the
 * month first has made 2 May of a pasted 05/02: nothing tells but the person. The 14th of June cannot be turned, nor the 5th of May.
 */
const isTurned = (iso: string): boolean => Number(iso.slice(8)) <= 12 && iso.slice(5, 7) !== iso.slice(8);

function sayDay(row: TableRow, iso: string): Problem {
  const [year, month, day] = iso.split("-").map(Number);
  return row.problem(
    taskColumns.completedOn,
    "day-by-number",
    `Ô này được hiểu là ngày ${day} tháng ${month} năm ${year}. Nếu ý là ngày ${month} tháng ${day}, hãy gõ lại theo dạng ngày/tháng/năm.`,
    "note",
  );
}

export function readProse(row: TableRow, header: string, problems: Problem[]): string {
  const raw = row.raw(header);
  if (!isFormulaError(raw)) return proseOf(raw, row, header, problems);
  problems.push(formulaError(row, header));
  return "";
}

function proseOf(raw: RawValue, row: TableRow, header: string, problems: Problem[]): string {
  const words = wordsOf(raw);
  if (words.length <= longest) return words;
  problems.push(
    row.problem(
      header,
      "too-long",
      `Ô này có ${words.length} ký tự: hãy rút gọn còn tối đa ${longest}, phần dài để trong văn bản kèm theo.`,
    ),
  );
  return "";
}
