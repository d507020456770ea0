/**
 * `KPI`: each indicator's demand, figure and verdict, in live formulas. Every number is a reference to a total of `Số liệu`,
 * where it is the sum of the agencies' own cells above it; rates are computed here, once, and never averaged.
 */
import type { KpiResult, KpiVerdict } from "../../kpi/kpi.ts";
import { remarksOn } from "../../kpi/remarks.ts";
import { verdictWords } from "../../kpi/words.ts";
import { areaAddress, cellReference } from "../../sheet/address.ts";
import { area, blank, formula, text } from "../../sheet/cells.ts";
import type { Layout } from "../../sheet/layout.ts";
import type { Area, Sheet, StyleName } from "../../sheet/sheet.ts";
import type { IndicatorTotals } from "./count-totals.ts";
import { addCompletion } from "./completion-rows.ts";
import { provinceLayout, type ProvinceView } from "./heading.ts";
import * as kpi from "./kpi-formulas.ts";
import { emptyCells, figureAt, kpiHeaders, kpiWidths, liveCells, provisionalAt, verdictAt } from "./kpi-row.ts";

export const kpiSheetName = "KPI";
const verdictLooks: Readonly<Record<KpiVerdict, StyleName>> = {
  met: "good",
  missed: "bad",
  "nothing-arose": "neutral",
  "no-base": "neutral",
  "no-data": "warning",
};

export interface KpiSheet {
  readonly sheet: Sheet;
  /** The cell of each indicator's figure, "'KPI'!$G$12"; absent where it has none. */
  readonly figures: ReadonlyMap<string, string>;
}

/** `totals`: where `Số liệu` has each indicator's sums. `timeliness`: the column of `Ma trận tỉnh` to count. */
export function kpiSheet(view: ProvinceView, totals: ReadonlyMap<string, IndicatorTotals>, timeliness: string | null): KpiSheet {
  const { plan } = view;
  const layout = provinceLayout(
    view,
    kpiWidths,
    kpiWidths.length,
    "Kết quả thực hiện chỉ tiêu",
    "Cách đọc: mỗi tử số, mẫu số lấy từ dòng “Tính vào chỉ tiêu” của trang Số liệu; tỷ lệ tính một lần từ số cộng, không lấy bình quân. “Tạm tính”: còn cơ quan chưa có số liệu.",
  );
  layout.wide(`A. CHỈ TIÊU (${plan.indicators.length})`, "group");
  const top = layout.next + (plan.indicators.length > 0 ? 2 : 1);
  if (plan.indicators.length > 0) addSummary(layout, top, top + plan.indicators.length - 1, view.kpis);
  const header = layout.row(
    kpiHeaders.map((words) => text(words, "header")),
    34,
  );
  const results = new Map(view.kpis.map((result) => [result.indicatorId, result]));
  const figures = new Map<string, string>();
  for (const indicator of plan.indicators) {
    if (totals.has(indicator.id) && results.has(indicator.id))
      figures.set(indicator.id, cellReference(kpiSheetName, layout.next, figureAt));
    const [at, result] = [totals.get(indicator.id), results.get(indicator.id)];
    layout.row(at && result ? liveCells(indicator, result, at, layout.next, view) : emptyCells(indicator), 40);
  }
  const body = area(top, 0, layout.next - 1, kpiWidths.length - 1);
  if (plan.indicators.length === 0) layout.wide("Kế hoạch không đặt chỉ tiêu bằng số.", "note");
  addRemarks(layout, view);
  colourKpis(layout, body);
  if (timeliness) addCompletion(layout, view.merged, timeliness);
  const sheet = layout.finish({
    name: kpiSheetName,
    frozen: { rows: header + 1, columns: 2 },
    isProtected: true,
    filter: null,
    tabColor: "#14532D",
    print: { landscape: true, fitToWidth: true, repeatRows: header + 1, repeatFrom: header },
  });
  return { sheet, figures };
}

/** Under the table, what can still become of a figure and how it came about. */
function addRemarks(layout: Layout, { plan, kpis, merged, ranges, trends }: ProvinceView): void {
  const results = new Map(kpis.map((kpi) => [kpi.indicatorId, kpi]));
  for (const indicator of plan.indicators) {
    const result = results.get(indicator.id);
    const said = result ? remarksOn(indicator, result, merged, ranges, trends) : [];
    if (said.length > 0) layout.wide(`${indicator.id}: ${said.join(" ")}`, "note");
  }
}

/** One line for the leader, counted from the verdicts under it. */
function addSummary(layout: Layout, top: number, bottom: number, results: readonly KpiResult[]): void {
  const column = (at: number): string => areaAddress(area(top, at, bottom, at));
  const said = (verdict: KpiVerdict): number => results.filter((each) => each.verdict === verdict).length;
  const summary = kpi.summary(column(verdictAt), column(provisionalAt), {
    met: said("met"),
    missed: said("missed"),
    all: results.length,
    provisional: results.filter(({ coverage }) => kpi.provisionalInWords(coverage) === kpi.provisionalWords).length,
  });
  const cells = [formula(summary.formula, "total-label", summary.words), ...kpiHeaders.slice(1).map(() => blank("total-label"))];
  layout.row(cells, 24, [[0, kpiHeaders.length - 1]]);
}

function colourKpis(layout: Layout, body: Area): void {
  const column = (at: number): Area => ({ ...body, left: at, right: at });
  for (const [verdict, style] of Object.entries(verdictLooks))
    layout.colour({ kind: "text-equals", area: column(verdictAt), text: verdictWords[verdict as KpiVerdict], style });
  layout.colour({ kind: "text-equals", area: column(provisionalAt), text: kpi.provisionalWords, style: "warning" });
}
