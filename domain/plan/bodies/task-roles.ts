/**
 * Roles that a sentence gives:
 *
 *   "Chủ trì, phối hợp với các sở, ngành …"                         the heading leads; "các sở, ngành" coordinate
 *   "Sở Giáo dục và Đào tạo chủ trì, phối hợp với Sở Y tế …"         the sentence names its own lead
 *   "Giao Công an tỉnh …"                                           so does this one
 *   "Căn cứ Kế hoạch này, các sở, ngành …"                          and this one, after its circumstance
 *   "… học sinh (Công an tỉnh chủ trì, phối hợp …)"                 or this one, at its end
 *   "phối hợp tổ chức hiệu quả …"                                   nobody is named
 */
import { everyMatch } from "../../agency/every-match.ts";
import { matchAgency } from "../../agency/directory.ts";
import { fold } from "../../agency/fold.ts";
import { misreadLater, misreadSubject } from "./misread-subject.ts";
import type { Names } from "./names.ts";
import { agenciesAtStart } from "./agency-prefix.ts";
import { cue, cuesOf } from "../cues.ts";

const coordination =
  /^phoi hop(?:,? (?:chat che|dong bo|hieu qua|co hieu qua|tot|thuong xuyen|kip thoi))*(?: (?:voi|cung voi|cung))?\s+/;

const nobody: readonly string[] = [];

/** "…, Sở Y tế, Hội Nông dân tỉnh phối hợp": nobody is named behind it, those before it help. */
const helps = /^(?:\s+(?:cung )?thuc hien)?\s*(?:[.;,)]|$)/;
const reachBack = 200;
const bodiesUpTo = (text: string, end: number, names: Names): readonly string[] => {
  const from = Math.max(0, end - reachBack);
  const before = text.slice(from, end).trimEnd();
  for (const found of everyMatch(/[,;:(]\s*/g, before)) {
    const at = found.index + found[0].length;
    const said = agenciesAtStart(before.slice(at), names);
    if (said.names.length > 0 && at + said.end === before.length) return said.names;
  }
  return nobody;
};

/** Everybody who is named after "phối hợp với", or helps in as many words, once, leads left out. */
export function coordinatingIn(
  text: string,
  leads: readonly string[],
  names: Names,
  folded = fold(text),
  cues = cuesOf(folded),
): readonly string[] {
  if ((cues & cue.together) === 0 || !folded.includes("phoi hop")) return nobody;
  const leadIds = new Set(leads.map((lead) => matchAgency(lead, names.directory)?.id ?? lead));
  const found = new Set<string>();
  const add = (name: string): void => {
    if (!leadIds.has(matchAgency(name, names.directory)?.id ?? name)) found.add(name);
  };
  for (let at = folded.indexOf("phoi hop"); at >= 0; at = folded.indexOf("phoi hop", at + 8)) {
    if (helps.test(folded.slice(at + 8, at + 30))) for (const name of bodiesUpTo(text, at, names)) add(name);
    const from = at + (coordination.exec(folded.slice(at))?.[0].length ?? 0);
    if (from === at) continue;
    const rest = text.slice(from, from + 700);
    for (const name of agenciesAtStart(rest, names, folded.slice(from, from + 700)).names) add(name);
  }
  return [...found];
}

const assigning = /^(?:giao|giao cho|đề nghị|yêu cầu|phân công)\s+(?:cho\s+)?/iu;
/** What a sentence opens with before its subject: "Căn cứ Kế hoạch này, các sở …", "Sau 3 năm …, Sở Y tế …". */
const circumstance =
  /^(?:căn cứ|trên cơ sở|sau|trước|trong|từ|đến|theo|hằng|hàng|định kỳ|khi|đối với|ngay|quý|tháng|nhân dịp|để|nhằm|đồng thời)(?!\p{L})/iu;
/** A body that these words follow is spoken of, it is not what acts: "Công an tỉnh và …", "Sở Y tế được …". */
const spokenOf =
  /^[\s]*(?:[\p{Lu}\d(]|(?:và|với|của|trong|tại|trên|về|để|được|bị|cho|ở|do|khi|nếu|như|thì|đã|đang|gồm|bao gồm|nơi|theo|thuộc|hoặc|hay|đến|từ|các|những|này|đó|cùng|phải|có (?!trách nhiệm|nhiệm vụ|kế hoạch|biện pháp|giải pháp)|còn|cũng|mà|vào|ra)(?!\p{L}))/u;
const saysSo =
  /^[\s,:]*(?:có trách nhiệm |chịu trách nhiệm |(?:là |làm )?(?:cơ quan|đơn vị) )?(?:chủ trì|phối hợp|đầu mối|làm đầu mối|chịu trách nhiệm chính)/u;
const leads =
  /^\s*(?:là |làm )?(?:(?:cơ quan|đơn vị) )?(?:chủ trì|đầu mối|chịu trách nhiệm (?:chính|thực hiện|tổ chức|tham mưu|triển khai))/u;
/** Behind "giao" the sentence says who does it, in the directory or not. */
const carriesOut = /^\s+(?:thực hiện|triển khai|tham mưu|phụ trách|đảm nhiệm|đảm nhận)(?!\p{L})/u;
/** In the brackets that end a sentence: "(Sở Tư pháp)", "(Công an tỉnh thực hiện)". */
const closes =
  /^\s*(?:tham mưu|thực hiện|tham mưu,? thực hiện|triển khai,? thực hiện|tổ chức thực hiện|phụ trách|đảm nhiệm)?\)[.;]?$/u;
/** Where a later part of the sentence may say who leads: "(Giao Công an tỉnh chủ trì, …)", "…, do Sở Y tế chủ trì …". */
const later = /(?:[(;.]\s*(?:(?:giao|do|đề nghị|phân công)\s+(?:cho\s+)?)?|,\s*(?:giao|do)\s+(?:cho\s+)?)(?=\p{L})/giu;

/** Words right behind bodies, when they say that these do something. */
export const acts = (rest: string): boolean => /^[,:]?\s*\p{Ll}/u.test(rest) && !spokenOf.test(rest.replace(/^[,:]/, ""));

const isKnown = (name: string, names: Names): boolean => (matchAgency(name, names.directory)?.confidence ?? 0) >= 0.9;

/** The bodies whose name begins at `at`, when what follows makes them the ones who act; null where they are only spoken of. */
const subjectAt = (text: string, at: number, assigned: boolean, names: Names): readonly string[] | null => {
  const { names: bodies, end } = agenciesAtStart(text.slice(at, at + 700), names);
  if (bodies.length === 0) return null;
  const rest = text.slice(at + end, at + end + 60);
  if (saysSo.test(rest) || (assigned && carriesOut.test(rest))) return bodies;
  // A body that the directory does not know leads only where the sentence says so in as many words.
  if (!bodies.every((body) => isKnown(body, names))) return null;
  return assigned || acts(rest) ? bodies : null;
};

const commas = /,\s+/g;
const afterCircumstance = (text: string, names: Names): readonly string[] | null => {
  if (!circumstance.test(text)) return null;
  const first = text.slice(0, 400).split(/[.;]\s/u)[0] ?? "";
  for (const comma of everyMatch(commas, first)) {
    const at = comma.index + comma[0].length;
    const given = assigning.exec(text.slice(at))?.[0].length ?? 0;
    const found = subjectAt(text, at + given, given > 0, names);
    if (found !== null) return found;
  }
  return null;
};

/** Brackets right behind a name tell more of it, "Sở Nội vụ (Phòng Thi đua)": they charge nobody. */
const followsName = (before: string): boolean => /\p{Lu}/u.test(before.trimEnd().split(" ").slice(-5).join(" ").slice(1));

/**
 * "(Công an tỉnh chủ trì, phối hợp với …)", "…; giao Sở Y tế thực hiện", "… (Sở Tư pháp)": a body that stands in a later part of the
 * sentence is charged only where the words around it say so.
 */
const saidLater = (text: string, names: Names): readonly string[] | null => {
  for (const found of everyMatch(later, text.slice(0, 6_000)).slice(0, 80)) {
    const at = found.index + found[0].length;
    const { names: bodies, end } = agenciesAtStart(text.slice(at, at + 700), names);
    if (bodies.length === 0) continue;
    const rest = text.slice(at + end, at + end + 60);
    if (leads.test(rest)) return bodies;
    const given = /(?:giao|phân công) /iu.test(found[0]);
    if (given && (carriesOut.test(rest) || (bodies.every((body) => isKnown(body, names)) && acts(rest)))) return bodies;
    if (found[0].startsWith("(") && closes.test(text.slice(at + end)) && !followsName(text.slice(0, found.index)))
      if (bodies.every((body) => isKnown(body, names))) return bodies;
  }
  return null;
};

/** The bodies that a sentence of a general section charges with its duty. */
export function leadsIn(text: string, names: Names): string[] {
  if (names.misread) {
    const subject = misreadSubject(text, names);
    return subject.length > 0 ? subject : misreadLater(text, names);
  }
  const assigned = assigning.exec(text)?.[0].length ?? 0;
  return [...(subjectAt(text, assigned, assigned > 0, names) ?? afterCircumstance(text, names) ?? saidLater(text, names) ?? [])];
}
