/**
 * Whether added counts meet what the plan demands. Every comparison is exact, on whole numbers (decimal.ts).
 *
 *   9 of 12, >= 75                 met: 9 · 100 ≥ 75 · 12
 *   89995 of 100000, >= 90         missed, though one decimal would print 90,0 %
 *   14 of 12, = 100                met: a target of "100 %" asks for all of them, and more than all is all
 *   95 against 100, decrease_by 5  met: the change −5 % is at most −5 %
 *   0 of 0                         nothing arose; a change against 0 has no base. So below 0, where a correction takes more away
 *                                than the period has
 *   a rate, decrease_by 5          no base: the fall of a rate needs last year's rate, which is not among its counts
 */
import type { Indicator } from "./indicator.ts";
import type { KpiVerdict } from "./kpi.ts";
import { compareRate } from "./decimal.ts";

type Demand = Pick<Indicator, "kind" | "comparator" | "target" | "upper">;

export function judge(demand: Demand, numerator: number, denominator: number): KpiVerdict {
  if (denominator <= 0) return demand.kind === "change" ? "no-base" : "nothing-arose";
  if (demand.kind !== "change" && (demand.comparator === "decrease_by" || demand.comparator === "increase_by")) return "no-base";
  return isMet(demand, numerator, denominator) ? "met" : "missed";
}

/** Per cent, unrounded: the rate, or for a change its sign and size. The denominator is not 0. */
export const percentOf = ({ kind }: Pick<Indicator, "kind">, numerator: number, denominator: number): number =>
  ((kind === "change" ? numerator - denominator : numerator) * 100) / denominator;

function isMet(demand: Demand, numerator: number, denominator: number): boolean {
  const counted = demand.kind === "change" ? numerator - denominator : numerator;
  return holds(demand, (percent) => compareRate(counted, denominator, percent));
}

/** Whether a per cent that somebody reads would meet the demand: for what is shown, never for a verdict. */
export const meets = (demand: Demand, percent: number): boolean => holds(demand, (edge) => percent - edge);

/** `against`: below 0, 0 or above 0 as the figure is below, at or above a per cent. */
function holds({ kind, comparator, target, upper }: Demand, against: (percent: number) => number): boolean {
  switch (comparator) {
    case ">=":
    case "increase_by":
      return against(target) >= 0;
    case ">":
      return against(target) > 0;
    case "<=":
      return against(target) <= 0;
    case "<":
      return against(target) < 0;
    case "=":
      return against(target) === 0 || (kind !== "change" && target === 100 && against(target) > 0);
    case "decrease_by":
      return against(-target) <= 0;
    case "range":
      return against(target) >= 0 && (upper === null || against(upper) <= 0);
  }
}
