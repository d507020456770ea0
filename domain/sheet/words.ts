/**
 * What a raw cell says. Vietnamese text arrives composed or decomposed, with hard spaces and stray line ends: two cells say
 * the same when they look the same to a reader.
 */
import type { RawValue } from "./sheet.ts";

/** The content as text, composed, ends trimmed, lines kept. A number is written plainly; empty is "". */
export function wordsOf(raw: RawValue | undefined): string {
  if (raw === null || raw === undefined) return "";
  if (typeof raw !== "string") return String(raw);
  // Asked of every cell of every return: a look costs less than a replacement that finds nothing.
  if (raw === "" || isTidy(raw)) return raw;
  let words = raw.normalize("NFC");
  if (words.includes("\r")) words = words.replace(/\r\n?/g, "\n");
  if (words.includes("\u00a0")) words = words.replaceAll("\u00a0", " ");
  return words.trim();
}

const isTidy = (words: string): boolean =>
  !isBlank(words.charCodeAt(0)) && !isBlank(words.charCodeAt(words.length - 1)) && !untidy.test(words);

/**
 * What `wordsOf` may have to mend between the ends: line ends of another system, hard spaces, and letters that may not be composed.
 * Letters below U+0300, Vietnamese ones, dashes and quotes are; others may be too, and are looked at with care.
 */
const untidy = /[\r\u00a0\u0300-\u1e9f\u1efa-\u200f\u2028-\uffff]/;

/** Whether a UTF-16 code is white space, as `\s` of an expression has it. */
export function isBlank(code: number): boolean {
  if (code < 0x1680) return code <= 32 ? code === 32 || (code >= 9 && code <= 13) : code === 0xa0;
  return (
    code === 0x1680 ||
    (code >= 0x2000 &&
      (code <= 0x200a ||
        code === 0x2028 ||
        code === 0x2029 ||
        code === 0x202f ||
        code === 0x205f ||
        code === 0x3000 ||
        code === 0xfeff))
  );
}

/** Where the words of a text begin; its length where it has none. */
export function wordsStart(text: string): number {
  let at = 0;
  while (at < text.length && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

/** The same as `wordsOf(raw) !== ""`. */
export const hasWords = (raw: RawValue | undefined): boolean =>
  typeof raw === "string" ? wordsStart(raw) < raw.length : raw !== null && raw !== undefined;

/** On one line, every run of white space one blank. */
export function oneLine(raw: RawValue | undefined): string {
  const words = wordsOf(raw);
  return /\s\s|[^\S ]/.test(words) ? words.replace(/\s+/g, " ") : words;
}

/** The form in which two labels or names are compared: one line, small letters, no closing colon. */
export function likeness(raw: RawValue | undefined): string {
  const words = oneLine(raw).toLowerCase();
  return words.endsWith(":") ? words.slice(0, -1).trimEnd() : words;
}

/** "A; B;" → ["A", "B"], each once. Line breaks part names as well. */
export function namesIn(raw: RawValue | undefined): string[] {
  const seen = new Map<string, string>();
  for (const part of wordsOf(raw).split(/[;\n]/)) {
    const name = oneLine(part);
    if (name && !seen.has(likeness(name))) seen.set(likeness(name), name);
  }
  return [...seen.values()];
}

/** Words that say nothing without the next: "trước ngày …". */
const leading = /(?:\s+(?:trước|sau|từ|đến|ngày|tháng|quý|năm|số|của|và|với|cho|các|những|theo|để|do|tại|trên|trong|về))+$/i;

/** At most `most` letters, cut between words, and never behind one that only leads on: a date or a number is never torn. */
export function brief(words: string, most: number): string {
  if (words.length <= most) return words;
  const cut = words.slice(0, most - 1);
  const end = /\s/.test(words.charAt(most - 1)) ? cut.length : cut.search(/\s\S*$/);
  const kept = end > most / 2 ? cut.slice(0, end).replace(leading, "") : cut;
  return `${kept.replace(/[\s,;:(–-]+$/, "")}…`;
}

export const joinNames = (names: readonly string[]): string => names.join("; ");
