/** The tasks of the plan: how many stand how, the overdue named, and all of them in the appendix. */
import { formatCount, formatPercent } from "../kpi/format.ts";
import { completionOf } from "../merge/completion.ts";
import type { Merged, TaskView } from "../merge/merge.ts";
import { timelinessWords } from "../merge/words.ts";
import { dayInWords } from "../period/dates.ts";
import type { Task } from "../plan/plan.ts";
import type { PublishedPlan } from "../plan/published-plan.ts";
import { progressWords } from "../returns/return.ts";
import { brief } from "../sheet/words.ts";
import type { ReportParagraph, ReportTable } from "./report.ts";
import type { Sources } from "./sources.ts";

/** Longest overdue first; the appendix has them all. */
const mostOverdue = 15;

export function taskParagraphs(
  plan: PublishedPlan,
  merged: Merged,
  sources: Sources,
  nameOf: (id: string) => string,
): ReportParagraph[] {
  const { byTimeliness, done, dueSoFar, percent } = completionOf(merged.tasks);
  const rate =
    percent === null
      ? "Chưa có nhiệm vụ nào đến hạn."
      : `Tỷ lệ hoàn thành ${formatPercent(percent)} (${formatCount(done)}/${formatCount(dueSoFar)} nhiệm vụ đã hoàn thành hoặc đã đến hạn).`;
  const parts = [
    ["hoàn thành đúng hạn", byTimeliness["done-in-time"]],
    ["hoàn thành quá hạn", byTimeliness["done-late"]],
    ["chưa hoàn thành, trong hạn", byTimeliness["open-in-time"]],
    ["chưa hoàn thành, quá hạn", byTimeliness["open-overdue"]],
    ["không có thời hạn", byTimeliness["no-deadline"]],
  ] as const;
  const said = parts.filter(([, count]) => count > 0).map(([words, count]) => `${words} ${formatCount(count)}`);
  const overdue = viewed(plan, merged)
    .filter(({ view }) => view.timeliness === "open-overdue")
    .sort((a, b) => (a.task.due ?? "").localeCompare(b.task.due ?? ""));
  const rest = overdue.length - mostOverdue;
  return [
    {
      kind: "body",
      text:
        plan.tasks.length === 0
          ? "Kế hoạch không giao nhiệm vụ cụ thể."
          : `Kế hoạch có ${formatCount(plan.tasks.length)} nhiệm vụ: ${said.join("; ")}. ${rate} Chi tiết tại Phụ lục I.`,
      sources: sources.timeliness,
    },
    ...(overdue.length === 0 ? [] : [{ kind: "item", text: "1. Nhiệm vụ quá hạn chưa hoàn thành:", sources: [] } as const]),
    ...overdue.slice(0, mostOverdue).map(({ task }): ReportParagraph => ({
      kind: "dash",
      text: `- Nhiệm vụ ${task.id} (${task.leads.map(nameOf).join("; ") || "chưa giao chủ trì"}, hạn ${task.due === null ? "không rõ" : dayInWords(task.due)}): ${brief(task.text, 160)}`,
      sources: [],
    })),
    ...(rest > 0
      ? [{ kind: "dash", text: `- Và ${formatCount(rest)} nhiệm vụ khác: xem Phụ lục I.`, sources: [] } as const]
      : []),
  ];
}

export const taskTable = (plan: PublishedPlan, merged: Merged, nameOf: (id: string) => string): ReportTable => ({
  title: "Tình hình thực hiện các nhiệm vụ",
  headers: ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn", "Tiến độ", "Tình trạng hạn"],
  rows: viewed(plan, merged).map(({ task, view }) => [
    task.id,
    brief(task.text, 300),
    task.leads.map(nameOf).join("; "),
    task.due === null ? (task.time ?? "") : dayInWords(task.due),
    view.progress === null ? "Chưa báo cáo" : progressWords[view.progress],
    timelinessWords[view.timeliness],
  ]),
});

function viewed(plan: PublishedPlan, merged: Merged): readonly { readonly task: Task; readonly view: TaskView }[] {
  const views = new Map(merged.tasks.map((view) => [view.taskId, view]));
  return plan.tasks.flatMap((task) => {
    const view = views.get(task.id);
    return view === undefined ? [] : [{ task, view }];
  });
}
