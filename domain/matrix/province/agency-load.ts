/** What each agency carries: tasks led and how many of them are overdue, tasks helped with, counts to give. One walk over the plan. */
import type { Merged } from "../../merge/merge.ts";
import type { PublishedPlan } from "../../plan/published-plan.ts";
import { agenciesOf, expandAgencies, type Role } from "../../returns/duties.ts";

export interface Load {
  readonly lead: number;
  readonly overdue: number;
  readonly coordinating: number;
  readonly counts: number;
}

export function loads(plan: PublishedPlan, merged: Merged): (agencyId: string) => Load {
  const late = new Set(merged.tasks.filter(({ timeliness }) => timeliness === "open-overdue").map(({ taskId }) => taskId));
  const tasks = new Map<string, { readonly role: Role; readonly isLate: boolean }[]>();
  for (const task of plan.tasks)
    for (const { agencyId, role } of agenciesOf(plan, task)) {
      const own = tasks.get(agencyId) ?? [];
      own.push({ role, isLate: late.has(task.id) });
      tasks.set(agencyId, own);
    }
  const counts = new Map<string, number>();
  for (const indicator of plan.indicators)
    for (const id of expandAgencies(plan, indicator.reporters)) counts.set(id, (counts.get(id) ?? 0) + indicator.counts.length);
  return (agencyId) => {
    const own = tasks.get(agencyId) ?? [];
    const lead = own.filter(({ role }) => role === "lead");
    return {
      lead: lead.length,
      overdue: lead.filter(({ isLate }) => isLate).length,
      coordinating: own.length - lead.length,
      counts: counts.get(agencyId) ?? 0,
    };
  };
}
