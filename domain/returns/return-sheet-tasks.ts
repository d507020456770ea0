/** Block A of the `Báo cáo` sheet: the agency's tasks, a row each. */
import { deadlineWords } from "../plan/deadline-words.ts";
import { timelinessWords } from "../merge/words.ts";
import { address, literal } from "../sheet/address.ts";
import { blank, formula, number, text } from "../sheet/cells.ts";
import type { Layout } from "../sheet/layout.ts";
import type { Cell, StyleName } from "../sheet/sheet.ts";
import { taskColumns } from "./return-columns.ts";
import type { Role, TaskDuty } from "./duties.ts";
import { progressStates, progressWords, type Progress, type ReturnContent, type TaskReport } from "./return.ts";
import { timelinessOf } from "./timeliness.ts";

export const roleWords: Readonly<Record<Role, string>> = { lead: "Chủ trì", coordinating: "Phối hợp" };

const looks: Readonly<Partial<Record<Progress, StyleName>>> = {
  done: "good",
  blocked: "bad",
  "not-started": "warning",
  "nothing-arose": "neutral",
};
const timelinessLooks = { "done-in-time": "good", "done-late": "warning", "open-overdue": "bad" } as const;

const columns = Object.keys(taskColumns);
const at = (column: keyof typeof taskColumns): number => columns.indexOf(column);
const [firstField, lastField] = [at("progress"), at("proposals")];

/** Says the header's row. */
export const addTaskHeaders = (layout: Layout): number =>
  layout.row(
    Object.values(taskColumns).map((words) => text(words, "header")),
    34,
  );

/** `today` is the day on which the figures that formulas will give are worked out. */
export function addTasks(layout: Layout, duties: readonly TaskDuty[], last: ReturnContent | null, today: string): void {
  const top = layout.next;
  for (const duty of duties) layout.row(taskRow(layout.next, duty, reportOf(last, duty.task.id), today), 52);
  const bottom = layout.next - 1;
  const area = { top, left: firstField, bottom, right: firstField };
  layout.list({
    area,
    options: progressStates.map((state) => progressWords[state]),
    strict: true,
    prompt: "Chọn mức tiến độ của nhiệm vụ trong kỳ này.",
  });
  for (const [state, style] of Object.entries(looks))
    layout.colour({ kind: "text-equals", area, text: progressWords[state as Progress], style });
  layout.colour({ kind: "formula", area, formula: `=LEN(TRIM(${address(top, firstField)}))=0`, style: "warning" });
  addDemands(layout, top, bottom);
  const timely = { ...area, left: at("timeliness"), right: at("timeliness") };
  for (const [state, style] of Object.entries(timelinessLooks))
    layout.colour({ kind: "text-equals", area: timely, text: timelinessWords[state as keyof typeof timelinessLooks], style });
  addReasonColours(layout, top, bottom);
  if (bottom >= top) layout.name("Matran_NhiemVu", { top, left: 0, bottom, right: at("state") });
}

/** What a progress asks for besides itself, in the colour of what is still empty: the day of a finished task, the reason of a stuck one. */
function addDemands(layout: Layout, top: number, bottom: number): void {
  const demanded = { done: "completedOn", blocked: "difficulties" } as const;
  for (const [state, field] of Object.entries(demanded)) {
    const [column, progress] = [at(field), literal(progressWords[state as keyof typeof demanded])];
    const isEmpty = `LEN(TRIM(${address(top, column)}))=0`;
    const area = { top, left: column, bottom, right: column };
    layout.colour({
      kind: "formula",
      area,
      formula: `=AND($${address(top, firstField)}=${progress},${isEmpty})`,
      style: "warning",
    });
  }
}

/** A cell that the police want mended is red until its row is changed: the state's words name its column. */
function addReasonColours(layout: Layout, top: number, bottom: number): void {
  const state = `$${address(top, at("state"))}`;
  for (let column = firstField; column <= lastField; column++) {
    const header = Object.values(taskColumns)[column] ?? "";
    const isNamed = `ISNUMBER(SEARCH(${literal(`${header}:`)},${state}))`;
    const area = { top, left: column, bottom, right: column };
    layout.colour({ kind: "formula", area, formula: `=AND(LEFT(${state},1)="↩",${isNamed})`, style: "bad" });
  }
}

function taskRow(row: number, { task, role }: TaskDuty, report: TaskReport | null, today: string): Cell[] {
  return [
    text(task.id, "code"),
    text(task.text),
    text(roleWords[role], role === "lead" ? "strong" : "text-center"),
    text(deadlineWords(task), "text-center"),
    timelinessCell(row, task.due, report, today),
    text(report && progressWords[report.progress], "input-center"),
    number(report?.percent ?? null, "input-number-any"),
    text(report?.result, "input-prose"),
    text(report?.evidence, "input-prose"),
    text(report?.completedOn && typedDay(report.completedOn), "input-day"),
    text(report?.difficulties, "input-prose"),
    text(report?.proposals, "input-prose"),
    blank("text-center"),
  ];
}

/** "05/02/2026": how a day is shown where people type it. */
export const typedDay = (iso: string): string => iso.split("-").reverse().join("/");

/** Of a task called finished whose day is not there yet, or is none: whether it was in time nobody can say. */
const dayWanted = "✎ Cần ngày hoàn thành";

/** Follows what is typed, by the rules of timeliness.ts; the day may stand there as text or as the spreadsheet's own date. */
function timelinessCell(row: number, due: string | null, report: TaskReport | null, today: string): Cell {
  if (due === null) return text(timelinessWords["no-deadline"], "text-center");
  const [progress, typed] = [address(row, at("progress")), address(row, at("completedOn"))];
  const slash = `FIND("/",${typed})`;
  const second = `FIND("/",${typed},${slash}+1)`;
  const parts = `VALUE(RIGHT(TRIM(${typed}),4)),VALUE(MID(${typed},${slash}+1,${second}-${slash}-1)),VALUE(LEFT(${typed},${slash}-1))`;
  const day = `IF(ISNUMBER(${typed}),${typed},IFERROR(DATE(${parts}),0))`;
  const dueDay = `DATE(${due.split("-").map(Number).join(",")})`;
  const say = (state: keyof typeof timelinessWords): string => literal(timelinessWords[state]);
  const open = `IF(OR(${progress}=${literal(progressWords["nothing-arose"])},TODAY()<=${dueDay}),${say("open-in-time")},${say("open-overdue")})`;
  const done = `IF(${day}=0,${literal(dayWanted)},IF(${day}<=${dueDay},${say("done-in-time")},${say("done-late")}))`;
  const now = timelinessOf({ due, progress: report?.progress ?? null, completedOn: report?.completedOn ?? null }, today);
  return formula(`=IF(${progress}=${literal(progressWords.done)},${done},${open})`, "text-center", timelinessWords[now]);
}

const reportOf = (content: ReturnContent | null, taskId: string): TaskReport | null =>
  content?.tasks.find((each) => each.taskId === taskId) ?? null;
