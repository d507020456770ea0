/** Reads the tasks of the `Nhiệm vụ` sheet, in the order in which they stand now. */
import type { Task } from "../plan/plan.ts";
import type { Problem } from "../problem.ts";
import { parseDay } from "../sheet/day.ts";
import type { RawRows } from "../sheet/sheet.ts";
import { findTable, type TableRow } from "../sheet/table.ts";
import { likeness, namesIn, oneLine } from "../sheet/words.ts";
import type { AgencyBook } from "./agency-book.ts";
import { lostTable } from "./lost-table.ts";
import { generalWords, parentColumn, planSheetNames, taskColumns } from "./plan-columns.ts";

const headers = [taskColumns.id, taskColumns.text, taskColumns.leads, taskColumns.coordinating];

export function readTaskTable(rows: RawRows, book: AgencyBook, problems: Problem[]): Task[] {
  const table = findTable(planSheetNames.tasks, rows, headers);
  if (!table) problems.push(lostTable(planSheetNames.tasks));
  const tasks: Task[] = [];
  for (const row of table?.rows ?? []) {
    if (isSpare(row)) continue;
    const problem = complaint(row, tasks);
    if (problem) problems.push(problem);
    else tasks.push(readTask(row, book, problems));
  }
  return tasks;
}

/** The task that stands in a row of the sheet (from 0), as far as choosing it needs; null for any other row. */
export function taskAt(rows: RawRows, index: number): Pick<Task, "id" | "text" | "source"> | null {
  const row = findTable(planSheetNames.tasks, rows, headers)?.rows.find((each) => each.index === index);
  if (row === undefined || isSpare(row)) return null;
  return {
    id: oneLine(row.raw(taskColumns.id)),
    text: oneLine(row.raw(taskColumns.text)),
    source: readSource(row.words(taskColumns.source)),
  };
}

/** Left over from the form alone: a kind, a line number, a remark. */
const isSpare = (row: TableRow): boolean =>
  [taskColumns.text, taskColumns.leads, taskColumns.coordinating].every((header) => row.words(header) === "");

function readTask(row: TableRow, book: AgencyBook, problems: Problem[]): Task {
  return {
    id: oneLine(row.raw(taskColumns.id)),
    text: oneLine(row.raw(taskColumns.text)),
    leads: book.idsIn(row, taskColumns.leads),
    coordinating: book.idsIn(row, taskColumns.coordinating),
    time: oneLine(row.raw(taskColumns.time)) || null,
    due: readDue(row, problems),
    section: oneLine(row.raw(taskColumns.section)) || null,
    general: likeness(row.raw(taskColumns.general)) === likeness(generalWords.yes),
    joint: likeness(row.raw(taskColumns.general)) === likeness(generalWords.joint),
    source: readSource(row.words(taskColumns.source)),
    clause: /mục (\S+)$/u.exec(row.words(taskColumns.source))?.[1] ?? null,
    parents: namesIn(row.raw(parentColumn)),
  };
}

function complaint(row: TableRow, tasks: readonly Task[]): Problem | null {
  const id = oneLine(row.raw(taskColumns.id));
  if (row.words(taskColumns.text) === "")
    return row.problem(
      taskColumns.text,
      "task-without-text",
      "Dòng này thiếu nội dung nhiệm vụ: hãy chép câu giao việc từ văn bản, hoặc xóa cả dòng.",
    );
  if (id === "")
    return row.problem(taskColumns.id, "task-without-code", "Nhiệm vụ này chưa có mã: hãy ghi mục trong văn bản, ví dụ III.2.4.");
  if (/[/\\#?]/.test(id) || id.length > 60)
    return row.problem(taskColumns.id, "bad-task-code", `Mã “${id}” không dùng được: hãy ghi ngắn gọn, không có / \\ # ?`);
  if (tasks.some((task) => task.id === id))
    return row.problem(taskColumns.id, "task-twice", `Mã ${id} đã dùng ở dòng trên: hãy đổi mã của dòng này, ví dụ ${id}b.`);
  return null;
}

function readDue(row: TableRow, problems: Problem[]): string | null {
  if (row.words(taskColumns.due) === "") return null;
  const day = parseDay(row.raw(taskColumns.due));
  if (!day)
    problems.push(
      row.problem(
        taskColumns.due,
        "not-a-day",
        `“${row.words(taskColumns.due)}” không phải ngày: hãy gõ theo dạng ngày/tháng/năm, ví dụ 15/12/2026; thời gian khác thì ghi ở cột ${taskColumns.time}.`,
      ),
    );
  return day;
}

/** "12–15" or "12"; anything else says nothing. */
function readSource(words: string): Task["source"] {
  const found = /^(\d{1,6})(?:\s*[–-]\s*(\d{1,6}))?(?:\s|$)/.exec(words);
  if (!found) return null;
  return { startLine: Number(found[1]), endLine: Number(found[2] ?? found[1]) };
}
