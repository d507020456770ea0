/** Where each indicator's counts stand on `Số liệu`, after the columns of number and agency: its counts, then whether they are used. */
import type { Indicator } from "../../kpi/indicator.ts";

export interface IndicatorColumns {
  readonly indicator: Indicator;
  readonly left: number;
  /** The column that says whether an agency's numbers are in the figure. */
  readonly used: number;
  /** Null where the indicator names a count that it does not ask for. */
  readonly numerator: number | null;
  readonly denominator: number | null;
}

export function countColumns(indicators: readonly Indicator[]): readonly IndicatorColumns[] {
  let next = 2;
  return indicators.map((indicator) => {
    const left = next;
    const columnOf = (countId: string): number | null => {
      const at = indicator.counts.findIndex(({ id }) => id === countId);
      return at < 0 ? null : left + at;
    };
    const used = left + indicator.counts.length;
    next = used + 1;
    return { indicator, left, used, numerator: columnOf(indicator.numerator), denominator: columnOf(indicator.denominator) };
  });
}
