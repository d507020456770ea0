/**
 * Small returns for tests. `aReturn("so-tu-phap")` answers everything that `aPlan()` asks of the agency: every task in
 * progress, every count 10; say only what differs.
 */
import { countsOf, tasksOf } from "../../domain/returns/duties.ts";
import type { AcceptedReturn } from "../../domain/merge/merge.ts";
import type { Period } from "../../domain/period/period.ts";
import type { PublishedPlan } from "../../domain/plan/published-plan.ts";
import type { CountAnswer, CountReport, ReturnContent, ReturnHead, TaskReport } from "../../domain/returns/return.ts";
import { aPlan } from "./plans.ts";

/** First half of 2026. */
export const aPeriod = (overrides: Partial<Period> = {}): Period => ({
  id: "2026-H1",
  dataFrom: "2025-12-15",
  dataTo: "2026-06-14",
  dueOn: "2026-06-15",
  ...overrides,
});

export const aTaskReport = (taskId: string, overrides: Partial<TaskReport> = {}): TaskReport => ({
  taskId,
  progress: "in-progress",
  percent: null,
  result: "Đã ban hành văn bản triển khai.",
  evidence: "",
  completedOn: null,
  difficulties: "",
  proposals: "",
  ...overrides,
});

export const aNumber = (value: number): CountAnswer => ({ kind: "number", value });

export const aCountReport = (
  indicatorId: string,
  countId: string,
  answer: CountAnswer = aNumber(10),
  explanation = "",
): CountReport => ({ indicatorId, countId, answer, explanation });

/** Complete for the plan; `counts` by "k1.opened" and `tasks` by id replace single answers, the rest replaces whole fields. */
export const aReturn = (
  agencyId = "cong-an-tinh",
  changes: {
    plan?: PublishedPlan;
    periodId?: string;
    tasks?: Record<string, Partial<TaskReport>>;
    counts?: Record<string, number | CountAnswer>;
  } = {},
): ReturnContent => {
  const plan = changes.plan ?? aPlan();
  return {
    planId: plan.id,
    periodId: changes.periodId ?? "2026-H1",
    agencyId,
    tasks: tasksOf(plan, agencyId).map(({ task }) => aTaskReport(task.id, changes.tasks?.[task.id])),
    counts: countsOf(plan, agencyId).map(({ indicator, count }) => {
      const given = changes.counts?.[`${indicator.id}.${count.id}`] ?? 10;
      return aCountReport(indicator.id, count.id, typeof given === "number" ? aNumber(given) : given);
    }),
  };
};

export const anAcceptedReturn = (content: ReturnContent = aReturn(), revision = 1): AcceptedReturn => ({ revision, content });

export const aHead = (agencyId = "cong-an-tinh", overrides: Partial<ReturnHead> = {}): ReturnHead => ({
  agencyId,
  status: "accepted",
  revision: 1,
  sentAt: "2026-06-15T02:00:00.000Z",
  sentBy: "Nguyễn Thị Lan",
  hash: "0".repeat(64),
  reason: null,
  reasons: [],
  onBehalf: null,
  approvedBy: null,
  ...overrides,
});
