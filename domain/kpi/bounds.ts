/**
 * What a plan demands, as bounds on the numerator in whole numbers, so that a sheet compares counts and never a rounded rate:
 *
 *   from 75 %                 numerator · 100 ≥ 75 · denominator
 *   below 83,5 %              numerator · 1000 < 835 · denominator
 *   100 % ("all of them")     numerator · 100 ≥ 100 · denominator: more than all is all
 *   a fall of at least 5 %    this period · 100 ≤ 95 · base
 *   from 75 % to 90 %         both bounds
 *   a fall of a rate          none: last year's rate is not among the counts
 *
 * The same decisions as verdict.ts, which stays the judge; the tests hold the two together.
 */
import { decimalOf } from "./decimal.ts";
import type { Indicator } from "./indicator.ts";

/** numerator · `scale` against `units` · denominator. `isStrict`: equal is not enough. */
export interface Bound {
  readonly side: "least" | "most";
  readonly units: number;
  readonly scale: number;
  readonly isStrict: boolean;
}

/** Null: the demand cannot be judged from the counts. */
export function boundsOf({ kind, comparator, target, upper }: Indicator): readonly Bound[] | null {
  const isChange = kind === "change";
  const bound = (side: Bound["side"], percent: number, isStrict = false): Bound => {
    const { units, places } = decimalOf(percent);
    const power = 10 ** places;
    return { side, units: Number(units) + (isChange ? 100 * power : 0), scale: 100 * power, isStrict };
  };
  switch (comparator) {
    case ">=":
      return [bound("least", target)];
    case ">":
      return [bound("least", target, true)];
    case "<=":
      return [bound("most", target)];
    case "<":
      return [bound("most", target, true)];
    case "=":
      return !isChange && target === 100 ? [bound("least", target)] : [bound("least", target), bound("most", target)];
    case "range":
      return upper === null ? [bound("least", target)] : [bound("least", target), bound("most", upper)];
    case "increase_by":
      return isChange ? [bound("least", target)] : null;
    case "decrease_by":
      return isChange ? [bound("most", -target)] : null;
  }
}

export function isWithin({ side, units, scale, isStrict }: Bound, numerator: number, denominator: number): boolean {
  const difference = BigInt(numerator) * BigInt(scale) - BigInt(units) * BigInt(denominator);
  if (difference === 0n) return !isStrict;
  return side === "least" ? difference > 0n : difference < 0n;
}

/** How many cases the numerator lies outside the bound; only where it does. */
export function distance({ side, units, scale, isStrict }: Bound, numerator: number, denominator: number): number {
  const edge = (units * denominator) / scale;
  if (side === "least") return (isStrict ? Math.floor(edge) + 1 : Math.ceil(edge)) - numerator;
  return numerator - (isStrict ? Math.ceil(edge) - 1 : Math.floor(edge));
}
