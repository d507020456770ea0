/** The rows under the agencies of `Số liệu`, and the references by which the KPI sheet reads them. */
import { countKey } from "../../returns/count-key.ts";
import { areaAddress, cellReference } from "../../sheet/address.ts";
import { area, blank, formula, text } from "../../sheet/cells.ts";
import type { Layout } from "../../sheet/layout.ts";
import type { Area, Cell } from "../../sheet/sheet.ts";
import type { IndicatorColumns } from "./count-columns.ts";
import { corrected } from "./correction-rows.ts";
import { awaited, counted } from "./counted.ts";
import type { ProvinceView } from "./heading.ts";

/** References such as 'Số liệu'!$D$14. */
export interface IndicatorTotals {
  readonly numerator: string;
  readonly denominator: string;
  /** How many agencies are in the figure, and how many are waited for. */
  readonly have: string;
  readonly waiting: string;
  /** By count: all numbers that were given. */
  readonly sums: ReadonlyMap<string, string>;
}

export function totalRows(
  layout: Layout,
  sheet: string,
  columns: readonly IndicatorColumns[],
  body: Area,
  { merged, kpis }: ProvinceView,
): ReadonlyMap<string, IndicatorTotals> {
  const totals = new Map(merged.counts.map((each) => [countKey(each.indicatorId, each.countId), each.total]));
  const results = new Map(kpis.map((kpi) => [kpi.indicatorId, kpi]));
  const [sumRow, countedRow, waitingRow] = [layout.next, layout.next + 1, layout.next + 2];
  const usedWords = merged.counts.some(({ carried }) => carried.length > 0) ? [counted, corrected] : [counted];
  const down = (column: number): string => areaAddress({ ...body, left: column, right: column });

  const sums = columns.flatMap(({ indicator, left }) => [
    ...indicator.counts.map(({ id }, at) =>
      formula(`=SUM(${down(left + at)})`, "total", totals.get(countKey(indicator.id, id)) ?? 0),
    ),
    blank("total"),
  ]);
  const used = columns.flatMap((each) => {
    const result = results.get(each.indicator.id);
    const cells = each.indicator.counts.map((_, at): Cell => {
      const column = each.left + at;
      if (!isComplete(each) || (column !== each.numerator && column !== each.denominator)) return blank("total");
      const value = column === each.numerator ? result?.numerator : result?.denominator;
      const sums = usedWords.map((words) => `SUMIF(${down(each.used)},"${words}",${down(column)})`);
      return formula(`=${sums.join("+")}`, "total", value ?? 0);
    });
    return [...cells, tally(each, down(each.used), counted, result?.coverage.have ?? 0)];
  });
  const waiting = columns.flatMap((each) => {
    const coverage = results.get(each.indicator.id)?.coverage ?? { have: 0, of: 0 };
    return [
      ...each.indicator.counts.map(() => blank("total")),
      tally(each, down(each.used), awaited, coverage.of - coverage.have),
    ];
  });

  const label = (words: string): Cell[] => [blank("total-label"), text(words, "total-label")];
  layout.row([...label("Cộng toàn tỉnh"), ...sums], 22);
  layout.row([...label("Tính vào chỉ tiêu; số cơ quan được tính"), ...used], 22);
  layout.row([...label("Số cơ quan còn chờ"), ...waiting], 22);

  const found = new Map<string, IndicatorTotals>();
  for (const { indicator, left, used: usedAt, numerator, denominator } of columns) {
    const at = (row: number, column: number): string => cellReference(sheet, row, column);
    indicator.counts.forEach(({ id }, index) => {
      const name = definedName(indicator.id, id);
      if (name.length <= longestName) layout.name(name, area(sumRow, left + index, sumRow, left + index));
    });
    if (numerator === null || denominator === null) continue;
    found.set(indicator.id, {
      numerator: at(countedRow, numerator),
      denominator: at(countedRow, denominator),
      have: at(countedRow, usedAt),
      waiting: at(waitingRow, usedAt),
      sums: new Map(indicator.counts.map(({ id }, index) => [id, at(sumRow, left + index)])),
    });
  }
  return found;
}

/** A workbook with a longer name is one that Excel wants to repair; nothing here is read by name. */
const longestName = 255;

const isComplete = ({ numerator, denominator }: IndicatorColumns): boolean => numerator !== null && denominator !== null;

const tally = (columns: IndicatorColumns, range: string, words: string, value: number): Cell =>
  isComplete(columns) ? formula(`=COUNTIF(${range},"${words}")`, "total", value) : blank("total");

/** "Matran_k1_opened". Names know no hyphen: each becomes two underscores, so that no two counts ever share a name. */
const definedName = (indicatorId: string, countId: string): string =>
  `Matran_${indicatorId.replaceAll("-", "__")}_${countId.replaceAll("-", "__")}`;
