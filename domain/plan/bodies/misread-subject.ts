/**
 * Who acts in a sentence whose letters an OCR lost: the bodies before its first verb, where the directory knows every one of them.
 *
 *   "So Lao dong - Thuong binh va Xa hoi theo doi, tong hop"     one
 *   "Giao Cong an tinh chu tri, phoi hop voi …"                  one
 *   "Hang nam, Cong an tinh chu tri …"                           one
 *   "… (Giao So Y te chu tri, …)", "…. Giao So Y te thuc hien"   one, said later
 *   "Tang cuong cong tac thong tin"                              nobody
 */
import { matchAgency } from "../../agency/directory.ts";
import { fold } from "../../agency/fold.ts";
import { everyMatch } from "../../agency/every-match.ts";
import { agencyNames } from "./agency-list.ts";
import { agenciesAtStart } from "./agency-prefix.ts";
import type { Names } from "./names.ts";

const verb =
  /\s(?:theo doi|chu tri|to chuc(?! (?:chinh|xa|doan))|xay dung|tong hop|co trach nhiem|chiu trach nhiem|can cu|chi dao|dinh ky|huong dan|tham muu|bo tri|can doi|phoi hop|trien khai|tang cuong|day (?:manh|nhanh)|la (?:co quan|don vi)|nang cao|ra soat|tiep tuc|chu dong|thuc hien|phat (?:huy|dong)|van dong)(?=[\s,;.:]|$)/;
const assigning = /^(?:giao(?: cho)?|de nghi|yeu cau|phan cong)\s+/;
/** What a sentence opens with before its subject, up to a comma. */
const circumstance = /^(?:can cu|tren co so|hang|dinh ky|trong|sau|khi|de|theo|truoc)\s/;
const commas = /,\s+/g;
/** As far as a subject may reach. */
const reach = 160;
const sure = 0.7;

export function misreadSubject(text: string, names: Names): string[] {
  const folded = fold(text.slice(0, reach));
  const from = assigning.exec(folded)?.[0].length ?? 0;
  const end = verb.exec(folded)?.index ?? -1;
  if (end <= from) return [];
  const starts = circumstance.test(folded)
    ? everyMatch(commas, folded.slice(0, end)).map((found) => found.index + found[0].length)
    : [from];
  for (const start of starts) {
    const said = agencyNames(text.slice(start, end), names);
    if (said.length > 0 && said.every((name) => (matchAgency(name, names.directory)?.confidence ?? 0) >= sure)) return said;
  }
  return [];
}

const later = /(?:\(\s*|[;.]\s+|,\s+(?=giao\s))(?:(?:giao|phan cong)(?: cho)? )?(?=[a-z])/g;
const charges = /^\s*(?:la |lam )?(?:(?:co quan|don vi) )?(?:chu tri|dau moi|tham muu|thuc hien|chiu trach nhiem)/;

export function misreadLater(text: string, names: Names): string[] {
  const folded = fold(text.slice(0, 6_000));
  for (const found of everyMatch(later, folded).slice(0, 80)) {
    const at = found.index + found[0].length;
    const { names: bodies, end } = agenciesAtStart(text.slice(at, at + 400), names, folded.slice(at, at + 400));
    if (bodies.length > 0 && charges.test(folded.slice(at + end, at + end + 60))) return [...bodies];
  }
  return [];
}
