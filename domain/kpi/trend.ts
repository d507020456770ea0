/**
 * A figure beside that of the period before, over the same agencies: who came or went must not look like progress or decline.
 *
 *   now 9/12 of CA and xã Một; before 6/12 of CA, xã Một and 4/4 of xã Hai     65 % is not the base: 6/12 is, "tăng 25,00 điểm"
 *   xã Một and xã Hai then, xã Mới in their place now    one agency: what both gave then beside what it gives now
 *   nobody reported in both, or one of the wholes is 0                         nothing is said
 *   a change against last year                                                 it is a comparison already, made by each agency of
 *                                                                              its own two numbers: nothing is said
 */
import { heirOf, noSuccession, type Succession } from "../merge/form.ts";
import type { CountTotal, Merged } from "../merge/merge.ts";
import { periodTitle } from "../period/period-title.ts";
import type { PublishedPlan } from "../plan/published-plan.ts";
import type { Figures } from "../returns/linked-figures.ts";
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

/** `earlier`: what was accepted in the period before, told of the agencies of now. `succession`: who goes on from whom within this period. */
export function trendsOf(
  plan: PublishedPlan,
  merged: Merged,
  earlier: readonly Figures[],
  periodId: string,
  succession: Succession = noSuccession,
): readonly KpiTrend[] {
  return plan.indicators
    .filter(({ kind }) => kind !== "change")
    .flatMap((indicator) => {
      const then = new Map(earlier.flatMap((content) => pairThen(indicator, content)));
      const both = [...pairsNow(indicator, merged.counts, succession)].flatMap(([agencyId, now]) => {
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

/** What an agency gave before its work passed on is added to its successor's; alone it is half of a figure. */
function pairsNow(
  { id, numerator, denominator }: Indicator,
  counts: readonly CountTotal[],
  succession: Succession,
): ReadonlyMap<string, Pair> {
  const of = (countId: string) =>
    new Map(
      counts
        .find((total) => total.indicatorId === id && total.countId === countId)
        ?.addends.map(({ agencyId, value }) => [agencyId, value]),
    );
  const wholes = of(denominator);
  const pairs = new Map(
    [...of(numerator)].flatMap(([agencyId, part]) => {
      const whole = wholes.get(agencyId);
      return whole === undefined ? [] : [[agencyId, { part, whole }] as const];
    }),
  );
  const found = new Map([...pairs].filter(([agencyId]) => !succession.has(agencyId)));
  for (const [agencyId, pair] of pairs) {
    const heir = succession.has(agencyId) ? heirOf(succession, agencyId) : null;
    const own = heir === null ? undefined : found.get(heir);
    if (heir !== null && own !== undefined) found.set(heir, added([own, pair]));
  }
  return found;
}

function pairThen({ id, numerator, denominator }: Indicator, { agencyId, counts }: Figures) {
  const said = (countId: string): number | null => {
    const answer = counts.find((each) => each.indicatorId === id && each.countId === countId)?.answer;
    return answer?.kind === "number" ? answer.value : null;
  };
  const [part, whole] = [said(numerator), said(denominator)];
  return part === null || whole === null ? [] : [[agencyId, { part, whole }] as const];
}

/**
 * `isCorrected`: corrections of locked periods were carried into the figure. They belong to what was reported then, so that they are no
 * progress of now and no part of the comparison; a reader is told why two figures differ.
 *
 * "▲ Tăng 25,00 điểm phần trăm so với 6 tháng cuối năm 2025 (50,00% → 75,00%, cùng 2 cơ quan báo cáo cả hai kỳ)."
 */
export function trendInWords({ periodId, agencies, before, now }: KpiTrend, isCorrected = false): string {
  const points = formatPercent(Math.abs(now - before)).replace("%", "");
  const way = points === "0,00" ? "● Giữ nguyên" : `${now > before ? "▲ Tăng" : "▼ Giảm"} ${points} điểm phần trăm`;
  return `${way} so với ${periodTitle({ id: periodId })} (${formatPercent(before)} → ${formatPercent(now)}, cùng ${agencies} cơ quan báo cáo cả hai kỳ${isCorrected ? "; chưa tính điều chỉnh của kỳ trước" : ""}).`;
}
