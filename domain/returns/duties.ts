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
import { remembered, sharedLists } from "./shared-lists.ts";

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
  readonly owners: (task: Task) => Owners;
  readonly tasks: (agencyId: string) => readonly TaskDuty[];
  readonly counts: (agencyId: string) => readonly CountDuty[];
  readonly reporters: readonly string[];
  readonly owing: ReadonlySet<string>;
}

/** Who answers for a task, in all and by role. */
interface Owners {
  readonly all: readonly Owner[];
  readonly leads: readonly string[];
  readonly coordinating: readonly string[];
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
  const owners = ownersOf(expand);
  const tasks = sharedLists<TaskDuty>(
    plan.tasks.flatMap((task) => {
      const { leads, coordinating } = owners(task);
      return [
        { item: { task, role: "lead" }, owners: leads },
        { item: { task, role: "coordinating" }, owners: coordinating },
      ];
    }),
  );
  const counts = sharedLists<CountDuty>(
    plan.indicators.flatMap((indicator) => {
      const reporters = expand(indicator.reporters);
      return indicator.counts.map((count) => ({ item: { indicator, count }, owners: reporters }));
    }),
  );
  const ids = [...new Set(plan.agencies.map(({ id }) => id))];
  const reporters = ids.filter((id) => tasks(id).length > 0 || counts(id).length > 0);
  return { expand, owners, tasks, counts, reporters, owing: new Set(reporters) };
}

function expander(plan: PublishedPlan): DutyBook["expand"] {
  const byId = new Map(plan.agencies.map((agency) => [agency.id, agency]));
  return sameForSame((ids) => {
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
  });
}

/** Most of a plan's tasks name the same agencies: the same ids are given the same result. */
function sameForSame<Result>(from: (ids: readonly string[]) => Result): (ids: readonly string[]) => Result {
  const known = new Map<string, Result>();
  return (ids) => {
    const key = JSON.stringify(ids);
    const result = known.get(key) ?? from(ids);
    known.set(key, result);
    return result;
  };
}

function ownersOf(expand: DutyBook["expand"]): DutyBook["owners"] {
  const byTask = new WeakMap<Task, Owners>();
  const byNames = sameForSame((leads) => sameForSame((coordinating) => ownersNamed(expand(leads), expand(coordinating))));
  return (task) => {
    const known = byTask.get(task);
    if (known !== undefined) return known;
    const owners = byNames(task.leads)(task.coordinating);
    byTask.set(task, owners);
    return owners;
  };
}

function ownersNamed(leads: readonly string[], named: readonly string[]): Owners {
  const leading = new Set(leads);
  const coordinating = named.filter((id) => !leading.has(id));
  const all = [
    ...leads.map((agencyId): Owner => ({ agencyId, role: "lead" })),
    ...coordinating.map((agencyId): Owner => ({ agencyId, role: "coordinating" })),
  ];
  return { all, leads, coordinating };
}

/** The single agencies behind ids that may name groups, each once, in the plan's order of naming. Unknown ids are dropped. */
export const expandAgencies = (plan: PublishedPlan, ids: readonly string[]): readonly string[] => bookOf(plan).expand(ids);

/** Who answers for a task: leads first, nobody twice. */
export const agenciesOf = (plan: PublishedPlan, task: Task): readonly Owner[] => bookOf(plan).owners(task).all;

/** Agencies that are asked the same get the same list. */
export const tasksOf = (plan: PublishedPlan, agencyId: string): readonly TaskDuty[] => bookOf(plan).tasks(agencyId);

/** Likewise. */
export const countsOf = (plan: PublishedPlan, agencyId: string): readonly CountDuty[] => bookOf(plan).counts(agencyId);

/** The codes of a list's rows in its order, worked out once for each list. */
export const taskCodes = remembered((duties: readonly TaskDuty[]) => duties.map(({ task }) => task.id));
export const countCodes = remembered((duties: readonly CountDuty[]) =>
  duties.map(({ indicator, count }) => countKey(indicator.id, count.id)),
);

/** Agencies that owe a return, in the order in which the plan lists its agencies. */
export const reportersOf = (plan: PublishedPlan): readonly string[] => bookOf(plan).reporters;

/** Whether the agency owes a return. */
export const isReporter = (plan: PublishedPlan, agencyId: string): boolean => bookOf(plan).owing.has(agencyId);
