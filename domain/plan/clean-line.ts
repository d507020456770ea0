/**
 * What is not the plan's own words is taken out of a line: markdown marks, tags, footnote marks, invisible characters, spaces set
 * between letters. Most lines have none of it, and are told from the others by one look at each character.
 */
import { unitAt } from "../agency/unit-at.ts";

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff\u0000-\u0008\u000e-\u001f]/g;
const footnoteMark = /(?<=\S)(?:\[\d{1,3}\]|[¹²³⁴-⁹]{1,3})/g;
const tags = /<sup>[^<>]{0,12}<\/sup>|<\/?(?:b|i|u|em|strong|p|div|span|br|td|tr|th|table|tbody)\b[^<>]{0,200}>/gi;
const entities: Readonly<Record<string, string>> = { nbsp: " ", amp: "&", lt: "<", gt: ">", quot: '"', ndash: "–", hellip: "…" };

/** "K Ế  H O Ạ C H": letters that were set apart, words parted by wider gaps where there are any. */
const together = (text: string): string => {
  if (!/^(?:[\p{L}\p{N}] ){3}/u.test(text)) return text;
  const letters = text.split(/\s+/);
  if (letters.length < 6 || letters.some((letter) => letter.length > 1)) return text;
  return text
    .split(/\s{2,}/)
    .map((word) => word.replace(/\s/g, ""))
    .join(" ");
};

export const clean = (raw: string): string =>
  together(
    raw
      .replace(invisible, "")
      .replace(/&(nbsp|amp|lt|gt|quot|ndash|hellip);/g, (_, name: string) => entities[name] ?? " ")
      .replace(tags, " ")
      .replace(/\\([-.*#_()[\]+>|!])/g, "$1")
      .replace(footnoteMark, "")
      .replace(/^\s*(?:(?:#{1,6}|>|[:'`])\s+)+/, "")
      .replace(/\*{2,3}|(?<![\p{L}\p{N}_])__(?=[^\s_])|(?<=[^\s_])__(?![\p{L}\p{N}_])/gu, "")
      .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\p{L}\p{N}*])/gu, "")
      .trim(),
  )
    .replace(/\s+/g, " ")
    .replace(/(?<![\p{L}\p{N}])(Sở|Tòa|Đài)(?=\p{Lu}\p{Ll})/gu, "$1 ")
    .trim();

/** What a character says of its line, a bit each. `mark`: a step of cleaning may change it. */
const plain = 1;
const mark = 2;
const gap = 4;
const small = 8;
const capital = 16;

const marks =
  /[\u0000-\u001f\u007f-\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2069\u3000\ufe0e\ufe0f\ufeff<*\\_&[¹²³⁴-⁹]/;

const kindOf = (unit: string): number => {
  if (marks.test(unit)) return mark;
  if (unit === " ") return gap;
  return /\p{Ll}/u.test(unit) ? small : /\p{Lu}/u.test(unit) ? capital : plain;
};

/** By code unit; 0: not met yet. */
const kinds = new Uint8Array(0x1_0000);

const find = (code: number): number => {
  const kind = kindOf(String.fromCharCode(code));
  kinds[code] = kind;
  return kind;
};

/** True where `clean` would change nothing. A capital after a small letter may be two words that were glued: "SởTư pháp". */
export function isClean(raw: string): boolean {
  const { length } = raw;
  let before = gap;
  let found = 0;
  for (let at = 0; at < length; at += 1) {
    const code = unitAt(raw, at);
    const kind = kinds[code] || find(code);
    found |= (kind & mark) | (kind & before & gap) | (kind & (before << 1) & capital);
    before = kind;
  }
  return found === 0 && before !== gap && !/^(?:[#>:'`]|\S \S \S )/.test(raw);
}
