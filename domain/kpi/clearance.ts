/**
 * Clearance, two ways side by side, and what stands beside a figure. Three counts: opened in the period, cleared of those, and
 * cleared in the period though opened before it.
 *
 *   opened 12, cleared 9, earlier 5     by cohort 9 ÷ 12 = 75,00 %: of these cases; it is what the target is held against
 *                                       by period 14 ÷ 12 = 116,67 %: the period's work; above 100 % for the 5 from before
 *   received 30, accepted 25, settled 20    three counts kept apart: settled ÷ accepted, and never ÷ received
 */
import type { CountTotal, Merged } from "../merge/merge.ts";
import { carriedSum } from "./carried.ts";
import { formatFigure } from "./figure.ts";
import { formatCount } from "./format.ts";
import type { Indicator } from "./indicator.ts";

export const clearedEarlier = "cleared-earlier";

export interface Clearance {
  readonly opened: number;
  readonly cleared: number;
  readonly earlier: number;
  /** Per cent, unrounded; null where nothing was opened. */
  readonly byCohort: number | null;
  readonly byPeriod: number | null;
}

/** Over the agencies that gave all three counts, and what was carried into them; null where the indicator does not collect them or nobody gave them. */
export function clearanceOf(indicator: Indicator, { counts }: Merged): Clearance | null {
  if (indicator.kind !== "ratio" || !indicator.counts.some(({ id }) => id === clearedEarlier)) return null;
  const totals = [indicator.denominator, indicator.numerator, clearedEarlier].map((countId) =>
    counts.find((each) => each.indicatorId === indicator.id && each.countId === countId),
  );
  const given = totals.map(numbersOf);
  const all = [...(given[0]?.keys() ?? [])].filter((agencyId) => given.every((numbers) => numbers.has(agencyId)));
  if (all.length === 0) return null;
  const [opened = 0, cleared = 0, earlier = 0] = given.map((numbers, at) =>
    all.reduce((sum, agencyId) => sum + (numbers.get(agencyId) ?? 0), carriedSum(totals[at])),
  );
  const rate = (part: number): number | null => (opened <= 0 ? null : (part * 100) / opened);
  return { opened, cleared, earlier, byCohort: rate(cleared), byPeriod: rate(cleared + earlier) };
}

const numbersOf = (total: CountTotal | undefined): ReadonlyMap<string, number> =>
  new Map(total?.addends.map(({ agencyId, value }) => [agencyId, value]));

export function clearanceInWords(indicator: Indicator, { opened, cleared, earlier, byCohort, byPeriod }: Clearance): string {
  if (byCohort === null || byPeriod === null)
    return earlier === 0
      ? "Không phát sinh vụ mới."
      : `Không phát sinh vụ mới; khám phá ${formatCount(earlier)} vụ của các kỳ trước.`;
  const above = byPeriod > 100 ? `, trên 100% vì gồm ${formatCount(earlier)} vụ phát sinh từ các kỳ trước` : "";
  return (
    `Theo vụ phát sinh trong kỳ: ${formatCount(cleared)}/${formatCount(opened)} = ${formatFigure(indicator, byCohort)}; ` +
    `theo kết quả trong kỳ: (${formatCount(cleared)} + ${formatCount(earlier)})/${formatCount(opened)} = ${formatFigure(indicator, byPeriod)}${above}.`
  );
}
