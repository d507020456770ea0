/** Corrections of locked periods that were carried into a figure: added to its counts, said beside it, and no agency of its own in the coverage. */
import type { CountTotal, Merged } from "../merge/merge.ts";
import { periodTitle } from "../period/period-title.ts";
import { formatCount } from "./format.ts";
import type { Indicator } from "./indicator.ts";

/** "−2", "+4", "0": with the sign that a reader expects of a difference. */
export const differenceInWords = (amount: number): string =>
  amount < 0 ? `−${formatCount(-amount)}` : amount > 0 ? `+${formatCount(amount)}` : "0";

export const carriedSum = (total: Pick<CountTotal, "carried"> | undefined): number =>
  (total?.carried ?? []).reduce((sum, { amount }) => sum + amount, 0);

/** Whether any of the indicator's counts holds a correction of a locked period. */
export const isCarriedInto = ({ id }: Pick<Indicator, "id">, { counts }: Pick<Merged, "counts">): boolean =>
  counts.some(({ indicatorId, carried }) => indicatorId === id && (carried ?? []).length > 0);

/** "Đã gồm điều chỉnh của 6 tháng cuối năm 2025: số vụ phát hiện, khởi tố trong kỳ −1 vụ (1 cơ quan, xem trang Số liệu)."; else "". */
export function carriedInWords({ id, counts }: Indicator, merged: Merged): string {
  const parts = counts.flatMap(({ id: countId, label, unit }) => {
    const carried = merged.counts.find((each) => each.indicatorId === id && each.countId === countId)?.carried ?? [];
    const what = `${label.charAt(0).toLowerCase()}${label.slice(1)} ${differenceInWords(carriedSum({ carried }))} ${unit}`;
    return carried.length === 0 ? [] : [{ what, carried }];
  });
  if (parts.length === 0) return "";
  const all = parts.flatMap(({ carried }) => carried);
  const periods = [...new Set(all.map(({ periodId }) => periodId))].sort().map((periodId) => periodTitle({ id: periodId }));
  const agencies = new Set(all.map(({ agencyId }) => agencyId)).size;
  return `Đã gồm điều chỉnh của ${periods.join(", ")}: ${parts.map(({ what }) => what).join("; ")} (${agencies} cơ quan, xem trang Số liệu).`;
}
