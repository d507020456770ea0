/**
 * The province's sheets of one plan and period, drawn from what was merged. Six views of the same accepted returns:
 *
 *   Trang lãnh đạo      one page: counts, lights, what is worst first
 *   Ma trận tỉnh        tasks × agencies: who says what, and what is late
 *   Tình hình báo cáo   who has reported, who is to be chased
 *   Số liệu             agencies × counts, with the totals
 *   KPI                 live formulas over those totals: figure, verdict, what is still missing
 *   Diễn biến           each rate beside the demand and the period before, over the same agencies
 *
 * Words from others stay words; every formula carries the figure that the domain computed, for viewers that do not calculate.
 */
import type { KpiResult } from "../kpi/kpi.ts";
import type { KpiRange } from "../kpi/range.ts";
import type { KpiTrend } from "../kpi/trend.ts";
import type { Merged } from "../merge/merge.ts";
import type { Period } from "../period/period.ts";
import type { PublishedPlan } from "../plan/published-plan.ts";
import type { ReturnHead } from "../returns/return.ts";
import type { Sheet } from "../sheet/sheet.ts";
import type { ProvinceView } from "./province/heading.ts";
import { countsSheet } from "./province/counts-sheet.ts";
import { kpiSheet } from "./province/kpi-sheet.ts";
import { leaderSheet } from "./province/leader-sheet.ts";
import { reportingSheet } from "./province/reporting-sheet.ts";
import { trendSheet } from "./province/trend-sheet.ts";
import { taskMatrix } from "./province/task-matrix.ts";

export function provinceSheets(
  plan: PublishedPlan,
  period: Period,
  merged: Merged,
  heads: readonly ReturnHead[],
  kpis: readonly KpiResult[],
  ranges: readonly KpiRange[] = [],
  otherDueDays: ProvinceView["otherDueDays"] = {},
  trends: readonly KpiTrend[] = [],
): readonly Sheet[] {
  const view = { plan, period, merged, heads, kpis, ranges, otherDueDays, trends };
  const matrix = taskMatrix(view);
  const counts = countsSheet(view);
  const kpi = kpiSheet(view, counts.totals, matrix.timeliness);
  return [leaderSheet(view), matrix.sheet, reportingSheet(view), counts.sheet, kpi.sheet, trendSheet(view, kpi.figures)];
}
