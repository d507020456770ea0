/**
 * An announcement names bodies and says that their duties follow; what stands between them and its colon is no duty yet:
 *
 *   "Công an tỉnh có trách nhiệm:"                                       Công an tỉnh
 *   "Sở Y tế chủ trì, phối hợp với Công an tỉnh thực hiện:"              Sở Y tế; with Công an tỉnh
 *   "Thủ trưởng các sở, ban, ngành theo chức năng được giao:"            the heads, as a group
 *   "Công tác tuyên truyền:", "Kiểm tra các cơ sở của Sở Y tế:"          none: no body acts
 */
import { matchAgency } from "../../agency/directory.ts";
import { agenciesAtStart } from "./agency-prefix.ts";
import { fold } from "../../agency/fold.ts";
import { misreadSubject } from "./misread-subject.ts";
import type { Names } from "./names.ts";
import { acts } from "./task-roles.ts";

export interface Announcement {
  readonly agencies: readonly string[];
  /** From the bodies to the colon: "chủ trì, phối hợp với Công an tỉnh thực hiện". */
  readonly words: string;
}

export const assigning =
  /^(?:de nghi|yeu cau|giao(?: cho)?|trach nhiem cua|nhiem vu cua|phan cong|doi voi|trach nhiem|ve phia)\s+(?=\S)/;
const within = /^\s*,?\s*(?:theo|căn cứ|trên cơ sở)(?: vào)? (?:đúng )?(?:chức năng|nhiệm vụ|thẩm quyền|phạm vi)(?!\p{L})/u;
/** Longer ones are paragraphs. */
const longest = 330;

/** `text` ends with its colon. */
export function announcement(text: string, names: Names): Announcement | null {
  if (text.length > longest || /[.!?]\s/.test(text)) return null;
  const from = assigning.exec(fold(text.slice(0, 40)))?.[0].length ?? 0;
  const said = text.slice(from, -1);
  if (names.misread) {
    const agencies = misreadSubject(said, names);
    return agencies.length === 0 ? null : { agencies, words: said };
  }
  const { names: agencies, end } = agenciesAtStart(said, names);
  const words = said.slice(end);
  if (agencies.length === 0 || !(within.test(words) || acts(words))) return null;
  return agencies.every((name) => (matchAgency(name, names.directory)?.confidence ?? 0) >= 0.85) ? { agencies, words } : null;
}

const powers = /,?\s+(?:theo|can cu|tren co so)(?: vao)? (?:dung )?(?:chuc nang|nhiem vu|tham quyen)(?![a-z])/;
/** "…, theo chức năng, nhiệm vụ được giao" behind the bodies of a heading says nothing of whom they are. */
export function withoutPowers(heading: string): string {
  const at = fold(heading).search(powers);
  return at < 0 ? heading : heading.slice(0, at);
}
