/**
 * The tag of a cell or a row, read where it stands in the text: called for every cell of every return, so nothing is cut out that
 * is not kept. Of its attributes only those that say where, what and how are looked at:
 *
 *   <c r="B12" s="4" t="s">      row 11, column 1, style 4, a shared text
 *   <row r="12" ht="30">         row 11, no column
 *   <c/>                         empty, without a place
 *   <mergeCell ref="B2:D4"/>     an area
 */

/** What a cell's value is written as (ECMA-376, 18.18.11); anything unknown is a number. */
export const kinds = { number: 0, shared: 1, boolean: 2, text: 3, formulaText: 4, inline: 5 } as const;
export type Kind = (typeof kinds)[keyof typeof kinds];

/** Read into by `readTag`, again and again. */
export interface OpenTag {
  /** Index of its ">"; the text's length where it never comes. */
  end: number;
  isEmpty: boolean;
  hasPlace: boolean;
  /** From 0; -1 where the place names none. */
  row: number;
  column: number;
  kind: Kind;
  style: number;
  /** Where the value of `ref` begins and ends, "B2:D4"; both 0 where it has none. */
  areaFrom: number;
  areaTo: number;
}

export const openTag = (): OpenTag => ({
  end: 0,
  isEmpty: false,
  hasPlace: false,
  row: -1,
  column: -1,
  kind: kinds.number,
  style: 0,
  areaFrom: 0,
  areaTo: 0,
});

const [blank, greater, equals, slash, doubleQuote, singleQuote, lowerR, lowerS, lowerT] = [32, 62, 61, 47, 34, 39, 114, 115, 116];

/** `at`: behind the tag's name. `placeAlone`: nothing is read after the place; `end` may lie before the tag's ">". */
export function readTag(bytes: Uint8Array, at: number, tag: OpenTag, placeAlone = false): void {
  tag.hasPlace = tag.isEmpty = false;
  tag.row = tag.column = -1;
  tag.style = tag.areaFrom = tag.areaTo = 0;
  tag.kind = kinds.number;
  const { length } = bytes;
  while (at < length) {
    let code = bytes[at] ?? 0;
    // As every program writes: one blank, one letter, "=" and the value in double quotes.
    if (code === blank && bytes[at + 2] === equals && bytes[at + 3] === doubleQuote) {
      const end = readShort(bytes, at + 1, tag);
      if (end > 0) {
        at = end;
        if (placeAlone && tag.hasPlace) break;
        continue;
      }
    }
    while (code <= 32 && at < length) code = bytes[++at] ?? 0;
    if (code === greater) break;
    const name = at;
    const letter = code;
    while (code > 32 && code !== equals && code !== greater) code = bytes[++at] ?? 0;
    const width = at - name;
    while (code <= 32 && at < length) code = bytes[++at] ?? 0;
    if (code !== equals) {
      tag.isEmpty = width === 1 && letter === slash;
      continue;
    }
    code = bytes[++at] ?? 0;
    while (code <= 32 && at < length) code = bytes[++at] ?? 0;
    if (code !== doubleQuote && code !== singleQuote) continue;
    const from = at + 1;
    at = from;
    while (at < length && bytes[at] !== code) at += 1;
    if (at >= length) break;
    if (width === 1) {
      if (letter === lowerR) {
        readPlace(bytes, from, at, tag);
        if (placeAlone) break;
      }
      if (letter === lowerT) tag.kind = kindOf(bytes, from, at);
      else if (letter === lowerS) tag.style = wholeIn(bytes, from, at);
    } else if (width === 3 && letter === lowerR && bytes[name + 1] === 101 && bytes[name + 2] === 102)
      [tag.areaFrom, tag.areaTo] = [from, at];
    at += 1;
  }
  tag.end = Math.min(at, length);
}

/** ` r="B12"`, ` s="4"`, ` t="s"` from its letter on; gives the place behind it, or 0 where the value is unusual. */
function readShort(bytes: Uint8Array, at: number, tag: OpenTag): number {
  const from = at + 3;
  let to = from;
  let code = bytes[to] ?? 0;
  switch (bytes[at]) {
    case lowerR: {
      let [column, row] = [0, 0];
      for (; code >= 65 && code <= 90; code = bytes[++to] ?? 0) column = column * 26 + code - 64;
      const digits = to;
      for (; code >= 48 && code <= 57; code = bytes[++to] ?? 0) row = row * 10 + code - 48;
      if (code !== doubleQuote || to === digits || row === 0) return 0;
      tag.hasPlace = true;
      tag.column = column - 1;
      tag.row = row - 1;
      return to + 1;
    }
    case lowerS: {
      let style = 0;
      for (; code >= 48 && code <= 57; code = bytes[++to] ?? 0) style = style * 10 + code - 48;
      if (code !== doubleQuote) return 0;
      tag.style = style;
      return to + 1;
    }
    case lowerT:
      for (; code >= 65 && code <= 122;) code = bytes[++to] ?? 0;
      if (code !== doubleQuote) return 0;
      tag.kind = kindOf(bytes, from, to);
      return to + 1;
    default:
      return 0;
  }
}

/** "B12" or "12": letters, then digits, and nothing else. */
export function readPlace(bytes: Uint8Array, from: number, to: number, tag: OpenTag): void {
  let column = 0;
  let at = from;
  for (; at < to; at += 1) {
    const letter = (bytes[at] ?? 0) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  const row = wholeIn(bytes, at, to);
  tag.hasPlace = true;
  tag.column = column - 1;
  tag.row = at < to && row > 0 ? row - 1 : -1;
}

/** "s", "b", "str", "inlineStr" … by what no other type shares with them. */
function kindOf(bytes: Uint8Array, from: number, to: number): Kind {
  const first = bytes[from];
  switch (to - from) {
    case 1:
      if (first === lowerS) return kinds.shared;
      if (first === 98) return kinds.boolean;
      return first === 101 || first === 100 ? kinds.text : kinds.number;
    case 3:
      return first === lowerS ? kinds.formulaText : kinds.number;
    case 9:
      return first === 105 ? kinds.inline : kinds.number;
    default:
      return kinds.number;
  }
}

/** Digits as a number; NaN where anything else is among them. */
export function wholeIn(bytes: Uint8Array, from: number, to: number): number {
  let whole = 0;
  for (let at = from; at < to; at += 1) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    whole = whole * 10 + digit;
  }
  return whole;
}
