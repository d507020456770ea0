/**
 * A marker is what numbers a clause. The kinds nest in the order in which a document first uses them.
 *
 *   "Phần thứ nhất"  "A."  "II."  "3."  "3.1."  "a)"  "(1)"  "-"  "+"        and "I1." or "I11.", as an OCR reads II and III
 *   "I- MỤC ĐÍCH"  "2 - Ban Nội chính"  "a- Chỉ đạo"                         as the Party numbers; not "5 - 7%", "36 - CT/TW"
 */
import { fold } from "../../agency/fold.ts";

export type MarkerKind =
  "part" | "capital" | "roman" | "decimal1" | "decimal2" | "decimal3" | "letter" | "bracket" | "dash" | "plus";

export interface Marker {
  readonly kind: MarkerKind;
  /** "II", "3.1", "a"; "" for a dash. */
  readonly label: string;
  /** As it is written: "a)", "-". */
  readonly written: string;
  /** Characters up to the clause's own words. */
  readonly length: number;
}

const dash = /^[-–—•·●▪■◦*~_]{1,2}[~]?\s*(?=[^\s\d-])|^[-–—•·●▪]\s+(?=\S)/;
const plus = /^\+\s*(?=\S)/;
/** Its title may stand on the next line. */
const roman = /^([IVXl1]{1,5})\s?[.)]\s*/;
const capital = /^([A-HĐ])\s?[.)]\s+(?=\S)/;
const decimal = /^(\d{1,2}(?:\.\d{1,2}){0,3})(?:\s?[.)]|(?<=\.\d{1,2})(?=\s))\s*(?=[^\s\d.,;%])/;
const letter = /^([a-zđ])\s?(?:\)\s*|\.\s+)(?=\S)/;
/** A dash for a full stop, before a capital that begins no document's code. */
const party = /^(?:([IVX]{1,5})|(\d{1,2}(?:\.\d{1,2}){0,3})|([a-zđ]))\s?[-–]\s+(?=\p{Lu})(?!\p{Lu}{1,4}\/)/u;
const bracket = /^\((\d{1,2}|[a-zđ])\)\s*(?=\S)/;

/** Its title may stand on the next line. */
const part =
  /^(?:phan|chuong)\s+(?:thu\s+)?(nhat|mot|hai|ba|tu|bon|nam|sau|bay|[ivx]{1,4}|\d{1,2})(?:\s*[.:-]\s*|\s+(?=\S)|\s*$)/;
const ordinals = ["nhat", "hai", "ba", "tu", "nam", "sau", "bay"];
const numerals = ["I", "II", "III", "IV", "V", "VI", "VII"];

/** "Phần thứ hai" is II; "Phần mềm", "Phần ba đường …" in a sentence are none. */
const readPart = (text: string): Marker | null => {
  const found = /^[PC]/.test(text) ? part.exec(fold(text.slice(0, 40))) : null;
  if (found === null) return null;
  const rest = text.slice(found[0].length);
  if (rest !== "" && !/[.:-]\s*$/.test(found[0]) && !/^\p{Lu}/u.test(rest)) return null;
  const word = (found[1] ?? "").replace("mot", "nhat").replace("bon", "tu");
  const label = numerals[ordinals.indexOf(word)] ?? word.toUpperCase();
  return { kind: "part", label, written: text.slice(0, found[0].length).trim(), length: found[0].length };
};

const decimalKinds = ["decimal1", "decimal2", "decimal3", "decimal3"] as const;

const readRoman = (text: string): Marker | null => {
  const found = roman.exec(text);
  if (found === null || !/[IVX]/.test(found[1] ?? "")) return null;
  return { kind: "roman", label: (found[1] ?? "").replace(/[l1]/g, "I"), written: found[0].trim(), length: found[0].length };
};

const plain = (kind: MarkerKind, pattern: RegExp, text: string): Marker | null => {
  const found = pattern.exec(text);
  return found === null ? null : { kind, label: found[1] ?? "", written: found[0].trim(), length: found[0].length };
};

const readDecimal = (text: string): Marker | null => {
  const found = decimal.exec(text);
  if (found === null) return null;
  const label = found[1] ?? "";
  return {
    kind: decimalKinds[label.split(".").length - 1] ?? "decimal3",
    label,
    written: found[0].trim(),
    length: found[0].length,
  };
};

const readParty = (text: string): Marker | null => {
  const found = party.exec(text);
  if (found === null) return null;
  const [whole, roman, decimal, letter] = found;
  const kind =
    roman !== undefined ? "roman" : letter !== undefined ? "letter" : decimalKinds[(decimal ?? "").split(".").length - 1];
  return { kind: kind ?? "decimal3", label: roman ?? decimal ?? letter ?? "", written: whole.trim(), length: whole.length };
};

const digits = "0123456789";
const smallLetters = "abcdefghijklmnopqrstuvwxyzđ";
type Read = (text: string) => Marker | null;
/** Each with the characters that it may begin with, in the order in which they are tried. */
const readers: readonly (readonly [signs: string, read: Read])[] = [
  ["PC", readPart],
  [`IVX${digits}${smallLetters}`, readParty],
  ["IVXl1", readRoman],
  ["ABCDEFGHĐ", (text) => plain("capital", capital, text)],
  [digits, readDecimal],
  [smallLetters, (text) => plain("letter", letter, text)],
  ["(", (text) => plain("bracket", bracket, text)],
  ["-–—•·●▪■◦*~_", (text) => plain("dash", dash, text)],
  ["+", (text) => plain("plus", plus, text)],
];
const readersOf = new Map(
  [...readers.map(([signs]) => signs).join("")].map((sign) => [
    sign,
    readers.filter(([signs]) => signs.includes(sign)).map(([, read]) => read),
  ]),
);
const nobody: readonly Read[] = [];

/** The marker with which a line begins, or null. */
export function markerOf(text: string): Marker | null {
  for (const read of readersOf.get(text.charAt(0)) ?? nobody) {
    const marker = read(text);
    if (marker !== null) return marker;
  }
  return null;
}
