/**
 * How often something is done or reported, as plans say it:
 *
 *   "hằng tuần"; "hằng tháng", "01 lần/tháng"; "Định kỳ 06 tháng, 01 năm"; "định kỳ hằng quý, 6 tháng, năm"
 *   "định kỳ hoặc đột xuất"                                   PERIODIC_UNSPECIFIED, AD_HOC
 *   "khi có yêu cầu"                                          AD_HOC
 *   "theo quy định"                                           AS_REGULATED, where nothing else is said
 *   "tối thiểu 6 tháng", "trong 6 tháng"                      none: a length of time
 */
import { fold } from "../../agency/fold.ts";
import type { Cycle } from "../plan.ts";

const periods: readonly (readonly [RegExp, Cycle])[] = [
  [
    /(?:hang|moi|dinh ky|bao cao) tuan|lan\s?\/\s?tuan|lan (?:moi|mot|trong) tuan|thu (?:hai|ba|tu|nam|sau|bay) hang tuan/,
    "WEEK",
  ],
  [/(?:hang|moi|dinh ky|bao cao) thang(?! \d)|[l!1]a[nư]\s?\/\s?thang|lan (?:moi|mot|trong) thang|ca thang hang/, "MONTH"],
  [/(?:hang|moi|dinh ky|bao cao|,|va) quy(?! (?:[ivx]|[1-4]|dinh|che))|lan\s?\/\s?quy/, "QUARTER"],
  [
    /(?<!trong |thieu |thoi gian |da |qua |sau |vong )(?<![\d/])(?:0?6|sau)(?: \(sau\))? thang(?! \d| (?:dau|cuoi) nam \d)|nua nam|ban nien/,
    "HALF_YEAR",
  ],
  [
    /(?:hang|moi|dinh ky|tong ket) nam|(?<!\d)0?1 nam(?! \d)|mot nam|, nam(?=[\s,;.)]|$)(?! \d)|thang,? (?:va )?nam(?=[\s,;.()]|$)(?! \d)|lan\s?\/\s?nam|lan trong nam(?! \d)/,
    "YEAR",
  ],
];
const onDemand =
  /dot xuat|khi co (?:yeu cau|phat sinh|vuong mac|chi dao)|neu co (?:kho khan|phat sinh|vuong mac)|theo yeu cau|khi can thiet/;

/** Codes in the order of their length; empty where the words say none. */
export function cycleOf(words: string): Cycle[] {
  const folded = fold(words);
  const said = periods.filter(([pattern]) => pattern.test(folded)).map(([, cycle]) => cycle);
  const demanded: Cycle[] = onDemand.test(folded) ? ["AD_HOC"] : [];
  if (said.length > 0) return [...said, ...demanded];
  const periodic = /dinh ky/.test(folded);
  if (demanded.length > 0) return periodic ? ["PERIODIC_UNSPECIFIED", ...demanded] : demanded;
  if (/theo (?:dung )?quy dinh/.test(folded)) return ["AS_REGULATED"];
  return periodic ? ["PERIODIC_UNSPECIFIED"] : [];
}
