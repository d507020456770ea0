/**
 * The tag of a cell or a row, read where it stands in the text: called for every cell of every return, so nothing is cut out that
 * is not kept. Of its attributes only the three that say where, what and how are looked at:
 *
 *   <c r="B12" s="4" t="s">      place B12, style 4, type s
 *   <row r="12" ht="30">         place "12": no column
 *   <c/>                         empty, without a place
 */

/** Read into by `readTag`, again and again. */
export interface OpenTag {
  /** Index of its ">"; the text's length where it never comes. */
  end: number;
  isEmpty: boolean;
  /** Where the value of r begins and ends; both 0 where it has none. */
  placeFrom: number;
  placeTo: number;
  type: string;
  style: number;
}

export const openTag = (): OpenTag => ({ end: 0, isEmpty: false, placeFrom: 0, placeTo: 0, type: "", style: 0 });

const [greater, equals, slash, doubleQuote, singleQuote, lowerR, lowerS, lowerT] = [62, 61, 47, 34, 39, 114, 115, 116];

/** `at`: behind the tag's name. */
export function readTag(xml: string, at: number, tag: OpenTag): void {
  tag.placeFrom = tag.placeTo = tag.style = 0;
  tag.type = "";
  tag.isEmpty = false;
  const { length } = xml;
  for (;;) {
    let code = xml.charCodeAt(at);
    while (code <= 32) code = xml.charCodeAt(++at);
    if (code === greater || at >= length) break;
    const name = at;
    while (code > 32 && code !== equals && code !== greater) code = xml.charCodeAt(++at);
    const width = at - name;
    while (code <= 32) code = xml.charCodeAt(++at);
    if (code !== equals) {
      tag.isEmpty = width === 1 && xml.charCodeAt(name) === slash;
      continue;
    }
    code = xml.charCodeAt(++at);
    while (code <= 32) code = xml.charCodeAt(++at);
    if (code !== doubleQuote && code !== singleQuote) continue;
    const from = at + 1;
    const to = xml.indexOf(code === doubleQuote ? '"' : "'", from);
    if (to < 0) {
      at = length;
      break;
    }
    if (width === 1) {
      const letter = xml.charCodeAt(name);
      if (letter === lowerR) [tag.placeFrom, tag.placeTo] = [from, to];
      else if (letter === lowerT) tag.type = xml.slice(from, to);
      else if (letter === lowerS) tag.style = wholeIn(xml, from, to);
    }
    at = to + 1;
  }
  tag.end = Math.min(at, length);
}

/** Digits as a number; NaN where anything else is among them. */
function wholeIn(xml: string, from: number, to: number): number {
  let whole = 0;
  for (let at = from; at < to; at += 1) {
    const code = xml.charCodeAt(at);
    if (code < 48 || code > 57) return Number.NaN;
    whole = whole * 10 + code - 48;
  }
  return whole;
}

/** The column of the place "B12" between `from` and `to`, from 0; -1 where it is no place. */
export function columnOf(xml: string, from: number, to: number): number {
  let column = 0;
  for (let at = from; at < to; at += 1) {
    const code = xml.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) return column - 1;
    column = column * 26 + code - 64;
  }
  return -1;
}

/** The row of the place "B12" or "12", from 0; -1 where it is no place. */
export function rowOf(xml: string, from: number, to: number): number {
  let row = 0;
  for (let at = from; at < to; at += 1) {
    const code = xml.charCodeAt(at);
    if (code >= 48 && code <= 57) row = row * 10 + code - 48;
    else if (row > 0) return -1;
  }
  return row - 1;
}
