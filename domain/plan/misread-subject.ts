/**
 * Who acts in a sentence whose letters an OCR lost: the bodies before its first verb, where the directory knows every one of them.
 *
 *   "So Lao dong - Thuong binh va Xa hoi theo doi, tong hop"     one
 *   "Giao Cong an tinh chu tri, phoi hop voi …"                  one
 *   "Tang cuong cong tac thong tin"                              nobody
 */
import { matchAgency } from "../agency/directory.ts";
import { fold } from "../agency/fold.ts";
import { agencyNames } from "./agency-list.ts";
import type { Names } from "./names.ts";

const verb =
  /\s(?:theo doi|chu tri|to chuc(?! (?:chinh|xa|doan))|xay dung|tong hop|co trach nhiem|chiu trach nhiem|can cu|chi dao|dinh ky|huong dan|tham muu|bo tri|can doi|phoi hop|trien khai|tang cuong|day manh)(?=[\s,])/;
const assigning = /^(?:giao(?: cho)?|de nghi|yeu cau|phan cong)\s+/;
/** As far as a subject may reach. */
const reach = 160;
const sure = 0.7;

export function misreadSubject(text: string, names: Names): string[] {
  const folded = fold(text.slice(0, reach));
  const from = assigning.exec(folded)?.[0].length ?? 0;
  const end = verb.exec(folded)?.index ?? -1;
  if (end <= from) return [];
  const said = agencyNames(text.slice(from, end), names);
  return said.every((name) => (matchAgency(name, names.directory)?.confidence ?? 0) >= sure) ? said : [];
}
