/** Block A of the `Báo cáo` sheet: the agency's tasks, a row each. */
import { date, number, text } from "../sheet/cells.ts";
import type { Layout } from "../sheet/layout.ts";
import type { Cell, StyleName } from "../sheet/sheet.ts";
import { address } from "../sheet/address.ts";
import { deadlineWords } from "../plan/deadline-words.ts";
import { taskColumns } from "./return-columns.ts";
import type { Role, TaskDuty } from "./duties.ts";
import { progressStates, progressWords, type Progress, type ReturnContent, type TaskReport } from "./return.ts";

export const roleWords: Readonly<Record<Role, string>> = { lead: "Chủ trì", coordinating: "Phối hợp" };

const looks: Readonly<Partial<Record<Progress, StyleName>>> = {
  done: "good",
  blocked: "bad",
  "not-started": "warning",
  "nothing-arose": "neutral",
};
const progressColumn = 4;

/** Says the header's row. */
export function addTasks(layout: Layout, duties: readonly TaskDuty[], last: ReturnContent | null): number {
  layout.wide(`A. NHIỆM VỤ ĐƯỢC GIAO (${duties.length})`, "group");
  const header = layout.row(
    Object.values(taskColumns).map((words) => text(words, "header")),
    34,
  );
  const top = layout.next;
  for (const duty of duties) layout.row(taskRow(duty, reportOf(last, duty.task.id)), 52);
  const bottom = layout.next - 1;
  const area = { top, left: progressColumn, bottom, right: progressColumn };
  layout.list({
    area,
    options: progressStates.map((state) => progressWords[state]),
    strict: true,
    prompt: "Chọn mức tiến độ của nhiệm vụ trong kỳ này.",
  });
  for (const [state, style] of Object.entries(looks))
    layout.colour({ kind: "text-equals", area, text: progressWords[state as Progress], style });
  layout.colour({ kind: "formula", area, formula: `=LEN(TRIM(${address(top, progressColumn)}))=0`, style: "warning" });
  if (bottom >= top) layout.name("Matran_NhiemVu", { top: header, left: 0, bottom, right: 10 });
  return header;
}

function taskRow({ task, role }: TaskDuty, report: TaskReport | null): Cell[] {
  return [
    text(task.id, "code"),
    text(task.text),
    text(roleWords[role], role === "lead" ? "strong" : "text-center"),
    text(deadlineWords(task), "text-center"),
    text(report && progressWords[report.progress], "input-center"),
    number(report?.percent ?? null, "input-number-any"),
    text(report?.result, "input-prose"),
    text(report?.evidence, "input-prose"),
    date(report?.completedOn ?? null, "input-date"),
    text(report?.difficulties, "input-prose"),
    text(report?.proposals, "input-prose"),
  ];
}

const reportOf = (content: ReturnContent | null, taskId: string): TaskReport | null =>
  content?.tasks.find((each) => each.taskId === taskId) ?? null;
