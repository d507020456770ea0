/** The columns of the `KPI` sheet and the row of one indicator. */
import { formatCount } from "../../kpi/format.ts";
import type { Indicator } from "../../kpi/indicator.ts";
import type { KpiResult } from "../../kpi/kpi.ts";
import { targetInWords, verdictWords } from "../../kpi/words.ts";
import { address, literal } from "../../sheet/address.ts";
import { blank, formula, text } from "../../sheet/cells.ts";
import type { Cell } from "../../sheet/sheet.ts";
import { brief } from "../../sheet/words.ts";
import type { IndicatorTotals } from "./count-totals.ts";
import type { ProvinceView } from "./heading.ts";
import * as kpi from "./kpi-formulas.ts";

export const kpiHeaders = [
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
export const kpiWidths = [6, 30, 14, 27, 8, 8, 13, 18, 15, 12, 12, 26, 30];
const [numeratorAt, denominatorAt] = [4, 5];
export const figureAt = 6;
export const [verdictAt, provisionalAt] = [7, 10];

export function liveCells(
  indicator: Indicator,
  result: KpiResult,
  totals: IndicatorTotals,
  row: number,
  view: ProvinceView,
): Cell[] {
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
    label: `${brief(count.label, longest)}: `,
    unit: ` ${brief(count.unit, longest)}`,
    at,
    total,
  }));
  const parts = said.map(({ label, unit, at }) => `${literal(label)}&${kpi.inThousands(at)}&${literal(unit)}`);
  const words = said.map(({ label, unit, total }) => `${label}${formatCount(total)}${unit}`);
  return formula(`=${parts.join("&CHAR(10)&")}`, "text-middle", words.join("\n"));
}

/** A formula's text holds 255 characters at most. */
const longest = 120;

/** An indicator that nobody answers, or whose formula names a count that it does not ask for. */
export const emptyCells = (indicator: Indicator): Cell[] => [
  ...demandCells(indicator),
  blank("number"),
  blank("number"),
  blank("percent"),
  text(verdictWords["no-data"], "text-center"),
  ...kpiHeaders.slice(8, -1).map(() => blank("text-center")),
  text("Kế hoạch chưa giao cơ quan nào cung cấp đủ số liệu của chỉ tiêu này.", "text-middle"),
];
