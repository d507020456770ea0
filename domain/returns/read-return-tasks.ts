/** Reads block A of a `Báo cáo` sheet. What cannot be understood is said at its cell; the rest is read on. */
import type { Problem } from "../problem.ts";
import { parseDay } from "../sheet/day.ts";
import type { Table, TableRow } from "../sheet/table.ts";
import { parsePercent } from "../sheet/whole-number.ts";
import { hasWords, likeness, wordsOf } from "../sheet/words.ts";
import { formulaError, isFormulaError } from "./formula-error.ts";
import { columnOfField, taskColumns } from "./return-columns.ts";
import { rowsByCode } from "./read-return-rows.ts";
import { taskCodes, type TaskDuty } from "./duties.ts";
import { progressStates, progressWords, type Progress, type TaskReport } from "./return.ts";

const longest = 5_000;
const fieldHeaders = Object.values(columnOfField);

export function readTasks(table: Table, duties: readonly TaskDuty[], problems: Problem[]): TaskReport[] {
  const codes = taskCodes(duties);
  const rows = rowsByCode(table, { codes, header: taskColumns.id, what: "nhiệm vụ", answer: taskColumns.progress }, problems);
  const columns = fieldHeaders.map(table.column);
  const reports: TaskReport[] = [];
  for (const [at, taskId] of codes.entries()) {
    const row = rows[at];
    const report = row === undefined ? null : readTask(taskId, row, columns, problems);
    if (report !== null) reports.push(report);
  }
  return reports;
}

/** `columns`: where the fields stand, in the order of `fieldHeaders`. */
function readTask(taskId: string, row: TableRow, columns: readonly number[], problems: Problem[]): TaskReport | null {
  if (columns.some((column) => isFormulaError(row.cells[column] ?? null))) {
    const broken = fieldHeaders.filter((header) => isFormulaError(row.raw(header)));
    problems.push(...broken.map((header) => formulaError(row, header)));
    return null;
  }
  const progress = readProgress(taskId, row, problems);
  const percent = readPercent(row, progress, problems);
  const completedOn = readDay(row, problems);
  const result = readProse(row, taskColumns.result, problems);
  const evidence = readProse(row, taskColumns.evidence, problems);
  const difficulties = readProse(row, taskColumns.difficulties, problems);
  const proposals = readProse(row, taskColumns.proposals, problems);
  return progress && { taskId, progress, percent, completedOn, result, evidence, difficulties, proposals };
}

/** As they are chosen from the list, and as a person may type them. */
const statesByWords = new Map(
  progressStates.flatMap((state) =>
    [progressWords[state], likeness(progressWords[state])].map((words) => [words, state] as const),
  ),
);

function readProgress(taskId: string, row: TableRow, problems: Problem[]): Progress | null {
  const raw = row.raw(taskColumns.progress);
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

function readPercent(row: TableRow, progress: Progress | null, problems: Problem[]): number | null {
  const raw = row.raw(taskColumns.percent);
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

function readDay(row: TableRow, problems: Problem[]): string | null {
  const raw = row.raw(taskColumns.completedOn);
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
  if (raw === null || raw === "") return "";
  if (isFormulaError(raw)) {
    problems.push(formulaError(row, header));
    return "";
  }
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
