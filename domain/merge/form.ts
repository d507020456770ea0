/**
 * The form of a merge: what a plan asks of whom, as numbered rows and columns, so that a return finds its cells at once.
 *
 *   a column for each agency that owes a return        0, 1, 2 …
 *   a row for each task                                asked of the columns that lead or coordinate it
 *   a row for each count of each indicator             asked of the columns of its reporters
 *   an agency that the plan as published asked and     a column of its own, asked what it was asked, in the role that it had: who
 *     that is gone by the cut-off (F61)                coordinated never speaks for the lead that took it in, and who was
 *                                                      split among several speaks for none of them
 *
 * A cell is row · width + column. Worked out once for a plan and kept with it, as the duty book is.
 */
import type { Task } from "../plan/plan.ts";
import type { PublishedPlan } from "../plan/published-plan.ts";
import { agenciesOf, expandAgencies, type Owner, reportersOf, type Role } from "../returns/duties.ts";
import { remembered } from "../returns/shared-lists.ts";

/** From an agency that is gone to the one that goes on with its work, both ids of the plan's agencies. */
export type Succession = ReadonlyMap<string, string>;
export const noSuccession: Succession = new Map();

interface Seat {
  readonly column: number;
  readonly role: Role;
}

export interface FormOwner extends Seat {
  /** Who had the task before it passed to this one, each in the role of then. */
  readonly before: readonly Seat[];
}

export interface FormTask {
  readonly task: Task;
  readonly owners: readonly FormOwner[];
}

export interface FormCount {
  readonly indicatorId: string;
  readonly countId: string;
  readonly reporters: readonly number[];
  /** Reporters of the plan as published who are gone: what they gave counts, and nobody waits for them. */
  readonly gone: readonly number[];
}

export interface MergeForm {
  /** Of each column; the first `owing` of them owe a return, the rest came before one that does. */
  readonly agencyIds: readonly string[];
  readonly owing: number;
  readonly columnOf: ReadonlyMap<string, number>;
  readonly tasks: readonly FormTask[];
  readonly taskRowOf: ReadonlyMap<string, number>;
  readonly counts: readonly FormCount[];
  /** indicator → count → row */
  readonly countRowOf: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** By cell: 1 where it is asked. */
  readonly askedTasks: Uint8Array;
  readonly askedCounts: Uint8Array;
}

const forms = new WeakMap<PublishedPlan, MergeForm>();

/** `published`: the plan before duties passed on, where some did; `succession`: to whom, for those that went to one alone. */
export function formOf(plan: PublishedPlan, succession: Succession = noSuccession, published: PublishedPlan = plan): MergeForm {
  if (published !== plan) return makeForm(plan, succession, published);
  const known = forms.get(plan) ?? makeForm(plan, succession, published);
  forms.set(plan, known);
  return known;
}

function makeForm(plan: PublishedPlan, succession: Succession, published: PublishedPlan): MergeForm {
  const owed = reportersOf(plan);
  const owing = new Set(owed);
  const gone = reportersOf(published).filter((id) => !owing.has(id));
  const agencyIds = [...owed, ...gone];
  const columnOf = new Map(agencyIds.map((id, column) => [id, column]));
  const columnsOf = (ids: readonly string[]): readonly number[] => ids.map((id) => columnOf.get(id) ?? -1);
  const taskThen = new Map(gone.length === 0 ? [] : published.tasks.map((task) => [task.id, task]));
  const askedThen = new Map(gone.length === 0 ? [] : published.indicators.map(({ id, reporters }) => [id, reporters]));
  // Tasks that name the same agencies have one list of owners.
  const placed = remembered((owners: readonly Owner[]) =>
    owners.map(({ agencyId, role }): FormOwner => ({ column: columnOf.get(agencyId) ?? -1, role, before: [] })),
  );
  const seatedBefore = (task: Task): readonly (Seat & { readonly heir: number | undefined })[] => {
    const then = taskThen.get(task.id);
    return (then === undefined ? [] : agenciesOf(published, then))
      .filter(({ agencyId }) => !owing.has(agencyId))
      .map(({ agencyId, role }) => ({
        column: columnOf.get(agencyId) ?? -1,
        role,
        heir: columnOf.get(heirOf(succession, agencyId)),
      }));
  };
  const tasks = plan.tasks.map((task): FormTask => {
    const owners = placed(agenciesOf(plan, task));
    const seats = seatedBefore(task);
    if (seats.length === 0) return { task, owners };
    const passedTo = (column: number) => seats.filter(({ heir }) => heir === column);
    const split = seats.filter(({ heir }) => !owners.some(({ column }) => column === heir));
    return {
      task,
      owners: [
        ...owners.map((owner) => ({ ...owner, before: passedTo(owner.column) })),
        ...split.map(({ column }): FormOwner => ({ column, role: "coordinating", before: [] })),
      ],
    };
  });
  const counts = plan.indicators.flatMap((indicator): FormCount[] => {
    const reporters = columnsOf(expandAgencies(plan, indicator.reporters));
    const then = expandAgencies(published, askedThen.get(indicator.id) ?? []).filter((id) => !owing.has(id));
    return indicator.counts.map(({ id }) => ({ indicatorId: indicator.id, countId: id, reporters, gone: columnsOf(then) }));
  });
  const width = agencyIds.length;
  const countRowOf = new Map<string, Map<string, number>>(plan.indicators.map(({ id }) => [id, new Map()]));
  counts.forEach(({ indicatorId, countId }, row) => countRowOf.get(indicatorId)?.set(countId, row));
  return {
    agencyIds,
    owing: owed.length,
    columnOf,
    tasks,
    taskRowOf: new Map(plan.tasks.map(({ id }, row) => [id, row])),
    counts,
    countRowOf,
    askedTasks: asked(
      width,
      tasks.map(({ owners }) => owners.flatMap(({ column, before }) => [column, ...before.map((each) => each.column)])),
    ),
    askedCounts: asked(
      width,
      counts.map(({ reporters, gone: before }) => [...reporters, ...before]),
    ),
  };
}

function asked(width: number, rows: readonly (readonly number[])[]): Uint8Array {
  const cells = new Uint8Array(rows.length * width);
  rows.forEach((row, at) => {
    for (const column of row) cells[at * width + column] = 1;
  });
  return cells;
}

/** Followed to the end of the chain; a chain that bites its tail ends where it began to repeat. */
export function heirOf(succession: Succession, id: string, seen: ReadonlySet<string> = new Set()): string {
  const next = succession.get(id);
  return next === undefined || seen.has(id) ? id : heirOf(succession, next, new Set([...seen, id]));
}
