/**
 * A figure as it is shown: two decimals, and more where two would tell something else than its verdict does.
 *
 *   75 of 100, from 75 %              75,00%, met
 *   14.999 of 20.000, from 75 %       74,995%, missed: "75,00%, chưa đạt" would look like a mistake
 *   49.999 of 50.000, 100 %           99,998%, missed
 *   100.003 of 100.000                100,003%: above 100 %, and shown so
 */
import { roundHalfUp } from "./decimal.ts";
import { formatChange, formatPercent } from "./format.ts";
import type { Indicator } from "./indicator.ts";
import { meets } from "./verdict.ts";

type Demand = Pick<Indicator, "kind" | "comparator" | "target" | "upper">;

/** No two counts below a thousand million lie closer to a target than this shows. */
const mostPlaces = 12;

/** `percent`: unrounded, 75 for 75 %; of a change with its sign. */
export function formatFigure(demand: Demand, percent: number): string {
  let places = 2;
  while (places < mostPlaces && !saysTheSame(demand, percent, shown(percent, places))) places += 1;
  return demand.kind === "change" ? formatChange(percent, places) : formatPercent(percent, places);
}

/** Whether a figure with two decimals is on the same side of the demand as the figure itself. */
export const isVerdictShown = (demand: Demand, percent: number): boolean =>
  meets(demand, shown(percent, 2)) === meets(demand, percent);

const shown = (percent: number, places: number): number => Number(roundHalfUp(percent, places)) / 10 ** places;

function saysTheSame(demand: Demand, percent: number, rounded: number): boolean {
  return meets(demand, rounded) === meets(demand, percent) && (demand.kind === "change" || rounded > 100 === percent > 100);
}
