/** What each agency carries: tasks led and how many of them are overdue, tasks helped with, counts to give. One walk over the plan. */
import type { Merged } from "../../merge/merge.ts";
import type { PublishedPlan } from "../../plan/published-plan.ts";
import { agenciesOf, expandAgencies } from "../../returns/duties.ts";

export interface Load {
  readonly lead: number;
  readonly overdue: number;
  readonly coordinating: number;
  readonly counts: number;
}

export function loads(plan: PublishedPlan, merged: Merged): (agencyId: string) => Load {
  const late = new Set(merged.tasks.filter(({ timeliness }) => timeliness === "open-overdue").map(({ taskId }) => taskId));
  const tasks = new Map<string, { lead: number; overdue: number; coordinating: number }>();
  for (const task of plan.tasks)
    for (const { agencyId, role } of agenciesOf(plan, task)) {
      const own = tasks.get(agencyId) ?? { lead: 0, overdue: 0, coordinating: 0 };
      own[role] += 1;
      if (role === "lead" && late.has(task.id)) own.overdue += 1;
      tasks.set(agencyId, own);
    }
  const counts = new Map<string, number>();
  for (const indicator of plan.indicators)
    for (const id of expandAgencies(plan, indicator.reporters)) counts.set(id, (counts.get(id) ?? 0) + indicator.counts.length);
  return (agencyId) => ({
    ...(tasks.get(agencyId) ?? { lead: 0, overdue: 0, coordinating: 0 }),
    counts: counts.get(agencyId) ?? 0,
  });
}
