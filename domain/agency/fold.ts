/**
 * Folding makes spellings comparable: lower case, no marks, plain dashes and quotes. It keeps the length, so that a place found
 * in the folded text is the same place in the original:
 *
 *   "Ủy ban nhân dân" and "UỶ BAN NHÂN DÂN"  →  "uy ban nhan dan"
 *   "thực hi¢n" (OCR)                        →  "thuc hien"
 */
import { unitAt } from "./unit-at.ts";

const special: Readonly<Record<string, string>> = {
  đ: "d",
  Đ: "d",
  ð: "d",
  Ð: "d",
  "¢": "e",
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "–": "-",
  "—": "-",
  "‐": "-",
  "‑": "-",
  "−": "-",
  "…": ".",
  "\u00a0": " ",
  "\t": " ",
};

/** The folded code of every code unit met so far; 0: not met. Whole documents go through here, so a letter costs one look. */
const folded = new Uint16Array(0x1_0000);

const foldUnit = (code: number): number => {
  const unit = String.fromCharCode(code);
  const base = special[unit] ?? unit.normalize("NFD").charAt(0).toLowerCase();
  const plain = base.length === 1 ? base.charCodeAt(0) : code;
  folded[code] = plain;
  return plain;
};

/** The folded code of one code unit. */
export const foldedUnit = (code: number): number => folded[code] || foldUnit(code);

/** Characters that are put together at a time. */
export const piece = 1_024;
/** The first `length` of at most `piece` codes as a text. */
export const textOf = (codes: number[], length: number): string =>
  String.fromCharCode.apply(null, length === codes.length ? codes : codes.slice(0, length));
const codes = new Array<number>(piece).fill(0);

/** One rule after another asks for the same paragraph. */
let last = { text: "", folded: "" };

/** `text` must be NFC. The result has exactly its length. */
export function fold(text: string): string {
  if (text === last.text) return last.folded;
  const whole = text.length;
  let result = "";
  for (let from = 0; from < whole; from += piece) {
    const length = Math.min(piece, whole - from);
    for (let at = 0; at < length; at += 1) codes[at] = foldedUnit(unitAt(text, from + at));
    const part = textOf(codes, length);
    result = from === 0 ? part : result + part;
  }
  last = { text, folded: result };
  return result;
}

/** Folded words, everything else dropped. */
export const foldedWords = (text: string): string[] => fold(text.normalize("NFC")).match(/[a-z0-9]+/g) ?? [];
