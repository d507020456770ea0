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
import { countKey } from "./count-key.ts";
import { remembered, SharedLists } from "./shared-lists.ts";

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
  readonly tasks: SharedLists<TaskDuty>;
  readonly counts: SharedLists<CountDuty>;
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
  const owners = ownersByTask(plan, expand);
  const tasks = new SharedLists<TaskDuty>();
  for (const [task, each] of owners) {
    const duties = { lead: { task, role: "lead" }, coordinating: { task, role: "coordinating" } } as const;
    for (const { agencyId, role } of each) tasks.add(agencyId, duties[role]);
  }
  const counts = new SharedLists<CountDuty>();
  for (const indicator of plan.indicators) {
    const duties = indicator.counts.map((count): CountDuty => ({ indicator, count }));
    for (const agencyId of expand(indicator.reporters)) for (const duty of duties) counts.add(agencyId, duty);
  }
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

/** Tasks that name the same agencies, as most of a plan's do, have the same owners. */
function ownersByTask(plan: PublishedPlan, expand: DutyBook["expand"]): ReadonlyMap<Task, readonly Owner[]> {
  const known = new Map<string, readonly Owner[]>();
  return new Map(
    plan.tasks.map((task) => {
      const named = JSON.stringify([task.leads, task.coordinating]);
      const owners = known.get(named) ?? ownersOf(task, expand);
      known.set(named, owners);
      return [task, owners];
    }),
  );
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

/** The single agencies behind ids that may name groups, each once, in the plan's order of naming. Unknown ids are dropped. */
export const expandAgencies = (plan: PublishedPlan, ids: readonly string[]): readonly string[] => bookOf(plan).expand(ids);

/** Who answers for a task: leads first, nobody twice. */
export const agenciesOf = (plan: PublishedPlan, task: Task): readonly Owner[] => {
  const book = bookOf(plan);
  return book.owners.get(task) ?? ownersOf(task, book.expand);
};

/** Agencies that are asked the same get the same list. */
export const tasksOf = (plan: PublishedPlan, agencyId: string): readonly TaskDuty[] => bookOf(plan).tasks.of(agencyId);

/** Likewise. */
export const countsOf = (plan: PublishedPlan, agencyId: string): readonly CountDuty[] => bookOf(plan).counts.of(agencyId);

/** The codes of a list's rows in its order, worked out once for each list. */
export const taskCodes = remembered((duties: readonly TaskDuty[]) => duties.map(({ task }) => task.id));
export const countCodes = remembered((duties: readonly CountDuty[]) =>
  duties.map(({ indicator, count }) => countKey(indicator.id, count.id)),
);

/** Agencies that owe a return, in the order in which the plan lists its agencies. */
export const reportersOf = (plan: PublishedPlan): readonly string[] => bookOf(plan).reporters;

/** Whether the agency owes a return. */
export const isReporter = (plan: PublishedPlan, agencyId: string): boolean => bookOf(plan).owing.has(agencyId);
