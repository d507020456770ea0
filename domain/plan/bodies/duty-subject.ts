/**
 * Who must report: those whom the sentence or its paragraph begins with, else those of the heading above.
 *
 *   "Giao Công an tỉnh theo dõi …; định kỳ báo cáo"                             Công an tỉnh
 *   "Căn cứ Kế hoạch này, các sở, ban, ngành xây dựng …. Định kỳ … báo cáo"      các sở, ban, ngành
 *   "Các sở là thành viên Ban Chỉ đạo …, UBND các huyện xây dựng …"              both
 *   "tham mưu UBND tỉnh báo cáo Chính phủ"                                       UBND tỉnh
 */
import { everyMatch } from "../../agency/every-match.ts";
import { agenciesAtStart } from "./agency-prefix.ts";
import { startsBody } from "./agency-words.ts";
import { misreadSubject } from "./misread-subject.ts";
import type { Names } from "./names.ts";

/** Words before the subject. Each is taken off the beginning, as often as one stands there. */
const introductions: readonly RegExp[] = [
  /^(?:Giao(?: cho)?|Đề nghị|Yêu cầu|đề nghị|yêu cầu|giao|Thủ trưởng|Người đứng đầu|Lãnh đạo|Giám đốc(?= các))\s+/u,
  /^(?:Định kỳ|Hằng|Hàng|Trước ngày|Chậm nhất|định kỳ|hằng|hàng|trước ngày|chậm nhất)\s[^,;.]{0,80},\s+/u,
  /^(?:Vào )?(?:[Tt]hứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy|hai|ba|tư|năm|sáu|bảy)|[Nn]gày \d{1,2})\s[^,;.]{0,60},\s+/u,
  /^(?:nếu|Nếu|khi|Khi) (?:có|phát sinh)(?: (?:khó khăn|phát sinh|vướng mắc|vấn đề(?: mới)?(?: phát sinh)?|yêu cầu|tình huống|nội dung)[,]?)*(?: (?:cần|phải) [^,;.]{3,60})?,?\s+/u,
  /^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Sở|Chủ tịch)[^,;.]{0,60}? (?:yêu cầu|đề nghị|giao)(?: cho)?\s+/u,
];

const commas = /,\s+/g;

/** "Căn cứ Kế hoạch này và chức năng, nhiệm vụ được giao, các sở …": up to the comma after which a body's name begins. */
const reasonEnd = (text: string): number => {
  const reason = /^(?:Căn cứ|Trên cơ sở|Theo|Trong quá trình|Quá trình|Trong trường hợp|Để)\s[^;.]{3,300}/u.exec(text)?.[0] ?? "";
  const comma = everyMatch(commas, reason).find(({ 0: mark, index }) => {
    const after = text.slice(index + mark.length, index + mark.length + 60);
    return startsBody(after, false) || /^(?:nếu|khi|đề nghị|yêu cầu|giao) /u.test(after);
  });
  return comma === undefined ? 0 : comma.index + comma[0].length;
};

/** Ends of a qualifier, "là thành viên Ban Chỉ đạo …,", after which the list of subjects goes on. */
const qualified = /^\s+(?:là|được|có|thuộc|đóng|theo)\s[^;.]{2,220}?,\s+/u;

const fromStart = (text: string, names: Names): string[] => {
  let rest = text.slice(0, 900);
  for (let guard = 0; guard < 6; guard += 1) {
    const lengths = [reasonEnd(rest), ...introductions.map((each) => each.exec(rest)?.[0].length ?? 0)];
    const shorter = lengths.find((length) => length > 0 && length < rest.length);
    if (shorter === undefined) break;
    rest = rest.slice(shorter);
  }
  const { names: said, end } = agenciesAtStart(rest.slice(0, 700), names);
  if (said.length === 0) return [];
  const gap = qualified.exec(rest.slice(end, end + 300))?.[0].length ?? 0;
  if (gap === 0) return [...said];
  const more = agenciesAtStart(rest.slice(end + gap, end + gap + 300), names);
  // A list of bodies is the subject's only where a verb follows it.
  const verb =
    /^\s+\(?(?:xây dựng|tổ chức|triển khai|thực hiện|định kỳ|báo cáo|chủ động|có trách nhiệm|căn cứ|chỉ đạo|tổng hợp|phối hợp|chịu)/u;
  return more.names.length > 0 && verb.test(rest.slice(end + gap + more.end)) ? [...said, ...more.names] : [...said];
};

const advised = /tham mưu(?: cho| giúp)?\s+(?=\p{Lu})/u;

/** `sentence` of `paragraph`; `heading`: the agencies of the heading above it. */
export function subjectsOf(sentence: string, paragraph: string, heading: readonly string[], names: Names): string[] {
  const report = sentence.search(/báo cáo/iu);
  const adviser = advised.exec(sentence.slice(0, Math.max(0, report)));
  if (adviser !== null) {
    const from = adviser.index + adviser[0].length;
    const { names: said, end } = agenciesAtStart(sentence.slice(from, from + 200), names);
    if (said.length > 0 && /^\s+báo cáo/u.test(sentence.slice(from + end))) return [...said];
  }
  const start = names.misread ? misreadSubject : fromStart;
  const own = start(sentence.trim(), names);
  if (own.length > 0) return own;
  const said = start(paragraph, names);
  return said.length > 0 ? said : [...heading];
}
