/**
 * What a plan asks of an agency. Groups are opened once, here, and never appear again:
 *
 *   task led by A, coordinated by "các xã" = {B, C}     A leads, B and C coordinate; the group owes nothing
 *   task led by B, coordinated by "các xã" = {B, C}     B leads only; C coordinates
 *   general task without a lead                          nobody owes it
 *   indicator whose reporters are "các xã"               B and C each give every count of it
 */
import type { CountDefinition, Indicator } from "../kpi/indicator.ts";
import type { Task } from "../plan/plan.ts";
import type { PublishedPlan } from "../plan/published-plan.ts";

export type Role = "lead" | "coordinating";
export interface TaskDuty {
  readonly task: Task;
  readonly role: Role;
}
export interface CountDuty {
  readonly indicator: Indicator;
  readonly count: CountDefinition;
}

/** The single agencies behind ids that may name groups, each once, in the plan's order of naming. Unknown ids are dropped. */
export function expandAgencies(plan: PublishedPlan, ids: readonly string[]): readonly string[] {
  const byId = new Map(plan.agencies.map((agency) => [agency.id, agency]));
  const found = new Set<string>();
  const opened = new Set<string>();
  const open = (id: string): void => {
    const agency = byId.get(id);
    if (agency?.kind === "agency") found.add(id);
    if (agency?.kind !== "group" || opened.has(id)) return;
    opened.add(id);
    agency.members.forEach(open);
  };
  ids.forEach(open);
  return [...found];
}

/** Who answers for a task: leads first, nobody twice. */
export function agenciesOf(plan: PublishedPlan, task: Task): readonly { readonly agencyId: string; readonly role: Role }[] {
  const leads = expandAgencies(plan, task.leads);
  const leading = new Set(leads);
  const coordinating = expandAgencies(plan, task.coordinating).filter((id) => !leading.has(id));
  return [
    ...leads.map((agencyId) => ({ agencyId, role: "lead" as const })),
    ...coordinating.map((agencyId) => ({ agencyId, role: "coordinating" as const })),
  ];
}

export function tasksOf(plan: PublishedPlan, agencyId: string): readonly TaskDuty[] {
  return plan.tasks.flatMap((task) =>
    agenciesOf(plan, task)
      .filter((owner) => owner.agencyId === agencyId)
      .map(({ role }) => ({ task, role })),
  );
}

export function countsOf(plan: PublishedPlan, agencyId: string): readonly CountDuty[] {
  return plan.indicators
    .filter((indicator) => expandAgencies(plan, indicator.reporters).includes(agencyId))
    .flatMap((indicator) => indicator.counts.map((count) => ({ indicator, count })));
}

/** Agencies that owe a return, in the order in which the plan lists its agencies. */
export function reportersOf(plan: PublishedPlan): readonly string[] {
  const owing = new Set(
    expandAgencies(plan, [
      ...plan.tasks.flatMap((task) => [...task.leads, ...task.coordinating]),
      ...plan.indicators.flatMap((indicator) => indicator.reporters),
    ]),
  );
  return [...new Set(plan.agencies.map((agency) => agency.id).filter((id) => owing.has(id)))];
}
