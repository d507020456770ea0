/**
 * From accepted returns to the province's view: first the pile, which knows no plan, then one look at it through the plan.
 * Only what the plan asked of an agency counts; everything else is left out with a note.
 *
 * Tasks are seen on the cut-off day, or on `today` while the period still runs. So a period merged again a year later gives
 * the same answer, and a deadline after the cut-off is never held against words said before it.
 */
import type { Period } from "../period/period.ts";
import type { PublishedPlan } from "../plan/published-plan.ts";
import type { Problem } from "../problem.ts";
import { note } from "../returns/place.ts";
import { totalOf } from "./count-totals.ts";
import { noSuccession, type Succession } from "./form.ts";
import type { AcceptedReturn, CarriedCount, ExcludedAgency, Merged } from "./merge.ts";
import type { Pile } from "./pile.ts";
import { RunningMerge } from "./running-merge.ts";
import { viewTask } from "./task-view.ts";

export { combine, combineAll, empty, ofReturn, type Pile } from "./pile.ts";
export { RunningMerge } from "./running-merge.ts";
export type { Succession } from "./form.ts";

export interface MergeNotes {
  /** Agencies that the police left out, each with the reason. */
  readonly excluded?: readonly ExcludedAgency[];
  /** The plan before its duties passed on to who is there on the cut-off, and to whom they passed: told together, or neither. */
  readonly published?: PublishedPlan;
  readonly succession?: Succession;
  /** Corrections of locked periods that are carried into this one. */
  readonly carried?: readonly CarriedCount[];
}

/** `today` is an ISO day in Asia/Ho_Chi_Minh. */
export function mergeReturns(
  plan: PublishedPlan,
  period: Period,
  accepted: readonly AcceptedReturn[],
  today: string,
  noted: MergeNotes = {},
): Merged {
  const running = new RunningMerge(plan, period, noted.succession ?? noSuccession, noted.published ?? plan);
  for (const each of accepted) running.add(each);
  return viewRunning(running, today, noted);
}

/** The same look at a pile, of this province's returns or of many provinces'. */
export const view = (pile: Pile, plan: PublishedPlan, period: Period, today: string, noted: MergeNotes = {}): Merged =>
  mergeReturns(
    plan,
    period,
    pile.map(({ accepted }) => accepted),
    today,
    noted,
  );

export function viewRunning(
  running: RunningMerge,
  today: string,
  { excluded = [], carried = [] }: Pick<MergeNotes, "excluded" | "carried"> = {},
): Merged {
  const { form, plan, period, present, reports } = running;
  const { agencyIds } = form;
  const width = agencyIds.length;
  const owed = agencyIds.slice(0, form.owing);
  const out = new Set(excluded.map(({ agencyId }) => form.columnOf.get(agencyId) ?? -1));
  const isOut = (column: number): boolean => out.has(column);
  const expected = owed.filter((_, column) => !isOut(column));
  const isHere = (id: string): boolean => present[form.columnOf.get(id) ?? -1] === 1;
  const seenOn = today < period.dataTo ? today : period.dataTo;
  return {
    planId: plan.id,
    periodId: period.id,
    expected,
    accepted: expected.filter(isHere),
    missing: expected.filter((id) => !isHere(id)),
    tasks: form.tasks.map((task, row) =>
      viewTask(task, { agencyIds, isOut, reportOf: (column) => reports[row * width + column] }, seenOn),
    ),
    counts: form.counts.map((count, row) => totalOf(running, count, row, isOut, carried)),
    excluded: excluded
      .filter(({ agencyId }) => form.columnOf.has(agencyId))
      .map(({ agencyId, reason }) => ({ agencyId, reason })),
    notes: [...excluded.flatMap((one) => exclusionNote(plan, one)), ...running.notes()],
  };
}

function exclusionNote(plan: PublishedPlan, { agencyId, reason }: ExcludedAgency): readonly Problem[] {
  const name = plan.agencies.find(({ id }) => id === agencyId)?.name;
  return name === undefined ? [] : [note("excluded", `returns/${agencyId}`, `${name} được loại khỏi tổng hợp: ${reason}`)];
}
