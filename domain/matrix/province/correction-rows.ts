/** Corrections of locked periods that are carried into this one: a row for each agency and period, under the agencies, counted with them. */
import type { Merged } from "../../merge/merge.ts";
import { periodTitle } from "../../period/period-title.ts";
import { countKey } from "../../returns/count-key.ts";
import { blank, number, text } from "../../sheet/cells.ts";
import type { Cell } from "../../sheet/sheet.ts";
import type { IndicatorColumns } from "./count-columns.ts";

/** In the column "Vào chỉ tiêu?": in the figure, and no agency that is counted in its coverage. */
export const corrected = "Điều chỉnh";

interface CorrectionRow {
  readonly agencyId: string;
  readonly periodId: string;
  /** By count key. */
  readonly amounts: ReadonlyMap<string, number>;
}

/** In the order of periods, then of agencies as they came. */
export function correctionsIn({ counts }: Merged): readonly CorrectionRow[] {
  const found = new Map<string, CorrectionRow & { readonly amounts: Map<string, number> }>();
  for (const { indicatorId, countId, carried } of counts)
    for (const { agencyId, periodId, amount } of carried) {
      const place = `${periodId}/${agencyId}`;
      const row = found.get(place) ?? { agencyId, periodId, amounts: new Map<string, number>() };
      const key = countKey(indicatorId, countId);
      row.amounts.set(key, (row.amounts.get(key) ?? 0) + amount);
      found.set(place, row);
    }
  return [...found.values()].sort((a, b) => (a.periodId < b.periodId ? -1 : a.periodId > b.periodId ? 1 : 0));
}

export function correctionCells(
  { agencyId, periodId, amounts }: CorrectionRow,
  columns: readonly IndicatorColumns[],
  nameOf: (agencyId: string) => string,
): Cell[] {
  return [
    blank("code"),
    text(`Điều chỉnh từ ${periodTitle({ id: periodId })}: ${nameOf(agencyId)}`, "text-middle"),
    ...columns.flatMap(({ indicator }) => {
      const given = indicator.counts.map(({ id }) => amounts.get(countKey(indicator.id, id)));
      const isHere = given.some((amount) => amount !== undefined);
      return [
        ...given.map((amount) => (amount === undefined ? blank("neutral") : number(amount))),
        isHere ? text(corrected, "text-center") : blank("neutral"),
      ];
    }),
  ];
}
