/**
 * `KPI`: each indicator's demand, figure and verdict, in live formulas. Every number is a reference to a total of `Số liệu`,
 * where it is the sum of the agencies' own cells above it; rates are computed here, once, and never averaged.
 */
import type { Indicator } from "../../kpi/indicator.ts";
import type { KpiResult, KpiVerdict } from "../../kpi/kpi.ts";
import { targetInWords, verdictWords } from "../../kpi/words.ts";
import { address, areaAddress, literal } from "../../sheet/address.ts";
import { area, blank, formula, text } from "../../sheet/cells.ts";
import type { Layout } from "../../sheet/layout.ts";
import type { Area, Cell, Sheet, StyleName } from "../../sheet/sheet.ts";
import type { IndicatorTotals } from "./count-totals.ts";
import { addCompletion } from "./completion-rows.ts";
import { provinceLayout, type ProvinceView } from "./heading.ts";
import * as kpi from "./kpi-formulas.ts";

export const kpiSheetName = "KPI";
const headers = [
  "Mã",
  "Chỉ tiêu",
  "Yêu cầu",
  "Cách tính",
  "Tử số",
  "Mẫu số",
  "Kết quả",
  "Kết luận",
  "Còn thiếu, vượt",
  "Độ phủ",
  "Đủ hay tạm tính",
  "Số liệu kèm theo (không tính vào kết quả)",
  "Ghi chú",
];
const widths = [6, 34, 15, 30, 9, 9, 13, 20, 18, 13, 12, 26, 30];
const [numeratorAt, denominatorAt, figureAt, verdictAt, provisionalAt] = [4, 5, 6, 7, 10];
const verdictLooks: Readonly<Record<KpiVerdict, StyleName>> = {
  met: "good",
  missed: "bad",
  "nothing-arose": "neutral",
  "no-base": "neutral",
  "no-data": "warning",
};

/** `totals`: where `Số liệu` has each indicator's sums. `timeliness`: the column of `Ma trận tỉnh` to count. */
export function kpiSheet(view: ProvinceView, totals: ReadonlyMap<string, IndicatorTotals>, timeliness: string | null): Sheet {
  const { plan } = view;
  const layout = provinceLayout(
    view,
    widths,
    widths.length,
    "Kết quả thực hiện chỉ tiêu",
    "Cách đọc: mỗi tử số, mẫu số lấy từ dòng “Tính vào chỉ tiêu” của trang Số liệu; tỷ lệ tính một lần từ số cộng, không lấy bình quân. “Tạm tính”: còn cơ quan chưa có số liệu.",
  );
  layout.wide(`A. CHỈ TIÊU (${plan.indicators.length})`, "group");
  const top = layout.next + (plan.indicators.length > 0 ? 2 : 1);
  if (plan.indicators.length > 0) addSummary(layout, top, top + plan.indicators.length - 1, view.kpis);
  const header = layout.row(
    headers.map((words) => text(words, "header")),
    34,
  );
  const results = new Map(view.kpis.map((result) => [result.indicatorId, result]));
  for (const indicator of plan.indicators) {
    const [at, result] = [totals.get(indicator.id), results.get(indicator.id)];
    layout.row(at && result ? liveCells(indicator, result, at, layout.next, view) : emptyCells(indicator), 40);
  }
  const body = area(top, 0, layout.next - 1, widths.length - 1);
  if (plan.indicators.length === 0) layout.wide("Kế hoạch không đặt chỉ tiêu bằng số.", "note");
  colourKpis(layout, body);
  if (timeliness) addCompletion(layout, view.merged, timeliness);
  return layout.finish({
    name: kpiSheetName,
    frozen: { rows: header + 1, columns: 2 },
    isProtected: true,
    filter: null,
    tabColor: "#14532D",
    print: { landscape: true, fitToWidth: true, repeatRows: header + 1 },
  });
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
  const cells = [formula(summary.formula, "total-label", summary.words), ...headers.slice(1).map(() => blank("total-label"))];
  layout.row(cells, 24, [[0, headers.length - 1]]);
}

function liveCells(indicator: Indicator, result: KpiResult, totals: IndicatorTotals, row: number, view: ProvinceView): Cell[] {
  const { verdict, percent, numerator, denominator, coverage } = result;
  const at: kpi.KpiPlaces = {
    numerator: address(row, numeratorAt),
    denominator: address(row, denominatorAt),
    figure: address(row, figureAt),
    verdict: address(row, verdictAt),
    have: totals.have,
    waiting: totals.waiting,
  };
  return [
    ...demandCells(indicator),
    formula(`=${totals.numerator}`, "number", numerator),
    formula(`=${totals.denominator}`, "number", denominator),
    formula(
      kpi.figureFormula(indicator, at),
      indicator.kind === "change" ? "change-rate" : "percent",
      percent === null ? "" : percent / 100,
    ),
    formula(kpi.verdictFormula(indicator, at), "text-center", verdictWords[verdict]),
    formula(kpi.shortfallFormula(indicator, at), "text-center", kpi.shortfallInWords(indicator, verdict, numerator, denominator)),
    formula(kpi.coverageFormula(at), "text-center", `${coverage.have}/${coverage.of} cơ quan`),
    formula(kpi.provisionalFormula(at), "text-center", kpi.provisionalInWords(coverage)),
    besideCell(indicator, totals, view),
    formula(kpi.noteFormula(indicator, at), "text-middle", kpi.noteInWords(indicator, verdict, percent)),
  ];
}

function demandCells(indicator: Indicator): Cell[] {
  const label = (countId: string): string => indicator.counts.find(({ id }) => id === countId)?.label ?? countId;
  const [part, whole] = [label(indicator.numerator), label(indicator.denominator)];
  return [
    text(indicator.id, "code"),
    text(indicator.text, "text-middle"),
    text(targetInWords(indicator), "strong"),
    text(indicator.kind === "change" ? `(${part} − ${whole}) ÷ ${whole}` : `${part} ÷ ${whole}`, "text-middle"),
  ];
}

/** "Số vụ của kỳ trước khám phá trong kỳ: 3 vụ", a line for each. */
function besideCell(indicator: Indicator, { sums }: IndicatorTotals, { merged }: ProvinceView): Cell {
  const beside = indicator.beside.flatMap((countId) => {
    const count = indicator.counts.find(({ id }) => id === countId);
    const at = sums.get(countId);
    const total = merged.counts.find((each) => each.indicatorId === indicator.id && each.countId === countId)?.total ?? 0;
    return count && at ? [{ count, at, total }] : [];
  });
  if (beside.length === 0) return text("–", "text-middle");
  const said = beside.map(({ count, at, total }) => ({
    label: `${brief(count.label)}: `,
    unit: ` ${brief(count.unit)}`,
    at,
    total,
  }));
  const parts = said.map(({ label, unit, at }) => `${literal(label)}&${at}&${literal(unit)}`);
  const words = said.map(({ label, unit, total }) => `${label}${total}${unit}`);
  return formula(`=${parts.join("&CHAR(10)&")}`, "text-middle", words.join("\n"));
}

/** A formula's text holds 255 characters at most. */
const brief = (words: string): string => (words.length <= 120 ? words : `${words.slice(0, 119)}…`);

/** An indicator that nobody answers, or whose formula names a count that it does not ask for. */
const emptyCells = (indicator: Indicator): Cell[] => [
  ...demandCells(indicator),
  blank("number"),
  blank("number"),
  blank("percent"),
  text(verdictWords["no-data"], "text-center"),
  ...headers.slice(8, -1).map(() => blank("text-center")),
  text("Kế hoạch chưa giao cơ quan nào cung cấp đủ số liệu của chỉ tiêu này.", "text-middle"),
];

function colourKpis(layout: Layout, body: Area): void {
  const column = (at: number): Area => ({ ...body, left: at, right: at });
  for (const [verdict, style] of Object.entries(verdictLooks))
    layout.colour({ kind: "text-equals", area: column(verdictAt), text: verdictWords[verdict as KpiVerdict], style });
  layout.colour({ kind: "text-equals", area: column(provisionalAt), text: kpi.provisionalWords, style: "warning" });
}
