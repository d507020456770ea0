/**
 * From accepted returns to the province's view: first the pile, which knows no plan, then one look at it through the plan.
 * Only what the plan asked of an agency counts; everything else is left out with a note.
 *
 * Tasks are seen on the cut-off day, or on `today` while the period still runs. So a period merged again a year later gives
 * the same answer, and a deadline after the cut-off is never held against words said before it.
 */
import type { Indicator } from "../kpi/indicator.ts";
import type { Period } from "../period/period.ts";
import type { PublishedPlan } from "../plan/published-plan.ts";
import type { Problem } from "../problem.ts";
import { expandAgencies, reportersOf } from "../returns/duties.ts";
import { note } from "../returns/place.ts";
import type { ReturnContent } from "../returns/return.ts";
import { totalCounts } from "./count-totals.ts";
import { leftOut } from "./left-out.ts";
import type { AcceptedReturn, ExcludedAgency, Merged } from "./merge.ts";
import { combineAll, ofReturn, type Pile } from "./pile.ts";
import { viewTask } from "./task-view.ts";

export { combine, combineAll, empty, ofReturn, type Pile } from "./pile.ts";

/** `today` is an ISO day in Asia/Ho_Chi_Minh. `excluded`: agencies that the police left out, each with the reason. */
export const mergeReturns = (
  plan: PublishedPlan,
  period: Period,
  accepted: readonly AcceptedReturn[],
  today: string,
  excluded: readonly ExcludedAgency[] = [],
): Merged => view(combineAll(accepted.map(ofReturn)), plan, period, today, excluded);

export function view(
  pile: Pile,
  plan: PublishedPlan,
  period: Period,
  today: string,
  excluded: readonly ExcludedAgency[] = [],
): Merged {
  const out = new Set(excluded.map(({ agencyId }) => agencyId));
  const owed = reportersOf(plan);
  const expected = owed.filter((id) => !out.has(id));
  const owing = new Set(expected);
  const here = pile
    .map(({ accepted }) => accepted.content)
    .filter(({ planId, periodId, agencyId }) => planId === plan.id && periodId === period.id && owing.has(agencyId));
  const returns: ReadonlyMap<string, ReturnContent> = new Map(here.map((content) => [content.agencyId, content]));
  const seenOn = today < period.dataTo ? today : period.dataTo;
  return {
    planId: plan.id,
    periodId: period.id,
    expected,
    accepted: expected.filter((id) => returns.has(id)),
    missing: expected.filter((id) => !returns.has(id)),
    tasks: plan.tasks.map((task) => viewTask(plan, task, returns, seenOn)),
    counts: plan.indicators.flatMap((indicator) => totalCounts(plan, without(plan, indicator, out), returns)),
    excluded: excluded.filter(({ agencyId }) => owed.includes(agencyId)).map(({ agencyId, reason }) => ({ agencyId, reason })),
    notes: [...excluded.flatMap((one) => exclusionNote(plan, one)), ...leftOut(pile, plan, period)],
  };
}

/** An agency that is left out is neither counted nor missed. */
const without = (plan: PublishedPlan, indicator: Indicator, out: ReadonlySet<string>): Indicator =>
  out.size === 0
    ? indicator
    : { ...indicator, reporters: expandAgencies(plan, indicator.reporters).filter((id) => !out.has(id)) };

function exclusionNote(plan: PublishedPlan, { agencyId, reason }: ExcludedAgency): readonly Problem[] {
  const name = plan.agencies.find(({ id }) => id === agencyId)?.name;
  return name === undefined ? [] : [note("excluded", `returns/${agencyId}`, `${name} được loại khỏi tổng hợp: ${reason}`)];
}
