/** What a reader is told of a figure beside its verdict, one sentence each: the same on the KPI sheet and on the pane's card. */
import type { Merged } from "../merge/merge.ts";
import { carriedInWords, isCarriedInto } from "./carried.ts";
import { clearanceInWords, clearanceOf } from "./clearance.ts";
import type { Indicator } from "./indicator.ts";
import type { KpiResult } from "./kpi.ts";
import { type KpiRange, rangeInWords } from "./range.ts";
import { outlookInWords, outlookOf } from "./shortfall.ts";
import { type KpiTrend, trendInWords } from "./trend.ts";
import { aboveAllInWords } from "./words.ts";

export function remarksOn(
  indicator: Indicator,
  result: KpiResult,
  merged: Merged,
  ranges: readonly KpiRange[],
  trends: readonly KpiTrend[],
): readonly string[] {
  const { numerator, denominator, verdict } = result;
  const outlook = verdict === "missed" ? outlookOf(indicator, numerator, denominator, merged.periodId) : null;
  const clearance = clearanceOf(indicator, merged);
  const range = ranges.find(({ indicatorId }) => indicatorId === indicator.id);
  const trend = trends.find(({ indicatorId }) => indicatorId === indicator.id);
  return [
    outlook ? outlookInWords(indicator, outlook) : "",
    range ? rangeInWords(indicator, range) : "",
    trend ? trendInWords(trend, isCarriedInto(indicator, merged)) : "",
    clearance ? clearanceInWords(indicator, clearance) : "",
    aboveAllInWords(indicator, result),
    carriedInWords(indicator, merged),
  ].filter((words) => words !== "");
}
