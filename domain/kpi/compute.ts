/**
 * The figures of a plan from its merged counts. A figure holds exactly the reporters that gave both of its counts, so that
 * no part is ever divided by another body's whole; who said "Không áp dụng" is not waited for, who is silent or without data is.
 * An agency whose work has passed to a reporter is in the figure with what it gave, and is not waited for. Corrections carried here
 * from a locked period are in both counts; without any agency's numbers they make no figure.
 */
import type { CountTotal, Merged } from "../merge/merge.ts";
import type { PublishedPlan } from "../plan/published-plan.ts";
import { expandAgencies } from "../returns/duties.ts";
import { carriedSum } from "./carried.ts";
import type { Indicator } from "./indicator.ts";
import type { KpiResult } from "./kpi.ts";
import { judge, percentOf } from "./verdict.ts";

export const computeKpis = (plan: PublishedPlan, merged: Merged): readonly KpiResult[] =>
  plan.indicators.map((indicator) => {
    const totalOf = (countId: string) =>
      merged.counts.find((total) => total.indicatorId === indicator.id && total.countId === countId);
    return computeKpi(
      indicator,
      expandAgencies(plan, indicator.reporters).filter((id) => !merged.excluded.some(({ agencyId }) => agencyId === id)),
      totalOf(indicator.numerator),
      totalOf(indicator.denominator),
    );
  });

/** A total that is not in the merge counts as not given. */
function computeKpi(
  indicator: Indicator,
  reporters: readonly string[],
  numerators: CountTotal | undefined,
  denominators: CountTotal | undefined,
): KpiResult {
  const notApplicable = new Set([...(numerators?.notApplicable ?? []), ...(denominators?.notApplicable ?? [])]);
  const wholes = new Map(denominators?.addends.map(({ agencyId, value }) => [agencyId, value]));
  const pairs = (numerators?.addends ?? []).flatMap(({ agencyId, value }) => {
    const whole = wholes.get(agencyId);
    return whole === undefined ? [] : [{ agencyId, part: value, whole }];
  });
  const numerator = pairs.reduce((sum, { part }) => sum + part, carriedSum(numerators));
  const denominator = pairs.reduce((sum, { whole }) => sum + whole, carriedSum(denominators));
  const verdict = pairs.length === 0 ? "no-data" : judge(indicator, numerator, denominator);
  const owing = new Set(reporters);
  const owed = reporters.filter((agencyId) => !notApplicable.has(agencyId)).length;
  const coverage = { have: pairs.length, of: owed + pairs.filter(({ agencyId }) => !owing.has(agencyId)).length };
  return {
    indicatorId: indicator.id,
    numerator,
    denominator,
    percent: verdict === "met" || verdict === "missed" ? percentOf(indicator, numerator, denominator) : null,
    verdict,
    provisional: coverage.have < coverage.of,
    coverage,
  };
}
