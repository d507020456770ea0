/**
 * The form of a merge: what a plan asks of whom, as numbered rows and columns, so that a return finds its cells at once.
 *
 *   a column for each agency that owes a return        0, 1, 2 …
 *   a row for each task                                asked of the columns that lead or coordinate it
 *   a row for each count of each indicator             asked of the columns of its reporters
 *   an agency whose work passed to one of them         a column of its own beside its successor's, asked the same (F61)
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

export interface FormOwner {
  readonly column: number;
  readonly role: Role;
  /** Columns whose work passed to this one. */
  readonly before: readonly number[];
}

export interface FormTask {
  readonly task: Task;
  readonly owners: readonly FormOwner[];
}

export interface FormCount {
  readonly indicatorId: string;
  readonly countId: string;
  readonly reporters: readonly Pick<FormOwner, "column" | "before">[];
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

export function formOf(plan: PublishedPlan, succession: Succession = noSuccession): MergeForm {
  if (succession.size > 0) return makeForm(plan, succession);
  const known = forms.get(plan) ?? makeForm(plan, succession);
  forms.set(plan, known);
  return known;
}

function makeForm(plan: PublishedPlan, succession: Succession): MergeForm {
  const owed = reportersOf(plan);
  const owing = new Set(owed);
  const gone = [...succession.keys()].filter((id) => !owing.has(id) && owing.has(heirOf(succession, id)));
  const agencyIds = [...owed, ...gone];
  const columnOf = new Map(agencyIds.map((id, column) => [id, column]));
  const before = new Map<string, number[]>();
  gone.forEach((id, at) => {
    const heir = heirOf(succession, id);
    before.set(heir, [...(before.get(heir) ?? []), owed.length + at]);
  });
  const place = (agencyId: string) => ({ column: columnOf.get(agencyId) ?? -1, before: before.get(agencyId) ?? [] });
  // Tasks that name the same agencies have one list of owners.
  const placed = remembered((owners: readonly Owner[]) =>
    owners.map(({ agencyId, role }): FormOwner => ({ ...place(agencyId), role })),
  );
  const tasks = plan.tasks.map((task) => ({
    task,
    owners: placed(agenciesOf(plan, task)),
  }));
  const counts = plan.indicators.flatMap((indicator): FormCount[] => {
    const reporters = expandAgencies(plan, indicator.reporters).map(place);
    return indicator.counts.map(({ id }) => ({ indicatorId: indicator.id, countId: id, reporters }));
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
      tasks.map(({ owners }) => owners),
    ),
    askedCounts: asked(
      width,
      counts.map(({ reporters }) => reporters),
    ),
  };
}

function asked(width: number, rows: readonly (readonly Pick<FormOwner, "column" | "before">[])[]): Uint8Array {
  const cells = new Uint8Array(rows.length * width);
  rows.forEach((row, at) => {
    for (const { column, before } of row) {
      cells[at * width + column] = 1;
      for (const each of before) cells[at * width + each] = 1;
    }
  });
  return cells;
}

/** Followed to the end of the chain; a chain that bites its tail ends where it began to repeat. */
export function heirOf(succession: Succession, id: string, seen: ReadonlySet<string> = new Set()): string {
  const next = succession.get(id);
  return next === undefined || seen.has(id) ? id : heirOf(succession, next, new Set([...seen, id]));
}
