/**
 * The totals of an indicator's counts, each addend beside its agency so that a total can be followed to its cell. Every
 * reporter stands in exactly one of addends, notApplicable, noData, missing. Without an answer in an accepted return: no data.
 */
import type { Indicator } from "../kpi/indicator.ts";
import type { PublishedPlan } from "../plan/published-plan.ts";
import { expandAgencies } from "../returns/duties.ts";
import type { CountAnswer, ReturnContent } from "../returns/return.ts";
import type { CountTotal } from "./merge.ts";

export function totalCounts(
  plan: PublishedPlan,
  indicator: Indicator,
  returns: ReadonlyMap<string, ReturnContent>,
): readonly CountTotal[] {
  const reporters = expandAgencies(plan, indicator.reporters);
  return indicator.counts.map(({ id: countId }) => {
    const given = reporters.flatMap((agencyId) => {
      const content = returns.get(agencyId);
      return content ? [{ agencyId, answer: answerOf(content, indicator.id, countId) }] : [];
    });
    const whoSaid = (kind: CountAnswer["kind"]) =>
      given.filter(({ answer }) => answer.kind === kind).map(({ agencyId }) => agencyId);
    const addends = given.flatMap(({ agencyId, answer }) =>
      answer.kind === "number" ? [{ agencyId, value: answer.value }] : [],
    );
    return {
      indicatorId: indicator.id,
      countId,
      total: addends.reduce((sum, { value }) => sum + value, 0),
      addends,
      notApplicable: whoSaid("not-applicable"),
      noData: whoSaid("no-data"),
      missing: reporters.filter((agencyId) => !returns.has(agencyId)),
    };
  });
}

const answerOf = (content: ReturnContent, indicatorId: string, countId: string): CountAnswer =>
  content.counts.find((each) => each.indicatorId === indicatorId && each.countId === countId)?.answer ?? { kind: "no-data" };
