import { unitAt } from "../../agency/unit-at.ts";

/** What a code unit is, looked up once and kept: `\p{…}` patterns are too slow to ask of every letter of a document. */
const unknown = 0;
const other = 1;
const digit = 2;
const small = 3;
const capital = 4;
const caseless = 5;

const kinds = new Uint8Array(0x1_0000);

const find = (code: number): number => {
  const unit = String.fromCharCode(code);
  const kind = /\p{Lu}/u.test(unit)
    ? capital
    : /\p{Ll}/u.test(unit)
      ? small
      : /\p{L}/u.test(unit)
        ? caseless
        : /\p{N}/u.test(unit)
          ? digit
          : other;
  kinds[code] = kind;
  return kind;
};
const kindOf = (text: string, at: number): number => {
  const code = unitAt(text, at);
  const kind = kinds[code] ?? unknown;
  return kind === unknown ? find(code) : kind;
};

/** Where the letters and digits that begin at `from` end; not further than `limit` characters from there. */
export function wordEnd(text: string, from: number, limit: number): number {
  const end = Math.min(text.length, from + limit);
  let at = from;
  while (at < end && kindOf(text, at) > other) at += 1;
  return at;
}

/** How many letters stand in the text. */
export function countLetters(text: string): number {
  const { length } = text;
  let letters = 0;
  for (let at = 0; at < length; at += 1) if (kindOf(text, at) > digit) letters += 1;
  return letters;
}

/** Three letters or more, and four of five are capitals, in the first `limit` characters; a sentence is given up early. */
export function mostlyCapitals(text: string, limit: number): boolean {
  const end = Math.min(text.length, limit);
  let others = 0;
  let capitals = 0;
  for (let at = 0; at < end && others * 5 <= end; at += 1) {
    const kind = kindOf(text, at);
    if (kind === capital) capitals += 1;
    else if (kind > digit) others += 1;
  }
  return capitals + others >= 3 && capitals >= others * 4;
}
