/**
 * What a leader reads of a period, as data: drawn as the sheet `Trang lãnh đạo`, shown in the pane, printed by the browser. Counts
 * first; in each block the worst stands first.
 *
 *   ✘ Đỏ        a target missed, a task overdue          ▲ Vàng    met so far but provisional, no data yet, a task stuck
 *   ✔ Xanh      a target met with all counts in          – Không xét   nothing arose, no base to compare with
 */
import { formatCount, formatPercent } from "../../kpi/format.ts";
import type { Indicator } from "../../kpi/indicator.ts";
import type { KpiResult } from "../../kpi/kpi.ts";
import { completionOf } from "../../merge/completion.ts";
import type { Merged } from "../../merge/merge.ts";
import { dayInWords } from "../../period/dates.ts";
import type { Task } from "../../plan/plan.ts";
import type { PublishedPlan } from "../../plan/published-plan.ts";

export const lights = {
  red: { words: "✘ Đỏ", style: "bad" },
  yellow: { words: "▲ Vàng", style: "warning" },
  green: { words: "✔ Xanh", style: "good" },
  none: { words: "– Không xét", style: "neutral" },
} as const;
export type Light = keyof typeof lights;
const worstFirst = ["red", "yellow", "green", "none"] as const satisfies readonly Light[];

export interface LeaderPage {
  /** What is counted, and the count in words. */
  readonly facts: readonly (readonly [label: string, figure: string])[];
  readonly targets: readonly { readonly indicator: Indicator; readonly kpi: KpiResult; readonly light: Light }[];
  /** Overdue ones, the oldest first, then the stuck ones. */
  readonly tasks: readonly UrgentTask[];
  /** Agencies whose return counts nowhere yet. */
  readonly silent: readonly string[];
}

export interface UrgentTask {
  readonly task: Task;
  readonly light: "red" | "yellow";
  /** "Quá hạn 30/6/2026" */
  readonly why: string;
}

export function lightOf({ verdict, provisional }: Pick<KpiResult, "verdict" | "provisional">): Light {
  if (verdict === "missed") return "red";
  if (verdict === "no-data") return "yellow";
  if (verdict === "met") return provisional ? "yellow" : "green";
  return "none";
}

export function leaderPage(plan: PublishedPlan, merged: Merged, kpis: readonly KpiResult[]): LeaderPage {
  const targets = plan.indicators.flatMap((indicator) => {
    const kpi = kpis.find(({ indicatorId }) => indicatorId === indicator.id);
    return kpi === undefined ? [] : [{ indicator, kpi, light: lightOf(kpi) }];
  });
  return {
    facts: factsOf(merged, kpis),
    targets: worstFirst.flatMap((light) => targets.filter((row) => row.light === light)),
    tasks: urgentTasks(plan, merged),
    silent: merged.missing,
  };
}

function factsOf(merged: Merged, kpis: readonly KpiResult[]): LeaderPage["facts"] {
  const { byTimeliness, percent } = completionOf(merged.tasks);
  const missed = kpis.filter(({ verdict }) => verdict === "missed").length;
  const met = kpis.filter(({ verdict }) => verdict === "met").length;
  const out = merged.excluded.length;
  return [
    [
      "Báo cáo đã tiếp nhận",
      `${formatCount(merged.accepted.length)}/${formatCount(merged.expected.length)}${out > 0 ? `, loại khỏi tổng hợp ${formatCount(out)}` : ""}`,
    ],
    ["Chỉ tiêu đạt", `${met}/${kpis.length}${missed > 0 ? `, chưa đạt ${missed}` : ""}`],
    ["Nhiệm vụ quá hạn", formatCount(byTimeliness["open-overdue"])],
    ["Tỷ lệ hoàn thành việc đến hạn", percent === null ? "chưa có việc đến hạn" : formatPercent(percent)],
  ];
}

function urgentTasks(plan: PublishedPlan, merged: Merged): readonly UrgentTask[] {
  const views = new Map(merged.tasks.map((each) => [each.taskId, each]));
  const rows = plan.tasks.flatMap((task): UrgentTask[] => {
    const seen = views.get(task.id);
    if (seen?.timeliness === "open-overdue")
      return [{ task, light: "red", why: `Quá hạn ${task.due === null ? "" : dayInWords(task.due)}` }];
    return seen?.progress === "blocked" ? [{ task, light: "yellow", why: "Vướng mắc" }] : [];
  });
  return rows
    .filter(({ light }) => light === "red")
    .sort((a, b) => order(a.task.due ?? "", b.task.due ?? ""))
    .concat(rows.filter(({ light }) => light === "yellow"));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
