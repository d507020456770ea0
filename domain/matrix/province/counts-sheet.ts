/**
 * `Số liệu`: every number that an accepted return gave, agency by agency, and under them the totals that the KPI sheet reads.
 *
 *   Cộng toàn tỉnh       all numbers of the column
 *   Tính vào chỉ tiêu    the numbers of the agencies that gave both numerator and denominator: what the rate is made of
 *   Còn chờ              how many agencies' numbers are still missing
 *
 * Corrections carried out of locked periods stand under the agencies, a row each, and are in both sums.
 *
 * Words are no numbers: "Không áp dụng", "Chưa có số liệu" and "Chưa báo cáo" add nothing and stay to be read.
 */
import { agencyName } from "../../plan/agency-name.ts";
import type { Indicator } from "../../kpi/indicator.ts";
import { expandAgencies } from "../../returns/duties.ts";
import { address } from "../../sheet/address.ts";
import { area, blank, number, text } from "../../sheet/cells.ts";
import { pagesWide } from "../../sheet/pages-wide.ts";
import type { Cell, Sheet } from "../../sheet/sheet.ts";
import { countAnswers, type CountAnswerCell } from "./count-answers.ts";
import { countColumns, type IndicatorColumns } from "./count-columns.ts";
import { correctionCells, correctionsIn } from "./correction-rows.ts";
import { colourAnswers, usedFormula, usedWords } from "./counted.ts";
import { totalRows, type IndicatorTotals } from "./count-totals.ts";
import { provinceLayout, type ProvinceView } from "./heading.ts";

export const countsSheetName = "Số liệu";

export interface CountsSheet {
  readonly sheet: Sheet;
  /** By indicator; absent where its formula names counts that it does not ask for. */
  readonly totals: ReadonlyMap<string, IndicatorTotals>;
  /** The cell of an agency's answer to a count, "D14"; null where it was not asked. */
  readonly cellOf: (indicatorId: string, countId: string, agencyId: string) => string | null;
}

export function countsSheet(view: ProvinceView): CountsSheet {
  const { plan } = view;
  const columns = countColumns(plan.indicators);
  const widths = [6, 36, ...columns.flatMap(({ indicator }) => [...indicator.counts.map(() => 13), 14])];
  const span = Math.max(widths.length, 2);
  const layout = provinceLayout(
    view,
    widths,
    span,
    "Số liệu của các cơ quan",
    "Cách đọc: ô xám trống là không được giao số liệu đó. Cột “Vào chỉ tiêu?”: chỉ cơ quan có đủ cả tử số và mẫu số mới được tính, để không chia phần của nơi này cho toàn bộ của nơi khác.",
  );
  layout.row(
    [
      blank("header"),
      blank("header"),
      ...columns.flatMap(({ indicator }) => [text(indicator.text, "header"), ...indicator.counts.map(() => blank("header"))]),
    ],
    30,
    columns.map(({ left, used }) => [left, used] as const),
  );
  const header = layout.row([
    text("TT", "header"),
    text("Cơ quan", "header"),
    ...columns.flatMap(({ indicator }) => [
      ...indicator.counts.map(({ label, unit }) => text(`${label} (${unit})`, "header")),
      text("Vào chỉ tiêu?", "header"),
    ]),
  ]);
  const answers = countAnswers(view.merged);
  const asked = new Map(plan.indicators.map((indicator) => [indicator.id, new Set(expandAgencies(plan, indicator.reporters))]));
  // Whose work has passed to a reporter stands here with what it gave.
  for (const { indicatorId, addends } of view.merged.counts)
    for (const { agencyId } of addends) asked.get(indicatorId)?.add(agencyId);
  const agencies = plan.agencies.filter(({ id }) => [...asked.values()].some((ids) => ids.has(id)));
  const rowOf = new Map<string, number>();
  agencies.forEach(({ id, name }, index) => {
    const row = layout.next;
    rowOf.set(id, row);
    const own = columns.flatMap((each) =>
      asked.get(each.indicator.id)?.has(id)
        ? indicatorCells(each, row, id, answers)
        : each.indicator.counts.concat({ id: "", label: "", unit: "" }).map(() => blank("neutral")),
    );
    layout.row([number(index + 1, "code"), text(name, "text-middle"), ...own]);
  });
  const nameOf = (agencyId: string): string => agencyName(plan, agencyId);
  for (const row of correctionsIn(view.merged)) layout.row(correctionCells(row, columns, nameOf));
  const body = area(header + 1, 0, layout.next - 1, widths.length - 1);
  const totals =
    layout.next === header + 1 ? new Map<string, IndicatorTotals>() : totalRows(layout, countsSheetName, columns, body, view);
  colourAnswers(layout, { ...body, left: 2 });
  if (agencies.length === 0) layout.wide("Kế hoạch chưa giao cơ quan nào cung cấp số liệu.", "note", span);
  return {
    sheet: layout.finish({
      name: countsSheetName,
      frozen: { rows: header + 1, columns: 2 },
      isProtected: true,
      filter: agencies.length > 0 ? { ...body, top: header } : null,
      tabColor: "#2F5D94",
      print: {
        landscape: true,
        fitToWidth: true,
        repeatRows: header + 1,
        repeatFrom: header - 1,
        pagesWide: pagesWide(widths, 2),
      },
    }),
    totals,
    cellOf: (indicatorId, countId, agencyId) => {
      const row = rowOf.get(agencyId);
      const found = columns.find(({ indicator }) => indicator.id === indicatorId);
      const at = found?.indicator.counts.findIndex(({ id }) => id === countId) ?? -1;
      return row === undefined || !found || at < 0 || !asked.get(indicatorId)?.has(agencyId)
        ? null
        : address(row, found.left + at);
    },
  };
}

function indicatorCells(
  columns: IndicatorColumns,
  row: number,
  agencyId: string,
  answers: (indicator: Indicator, countId: string, agencyId: string) => CountAnswerCell,
): Cell[] {
  const { indicator } = columns;
  const given = indicator.counts.map(({ id }) => answers(indicator, id, agencyId));
  return [
    ...given.map((answer) => (typeof answer === "number" ? number(answer) : text(answer, "text-center"))),
    columns.numerator === null || columns.denominator === null
      ? blank("neutral")
      : usedFormula(
          row,
          columns.numerator,
          columns.denominator,
          usedWords(answers(indicator, indicator.numerator, agencyId), answers(indicator, indicator.denominator, agencyId)),
        ),
  ];
}
