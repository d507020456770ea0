/**
 * A reporting duty is what the plan itself asks to be reported about it:
 *
 *   "Định kỳ 06 tháng, 01 năm báo cáo kết quả … về UBND tỉnh (qua Công an tỉnh)"   HALF_YEAR, YEAR · UBND tỉnh · qua Công an tỉnh
 *   "Định kỳ hoặc đột xuất kiểm tra …"                                              none: nothing is reported
 */
import { fold } from "../agency/fold.ts";
import type { Names } from "./names.ts";
import { agenciesAtStart } from "./agency-prefix.ts";
import type { Cycle, ReportingDuty } from "./plan.ts";
import { deadlineIn } from "./when.ts";

const reports = /bao cao|tong hop ket qua|gui ve /;
const isDuty =
  /dinh ky|hang (?:thang|quy|nam)|hang nam|dot xuat|theo quy dinh|truoc ngay|cham nhat|\d{1,2} thang|so ket|gui ve|bao cao (?:ket qua )?(?:[^.;]{0,80} )?ve |khi co (?:phat sinh|yeu cau|vuong mac)/;

const cycles: readonly (readonly [RegExp, Cycle])[] = [
  [/hang thang|moi thang|dinh ky thang/, "MONTH"],
  [/hang quy|(?:dinh ky|,) quy|moi quy/, "QUARTER"],
  [/0?6 thang|sau thang/, "HALF_YEAR"],
  [/hang nam|01 nam|1 nam|, nam(?:\s|,|$|\))|mot nam/, "YEAR"],
];

const cycleOf = (words: string): Cycle[] => {
  const said: Cycle[] = cycles.filter(([pattern]) => pattern.test(words)).map(([, cycle]) => cycle);
  const periodic = /dinh ky/.test(words);
  const onDemand = /dot xuat|khi co (?:yeu cau|phat sinh)/.test(words);
  if (said.length > 0) return onDemand ? [...said, "AD_HOC"] : said;
  if (onDemand) return periodic ? ["PERIODIC_UNSPECIFIED", "AD_HOC"] : ["AD_HOC"];
  if (/theo quy dinh/.test(words)) return ["AS_REGULATED"];
  return periodic ? ["PERIODIC_UNSPECIFIED"] : [];
};

const bodyAt = (text: string, at: number, names: Names): string | null =>
  agenciesAtStart(text.slice(at, at + 300), names).names[0] ?? null;

const recipientOf = (text: string, names: Names): string | null => {
  if (names.misread) return null;
  const folded = fold(text);
  for (const found of folded.matchAll(/(?:ve|cho|gui|bao cao|den|len)\s+(?=[a-z])/g)) {
    if (!/bao cao|gui /.test(folded.slice(0, found.index + found[0].length))) continue;
    const rest = text.slice(found.index + found[0].length);
    const above = /^(?:Thủ tướng Chính phủ|Chính phủ|Ban Giám đốc|Chủ tịch(?: UBND| Ủy ban nhân dân)?(?: tỉnh)?)/u.exec(
      rest,
    )?.[0];
    if (above !== undefined) return above;
    const body = bodyAt(rest, 0, names);
    if (body !== null) return body;
  }
  return null;
};

/** "(qua Công an tỉnh)", "thông qua Sở …", "về Sở GD&ĐT (Phòng GDMN)". */
const viaOf = (text: string, recipient: string | null): string | null => {
  const said = /\((?:qua|thông qua)\s+([^()]{2,160})|(?<=\s)(?:thông qua)\s+(\p{Lu}[^,;.()]{2,80})/u.exec(text);
  if (said !== null) return (said[1] ?? said[2] ?? "").trim();
  const after = recipient === null ? "" : text.slice(text.indexOf(recipient) + recipient.length);
  return /^\s*\(((?:P|p)hòng [^()]{2,80}|Văn phòng[^()]{0,80})\)/u.exec(after)?.[1] ?? null;
};

const assigning = /^(?:(?:Giao(?: cho)?|Đề nghị|Yêu cầu)\s+|Căn cứ [^;.]{5,200}?,\s+(?=các |Các |UBND|Ủy ban|Sở|Công an))/u;

/** Who must report: those whom the paragraph begins with, or whose heading it stands under. */
const subjects = (paragraph: string, above: readonly string[], names: Names): string[] => {
  const offset = assigning.exec(paragraph)?.[0].length ?? 0;
  const { names: said } = agenciesAtStart(paragraph.slice(offset, offset + 700), names);
  return said.length > 0 ? [...said] : [...above];
};

/** Duties of one paragraph; `above` are the agencies of its heading. */
export function dutiesIn(paragraph: string, above: readonly string[], names: Names): ReportingDuty[] {
  const duties: ReportingDuty[] = [];
  for (const sentence of paragraph.split(/(?<=[.;])\s+(?=[\p{Lu}\p{Ll}])/u)) {
    const words = fold(sentence);
    if (!reports.test(words) || !isDuty.test(words)) continue;
    const cycle = cycleOf(words);
    const recipient = recipientOf(sentence.slice(0, 2_000), names);
    const deadline = deadlineIn(sentence);
    if (cycle.length === 0 && recipient === null && deadline === null) continue;
    duties.push({ by: subjects(paragraph, above, names), cycle, recipient, via: viaOf(sentence, recipient), deadline });
  }
  return duties;
}
