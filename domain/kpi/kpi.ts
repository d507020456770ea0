/**
 * A KPI figure is an indicator applied to the merged counts, once, at the end: counts are added, rates never are.
 *
 *   9 of 12 cleared, target ≥ 75 %         75 %, met
 *   0 of 0                                 "không phát sinh": neither met nor missed
 *   14 of 12 (earlier cases cleared now)   116,67 %, shown as it is, with a note; never clipped
 *   95 against a base of 100, −5 %         −5 %, met;   base 0: refused, "không có gốc so sánh"
 *   a reporter missing or without data     the same figure, marked provisional
 *   a reporter that gave one count only    in neither sum: no part is divided by another body's whole
 *   "Không áp dụng", or left out           not in the figure and not waited for
 *   74,995 % where 75 % is asked           missed, and shown with as many decimals as say so (figure.ts)
 */

/** `nothing-arose`: denominator 0. `no-base`: change against 0. `no-data`: no reporter gave both counts. */
export type KpiVerdict = "met" | "missed" | "nothing-arose" | "no-base" | "no-data";

export interface KpiResult {
  readonly indicatorId: string;
  readonly numerator: number;
  readonly denominator: number;
  /** Per cent, unrounded (75 for 75 %); null where the verdict is not met or missed. */
  readonly percent: number | null;
  readonly verdict: KpiVerdict;
  /** True while a reporter is missing or said "chưa có số liệu". */
  readonly provisional: boolean;
  /** How many reporters' counts are in it, of how many. */
  readonly coverage: { readonly have: number; readonly of: number };
}
