/**
 * A list of bodies as a heading, a label or a table cell writes it:
 *
 *   "Sở Văn hóa, Thể thao và Du lịch"                                one body
 *   "Đài Phát thanh và Truyền hình tỉnh, Báo Quảng Trị"              two
 *   "Các sở, ban, ngành, UBND các huyện, thị xã, thành phố"          two, or one where the directory has a group by that name
 *   "Các Sở: Tài chính, Kế hoạch và Đầu tư"                          two: "Sở Tài chính", "Sở Kế hoạch và Đầu tư"
 */
import { fold } from "../../agency/fold.ts";
import { everyMatch } from "../../agency/every-match.ts";
import type { Directory } from "../../agency/directory.ts";
import { matchAgency, namedAgency } from "../../agency/directory.ts";
import { startsBody } from "./agency-words.ts";
import type { Names } from "./names.ts";
import { space, trimmed } from "../lines/trim.ts";

const separator = /\s*;\s*|\s*,\s*|\s+và\s+|\s+va\s+|\s*\/\s*|\s+\+\s+/g;
export const trimmedName = (name: string): string => trimmed(name, `${space},;:.-–"'“`, `${space},;:.-–"“`);

const group = /^(?:các|những|cac|nhung)\s/iu;
const another = /^(?:cơ quan|đơn vị|tổ chức|doanh nghiệp|lực lượng|đoàn thể|địa phương|co quan|don vi|to chuc)(?!\p{L})/u;

/** "cac so, ban, nganh": without marks a lone "ban" looks like a body of its own. */
const bare = /^(?:so|ban|bo|nganh|hoi|doan the|dia phuong)(?: tinh| cap tinh| thanh pho)?(?:[,;]|$| va | nganh)/;

/** "Văn phòng HĐND và UBND xã", between two separators that may part it from others, is a name of its own. */
const joinsOneName = (text: string, from: number, after: number, directory: Directory): boolean => {
  const next = text.slice(after, after + 60).search(/[,;]| và /u);
  return namedAgency(text.slice(from, next < 0 ? after + 60 : after + next), directory) !== null;
};

/** Splits where a body's name begins after a separator, or at any semicolon; "các Bộ, ngành, cơ quan liên quan" stays one group. */
const partsOf = (text: string, { directory, misread }: Names): string[] => {
  const parts: string[] = [];
  let from = 0;
  for (const found of everyMatch(separator, text)) {
    const after = found.index + found[0].length;
    const next = text.slice(after, after + 60);
    const inGroup =
      group.test(text.slice(from, from + 8).trimStart()) && (another.test(next) || (misread && bare.test(fold(next))));
    const parting =
      found[0].includes(";") ||
      (!inGroup && startsBody(next, misread) && !(/^\sv[aà]\s/u.test(found[0]) && joinsOneName(text, from, after, directory)));
    if (!parting) continue;
    parts.push(text.slice(from, found.index));
    from = after;
  }
  return [...parts, text.slice(from)].map(trimmedName).filter((part) => part !== "");
};

const elliptic = /^(?:c[áa]c\s+)?(s[ởo]|h[ộo]i)\s*:?\s+(.+)$/iu;

/** "Các Sở: Tài chính, Tư pháp": each piece must be a body of the directory once "Sở" stands before it; else the text stays whole. */
const spelledOut = (part: string, directory: Directory): string[] => {
  const found = elliptic.exec(part);
  if (found === null || part.length > 300) return [part];
  const whole = matchAgency(part, directory);
  if (whole !== null && whole.confidence >= 0.95 && !part.includes(":")) return [part];
  const head = found[1] ?? "";
  const named = (piece: string): string => `${head.charAt(0).toUpperCase()}${head.slice(1).toLowerCase()} ${piece}`;
  const listed = (found[2] ?? "").split(/\s*,\s*/u).map(named);
  if (listed.length > 1 && listed.every((name) => namedAgency(name, directory) !== null)) return listed;
  const pieces = (found[2] ?? "").split(/\s*,\s*|\s+v[àa]\s+/u).filter((piece) => piece !== "");
  const names: string[] = [];
  let at = 0;
  while (at < pieces.length) {
    let taken = 0;
    for (let size = Math.min(4, pieces.length - at); size > 0 && taken === 0; size -= 1) {
      const tail = pieces.slice(at, at + size);
      const joined = tail.length === 1 ? (tail[0] ?? "") : `${tail.slice(0, -1).join(", ")} và ${tail.at(-1) ?? ""}`;
      const name = named(joined);
      if (namedAgency(name, directory) === null) continue;
      names.push(name);
      taken = size;
    }
    if (taken === 0) return [part];
    at += taken;
  }
  return names.length > 1 ? names : [part];
};

export const agencyNames = (text: string, names: Names): string[] => [
  ...new Set(partsOf(trimmedName(text), names).flatMap((part) => spelledOut(part, names.directory))),
];
