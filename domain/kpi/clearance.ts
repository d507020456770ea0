/**
 * Clearance, two ways side by side, and what stands beside a figure. Three counts: opened in the period, cleared of those, and
 * cleared in the period though opened before it.
 *
 *   opened 12, cleared 9, earlier 5     by cohort 9 ÷ 12 = 75,00 %: of these cases; it is what the target is held against
 *                                       by period 14 ÷ 12 = 116,67 %: the period's work; above 100 % for the 5 from before
 *   a second agency opened 4, cleared 1, and      by cohort 10 ÷ 16, the very figure of the target; by period 14 ÷ 12, over the one
 *   has no number of earlier ones yet                   agency whose three counts are known, and said so
 *   received 30, accepted 25, settled 20    three counts kept apart: settled ÷ accepted, and never ÷ received
 */
import type { CountTotal, Merged } from "../merge/merge.ts";
import { carriedSum } from "./carried.ts";
import { formatFigure } from "./figure.ts";
import { formatCount } from "./format.ts";
import type { Indicator } from "./indicator.ts";

export const clearedEarlier = "cleared-earlier";

/** One way of counting: over which counts, of how many agencies. */
interface Way {
  readonly opened: number;
  readonly cleared: number;
  readonly agencies: number;
  /** Per cent, unrounded; null where nothing was opened. */
  readonly rate: number | null;
}

export interface Clearance {
  /** Over the agencies that gave the two counts of the target: its figure. */
  readonly byCohort: Way;
  /** Over those that gave all three, and what was carried into them; null where nobody did. */
  readonly byPeriod: (Way & { readonly earlier: number }) | null;
}

/** Null where the indicator does not collect the three counts, or nobody gave the two of the target. */
export function clearanceOf(indicator: Indicator, { counts }: Merged): Clearance | null {
  if (indicator.kind !== "ratio" || !indicator.counts.some(({ id }) => id === clearedEarlier)) return null;
  const totals = [indicator.denominator, indicator.numerator, clearedEarlier].map((countId) =>
    counts.find((each) => each.indicatorId === indicator.id && each.countId === countId),
  );
  const given = totals.map(numbersOf);
  const pairs = [...(given[0]?.keys() ?? [])].filter((agencyId) => given[1]?.has(agencyId));
  const all = pairs.filter((agencyId) => given[2]?.has(agencyId));
  if (pairs.length === 0) return null;
  const sumsOver = (agencyIds: readonly string[]): readonly number[] =>
    given.map((numbers, at) => agencyIds.reduce((sum, agencyId) => sum + (numbers.get(agencyId) ?? 0), carriedSum(totals[at])));
  const way = (agencyIds: readonly string[], opened: number, cleared: number, counted: number): Way => ({
    ...{ opened, cleared, agencies: agencyIds.length },
    rate: opened <= 0 ? null : (counted * 100) / opened,
  });
  const [opened = 0, cleared = 0] = sumsOver(pairs);
  const [openedHere = 0, clearedHere = 0, earlier = 0] = sumsOver(all);
  return {
    byCohort: way(pairs, opened, cleared, cleared),
    byPeriod: all.length === 0 ? null : { ...way(all, openedHere, clearedHere, clearedHere + earlier), earlier },
  };
}

const numbersOf = (total: CountTotal | undefined): ReadonlyMap<string, number> =>
  new Map(total?.addends.map(({ agencyId, value }) => [agencyId, value]));

export function clearanceInWords(indicator: Indicator, { byCohort, byPeriod }: Clearance): string {
  const earlier = byPeriod?.earlier ?? 0;
  if (byCohort.rate === null)
    return earlier === 0
      ? "Không phát sinh vụ mới."
      : `Không phát sinh vụ mới; khám phá ${formatCount(earlier)} vụ của các kỳ trước.`;
  const cohort = `Theo vụ phát sinh trong kỳ: ${formatCount(byCohort.cleared)}/${formatCount(byCohort.opened)} = ${formatFigure(indicator, byCohort.rate)}`;
  if (byPeriod === null || byPeriod.rate === null) return `${cohort}.`;
  const { agencies, cleared, opened, rate } = byPeriod;
  const above = rate > 100 ? `, trên 100% vì gồm ${formatCount(earlier)} vụ phát sinh từ các kỳ trước` : "";
  const only = agencies < byCohort.agencies ? ` (tính trên ${formatCount(agencies)} cơ quan đủ ba số liệu)` : "";
  return `${cohort}; theo kết quả trong kỳ${only}: (${formatCount(cleared)} + ${formatCount(earlier)})/${formatCount(opened)} = ${formatFigure(indicator, rate)}${above}.`;
}
