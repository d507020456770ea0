/** How every sheet of the province begins: the stamp, what it is and of which province, the plan, the period with its coverage, how to read it. */
import { isCity } from "../../agency/city.ts";
import type { KpiResult } from "../../kpi/kpi.ts";
import type { KpiRange } from "../../kpi/range.ts";
import type { KpiTrend } from "../../kpi/trend.ts";
import type { Merged } from "../../merge/merge.ts";
import { periodDays, periodTitle } from "../../period/period-title.ts";
import type { Period } from "../../period/period.ts";
import { planNameAndTitle } from "../../plan/plan-words.ts";
import type { PublishedPlan } from "../../plan/published-plan.ts";
import type { ReturnHead } from "../../returns/return.ts";
import { Layout } from "../../sheet/layout.ts";

/** Everything that the sheets are drawn from. */
export interface ProvinceView {
  readonly plan: PublishedPlan;
  readonly period: Period;
  readonly merged: Merged;
  readonly heads: readonly ReturnHead[];
  readonly kpis: readonly KpiResult[];
  readonly ranges: readonly KpiRange[];
  /** By agency: the day by which it sends, where that is not the period's. */
  readonly otherDueDays?: Readonly<Record<string, string>>;
  readonly trends: readonly KpiTrend[];
}

/** The heading is written over the first `span` columns. */
export function provinceLayout(
  { plan, period, merged }: ProvinceView,
  widths: readonly number[],
  span: number,
  title: string,
  note: string,
): Layout {
  const layout = new Layout(widths, { kind: "province", plan: plan.id, period: period.id, agency: null, revision: null });
  const province = provinceInWords(plan.header.province);
  layout.wide((province ? `${title} – ${province}` : title).toUpperCase(), "title", span);
  layout.wide(planNameAndTitle(plan.header), "subtitle", span);
  layout.wide(`Kỳ ${periodTitle(period)}: ${periodDays(period)}. ${coverageOf(merged)}.`, "subtitle", span);
  layout.wide(note, "note", span);
  return layout;
}

/** Only accepted returns are in the sheets; this says how many that is. */
export const coverageOf = ({ accepted, expected, excluded }: Merged): string =>
  `Đã tiếp nhận ${accepted.length}/${expected.length} cơ quan${excluded.length > 0 ? `, loại khỏi tổng hợp ${excluded.length}` : ""}`;

/** "tỉnh Bình Lâm", "thành phố Huế". */
export function provinceInWords(province: string | null): string | null {
  if (!province || /^(tỉnh|thành phố)\s/i.test(province)) return province;
  return `${isCity(province) ? "thành phố" : "tỉnh"} ${province}`;
}
