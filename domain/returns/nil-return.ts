/**
 * "Không phát sinh" in one step: a return that says that nothing arose.
 *
 *   a task that was done before       stays done, in the words of then: it does not become undone
 *   any other task                    "Không phát sinh", without words
 *   every count                       0, which is a figure; what is not known is never made up as 0 without being asked for
 */
import type { Period } from "../period/period.ts";
import type { PublishedPlan } from "../plan/published-plan.ts";
import { countsOf, tasksOf } from "./duties.ts";
import type { ReturnContent, TaskReport } from "./return.ts";

export const nilReturn = (plan: PublishedPlan, period: Period, agencyId: string, last: ReturnContent | null): ReturnContent => ({
  planId: plan.id,
  periodId: period.id,
  agencyId,
  tasks: tasksOf(plan, agencyId).map(({ task }) => {
    const before = last?.tasks.find(({ taskId }) => taskId === task.id);
    return before?.progress === "done" ? before : nothingArose(task.id);
  }),
  counts: countsOf(plan, agencyId).map(({ indicator, count }) => ({
    indicatorId: indicator.id,
    countId: count.id,
    answer: { kind: "number", value: 0 },
    explanation: "",
  })),
});

const nothingArose = (taskId: string): TaskReport => ({
  taskId,
  progress: "nothing-arose",
  percent: null,
  result: "",
  evidence: "",
  completedOn: null,
  difficulties: "",
  proposals: "",
});
