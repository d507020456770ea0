/**
 * A figure beside that of the period before, over the same agencies: who came or went must not look like progress or decline.
 *
 *   now 9/12 of CA and xã Một; before 6/12 of CA, xã Một and 4/4 of xã Hai     65 % is not the base: 6/12 is, "tăng 25,00 điểm"
 *   nobody reported in both, or one of the wholes is 0                         nothing is said
 *   a change against last year                                                 it is a comparison already, made by each agency of
 *                                                                              its own two numbers: nothing is said
 */
import type { CountTotal, Merged } from "../merge/merge.ts";
import { periodTitle } from "../period/period-title.ts";
import type { PublishedPlan } from "../plan/published-plan.ts";
import type { ReturnContent } from "../returns/return.ts";
import { formatPercent } from "./format.ts";
import type { Indicator } from "./indicator.ts";
import { percentOf } from "./verdict.ts";

export interface KpiTrend {
  readonly indicatorId: string;
  /** The period before. */
  readonly periodId: string;
  /** How many agencies gave both counts in both periods. */
  readonly agencies: number;
  /** Per cent, unrounded, of these agencies alone. */
  readonly before: number;
  readonly now: number;
}

interface Pair {
  readonly part: number;
  readonly whole: number;
}

/** `earlier`: what was accepted in the period before. */
export function trendsOf(
  plan: PublishedPlan,
  merged: Merged,
  earlier: readonly ReturnContent[],
  periodId: string,
): readonly KpiTrend[] {
  return plan.indicators
    .filter(({ kind }) => kind !== "change")
    .flatMap((indicator) => {
      const then = new Map(earlier.flatMap((content) => pairThen(indicator, content)));
      const both = [...pairsNow(indicator, merged.counts)].flatMap(([agencyId, now]) => {
        const before = then.get(agencyId);
        return before === undefined ? [] : [{ now, before }];
      });
      const [now, before] = [added(both.map((each) => each.now)), added(both.map((each) => each.before))];
      if (now.whole === 0 || before.whole === 0) return [];
      const rate = ({ part, whole }: Pair): number => percentOf(indicator, part, whole);
      return [{ indicatorId: indicator.id, periodId, agencies: both.length, before: rate(before), now: rate(now) }];
    });
}

const added = (pairs: readonly Pair[]): Pair => ({
  part: pairs.reduce((sum, { part }) => sum + part, 0),
  whole: pairs.reduce((sum, { whole }) => sum + whole, 0),
});

function pairsNow({ id, numerator, denominator }: Indicator, counts: readonly CountTotal[]): ReadonlyMap<string, Pair> {
  const of = (countId: string) =>
    new Map(
      counts
        .find((total) => total.indicatorId === id && total.countId === countId)
        ?.addends.map(({ agencyId, value }) => [agencyId, value]),
    );
  const wholes = of(denominator);
  return new Map(
    [...of(numerator)].flatMap(([agencyId, part]) => {
      const whole = wholes.get(agencyId);
      return whole === undefined ? [] : [[agencyId, { part, whole }] as const];
    }),
  );
}

function pairThen({ id, numerator, denominator }: Indicator, { agencyId, counts }: ReturnContent) {
  const said = (countId: string): number | null => {
    const answer = counts.find((each) => each.indicatorId === id && each.countId === countId)?.answer;
    return answer?.kind === "number" ? answer.value : null;
  };
  const [part, whole] = [said(numerator), said(denominator)];
  return part === null || whole === null ? [] : [[agencyId, { part, whole }] as const];
}

/** "▲ Tăng 25,00 điểm phần trăm so với 6 tháng cuối năm 2025 (50,00% → 75,00%, cùng 2 cơ quan báo cáo cả hai kỳ)." */
export function trendInWords({ periodId, agencies, before, now }: KpiTrend): string {
  const points = formatPercent(Math.abs(now - before)).replace("%", "");
  const way = points === "0,00" ? "● Giữ nguyên" : `${now > before ? "▲ Tăng" : "▼ Giảm"} ${points} điểm phần trăm`;
  return `${way} so với ${periodTitle({ id: periodId })} (${formatPercent(before)} → ${formatPercent(now)}, cùng ${agencies} cơ quan báo cáo cả hai kỳ).`;
}
