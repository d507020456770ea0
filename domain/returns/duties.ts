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

export interface Owner {
  readonly agencyId: string;
  readonly role: Role;
}

/** A plan's duties by agency, worked out in one walk: a province has hundreds of communes behind one group. */
interface DutyBook {
  readonly expand: (ids: readonly string[]) => readonly string[];
  readonly owners: ReadonlyMap<Task, readonly Owner[]>;
  readonly tasks: ReadonlyMap<string, readonly TaskDuty[]>;
  readonly counts: ReadonlyMap<string, readonly CountDuty[]>;
  readonly reporters: readonly string[];
  readonly owing: ReadonlySet<string>;
}

/** Plans are never changed in place, so that what a plan asks is worked out once for as long as it is held. */
const books = new WeakMap<PublishedPlan, DutyBook>();

function bookOf(plan: PublishedPlan): DutyBook {
  const known = books.get(plan);
  if (known) return known;
  const made = dutyBook(plan);
  books.set(plan, made);
  return made;
}

function dutyBook(plan: PublishedPlan): DutyBook {
  const expand = expander(plan);
  const owners = new Map(plan.tasks.map((task) => [task, ownersOf(task, expand)]));
  const tasks = new Map<string, TaskDuty[]>();
  for (const [task, each] of owners) for (const { agencyId, role } of each) add(tasks, agencyId, { task, role });
  const counts = new Map<string, CountDuty[]>();
  for (const indicator of plan.indicators)
    for (const agencyId of expand(indicator.reporters))
      for (const count of indicator.counts) add(counts, agencyId, { indicator, count });
  const asked = new Set(expand(plan.indicators.flatMap((indicator) => indicator.reporters)));
  const reporters = [...new Set(plan.agencies.map(({ id }) => id))].filter((id) => tasks.has(id) || asked.has(id));
  return { expand, owners, tasks, counts, reporters, owing: new Set(reporters) };
}

function expander(plan: PublishedPlan): DutyBook["expand"] {
  const byId = new Map(plan.agencies.map((agency) => [agency.id, agency]));
  return (ids) => {
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
  };
}

function ownersOf(task: Task, expand: DutyBook["expand"]): readonly Owner[] {
  const leads = expand(task.leads);
  const leading = new Set(leads);
  const coordinating = expand(task.coordinating).filter((id) => !leading.has(id));
  return [
    ...leads.map((agencyId): Owner => ({ agencyId, role: "lead" })),
    ...coordinating.map((agencyId): Owner => ({ agencyId, role: "coordinating" })),
  ];
}

function add<T>(map: Map<string, T[]>, key: string, item: T): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}

/** The single agencies behind ids that may name groups, each once, in the plan's order of naming. Unknown ids are dropped. */
export const expandAgencies = (plan: PublishedPlan, ids: readonly string[]): readonly string[] => bookOf(plan).expand(ids);

/** Who answers for a task: leads first, nobody twice. */
export const agenciesOf = (plan: PublishedPlan, task: Task): readonly Owner[] => {
  const book = bookOf(plan);
  return book.owners.get(task) ?? ownersOf(task, book.expand);
};

export const tasksOf = (plan: PublishedPlan, agencyId: string): readonly TaskDuty[] => bookOf(plan).tasks.get(agencyId) ?? [];

export const countsOf = (plan: PublishedPlan, agencyId: string): readonly CountDuty[] => bookOf(plan).counts.get(agencyId) ?? [];

/** Agencies that owe a return, in the order in which the plan lists its agencies. */
export const reportersOf = (plan: PublishedPlan): readonly string[] => bookOf(plan).reporters;

/** Whether the agency owes a return. */
export const isReporter = (plan: PublishedPlan, agencyId: string): boolean => bookOf(plan).owing.has(agencyId);
