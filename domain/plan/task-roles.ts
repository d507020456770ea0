/**
 * Roles that a sentence gives:
 *
 *   "Chủ trì, phối hợp với các sở, ngành …"                         the heading leads; "các sở, ngành" coordinate
 *   "Sở Giáo dục và Đào tạo chủ trì, phối hợp với Sở Y tế …"         the sentence names its own lead
 *   "Giao Công an tỉnh …"                                           so does this one
 *   "phối hợp tổ chức hiệu quả …"                                   nobody is named
 */
import { matchAgency } from "../agency/directory.ts";
import { fold } from "../agency/fold.ts";
import type { Names } from "./names.ts";
import { agenciesAtStart } from "./agency-prefix.ts";

const coordination =
  /phoi hop(?:,? (?:chat che|dong bo|hieu qua|co hieu qua|tot|thuong xuyen|kip thoi))*(?: (?:voi|cung voi|cung))?\s+/g;

/** Everybody who is named after "phối hợp với", once, leads left out. */
export function coordinatingIn(text: string, leads: readonly string[], names: Names): string[] {
  if (names.misread) return [];
  const leadIds = new Set(leads.map((lead) => matchAgency(lead, names.directory)?.id ?? lead));
  const found = new Set<string>();
  for (const at of fold(text).matchAll(coordination)) {
    const rest = text.slice(at.index + at[0].length, at.index + at[0].length + 700);
    for (const name of agenciesAtStart(rest, names).names) {
      if (!leadIds.has(matchAgency(name, names.directory)?.id ?? name)) found.add(name);
    }
  }
  return [...found];
}

const assigning = /^(?:giao|giao cho|đề nghị|yêu cầu)\s+(?:cho\s+)?/iu;
const duty =
  /^[\s,:]*(?:có trách nhiệm |có nhiệm vụ |chịu trách nhiệm |là cơ quan |làm đầu mối)?(?:chủ trì|phối hợp|chỉ đạo|tổ chức|xây dựng|tham mưu|hướng dẫn|chịu|có|trực tiếp|hàng năm|hằng năm|căn cứ|thực hiện|triển khai|tăng cường|đẩy mạnh|tiếp tục|rà soát|kiểm tra|theo dõi|thường xuyên|làm|mở|bố trí|tập trung|chủ động|nghiên cứu)/u;

/** "Căn cứ Kế hoạch này, các sở, ban, ngành …" */
const onGrounds = /^Căn cứ [^.;,]{3,120},\s+(?=các |UBND|Ủy ban|Sở|Công an)/u;
const saysSo = /^[\s,]*(?:có trách nhiệm |chịu trách nhiệm )?(?:chủ trì|phối hợp)/u;

/** The bodies that a sentence of a general section charges with its duty; all of them must be known to the directory. */
export function leadsIn(text: string, names: Names): string[] {
  if (names.misread) return [];
  const assigned = assigning.exec(text)?.[0].length ?? 0;
  const offset = assigned > 0 ? assigned : (onGrounds.exec(text)?.[0].length ?? 0);
  const { names: leads, end } = agenciesAtStart(text.slice(offset, offset + 700), names);
  const known = leads.filter((lead) => (matchAgency(lead, names.directory)?.confidence ?? 0) >= 0.9);
  const rest = text.slice(offset + end, offset + end + 60);
  // A body that the directory does not know leads only where the sentence says so in as many words.
  if (leads.length === 0 || (known.length < leads.length && !saysSo.test(rest))) return [];
  return assigned > 0 || duty.test(rest) ? [...leads] : [];
}
