/**
 * A cell as nearly every program writes nearly all of them, read in one go: called for every cell of every return.
 *
 *   <c r="B12" s="4" t="s"><v>17</v></c>                a value; r, s and t in any order
 *   <c r="M12" t="str"><f>IF(…)</f><v>Chưa gửi</v></c>  the kept result of a formula
 *   <c r="B12" t="inlineStr"><is><t>Đã họp</t></is></c> a text of its own
 *   <c r="B12" s="4"/>                                  a look and nothing else
 *
 * and of areas <mergeCell ref="B2:D4"/>. Whatever is written in another way, be it one more attribute, another quote or a line end,
 * is left to `any-cell.ts`, which reads everything and takes longer.
 */
import type { Area } from "../sheet/sheet.ts";
import { kindOf, kinds, type Kind } from "./cell-kind.ts";
import { nextTag } from "./markup.ts";

/** Read into by `readUsual`, again and again. */
export interface UsualCell {
  /** From 0. */
  row: number;
  column: number;
  kind: Kind;
  style: number;
  isEmpty: boolean;
  /** Where the value begins and ends. */
  from: number;
  to: number;
  /** The value, where it is digits alone; otherwise -1. */
  whole: number;
}

export const usualCell = (): UsualCell => ({
  row: 0,
  column: 0,
  kind: kinds.number,
  style: 0,
  isEmpty: true,
  from: 0,
  to: 0,
  whole: -1,
});

/** Digits that a number holds exactly, whatever they are. */
const exactDigits = 15;
const [blank, quote, slash, colon, less, equals, greater] = [32, 34, 47, 58, 60, 61, 62];
const [lowerF, lowerI, lowerR, lowerS, lowerT, lowerV] = [102, 105, 114, 115, 116, 118];

/** `at`: behind "<c". Gives the place behind the cell, or 0 where it is written in another way. */
export function readUsual(bytes: Uint8Array, at: number, cell: UsualCell): number {
  let row = 0;
  let column = 0;
  let style = 0;
  let kind: Kind = kinds.number;
  let code = bytes[at] ?? 0;
  while (code === blank) {
    const name = bytes[at + 1];
    if (bytes[at + 2] !== equals || bytes[at + 3] !== quote) return 0;
    at += 4;
    code = bytes[at] ?? 0;
    if (name === lowerR) {
      for (; code >= 65 && code <= 90; code = bytes[++at] ?? 0) column = column * 26 + code - 64;
      for (; code >= 48 && code <= 57; code = bytes[++at] ?? 0) row = row * 10 + code - 48;
    } else if (name === lowerS) for (; code >= 48 && code <= 57; code = bytes[++at] ?? 0) style = style * 10 + code - 48;
    else if (name === lowerT) {
      const from = at;
      while (code >= 65 && code <= 122) code = bytes[++at] ?? 0;
      kind = kindOf(bytes[from] ?? 0, at - from);
    } else return 0;
    if (code !== quote) return 0;
    code = bytes[++at] ?? 0;
  }
  if (row === 0 || column === 0) return 0;
  cell.row = row - 1;
  cell.column = column - 1;
  cell.isEmpty = code === slash;
  if (cell.isEmpty) return bytes[at + 1] === greater ? at + 2 : 0;
  if (code !== greater || bytes[at + 1] !== less) return 0;
  cell.kind = kind;
  cell.style = style;
  return kind === kinds.inline ? readInline(bytes, at + 1, cell) : readValue(bytes, at + 1, cell);
}

/** `at`: the "<" behind the cell's tag. Of well-formed XML a few bytes tell an end tag from anything else that can stand there. */
function readValue(bytes: Uint8Array, at: number, cell: UsualCell): number {
  if (bytes[at + 1] === lowerF) {
    // "<" stands in no attribute, and before a formula's end tag only where the formula is "<f/>".
    at = nextTag(bytes, at + 2);
    if (bytes[at + 1] !== slash || bytes[at + 4] !== less) return 0;
    at += 4;
  }
  if (bytes[at + 1] !== lowerV) return 0;
  if (bytes[at + 2] !== greater) {
    // "<v/>": of a formula that gave an empty text.
    cell.isEmpty = cell.kind === kinds.formulaText && bytes[at + 2] === slash && bytes[at + 5] === slash;
    return cell.isEmpty ? at + "<v/></c>".length : 0;
  }
  const from = at + 3;
  let to = from;
  let whole = 0;
  let code = bytes[to] ?? 0;
  for (; code >= 48 && code <= 57; code = bytes[++to] ?? 0) whole = whole * 10 + code - 48;
  cell.whole = code === less && to > from && to - from <= exactDigits ? whole : -1;
  cell.from = from;
  cell.to = to = nextTag(bytes, to);
  return bytes[to + 1] === slash && bytes[to + 4] === less && bytes[to + 5] === slash ? to + "</v></c>".length : 0;
}

function readInline(bytes: Uint8Array, at: number, cell: UsualCell): number {
  if (bytes[at + 1] !== lowerI || bytes[at + 3] !== greater || bytes[at + 4] !== less || bytes[at + 5] !== lowerT) return 0;
  let from = at + 6;
  // Nothing but xml:space can stand in the tag.
  while (from < bytes.length && bytes[from] !== greater && bytes[from] !== less) from += 1;
  if (bytes[from] !== greater || bytes[from - 1] === slash) return 0;
  from += 1;
  const to = nextTag(bytes, from);
  cell.from = from;
  cell.to = to;
  cell.whole = -1;
  const isLast = bytes[to + 1] === slash && bytes[to + 5] === slash && bytes[to + 10] === slash && bytes[to + 11] === 99;
  return isLast ? to + "</t></is></c>".length : 0;
}

/** `at`: behind "<mergeCell". Null where the area is written in another way. */
export function usualArea(bytes: Uint8Array, at: number): Area | null {
  if (bytes[at] !== blank || bytes[at + 1] !== lowerR || bytes[at + 4] !== equals || bytes[at + 5] !== quote) return null;
  const numbers = [0, 0, 0, 0];
  at += 6;
  for (const corner of [0, 2]) {
    let [row, column] = [0, 0];
    let code = bytes[at] ?? 0;
    for (; code >= 65 && code <= 90; code = bytes[++at] ?? 0) column = column * 26 + code - 64;
    for (; code >= 48 && code <= 57; code = bytes[++at] ?? 0) row = row * 10 + code - 48;
    if (row === 0 || column === 0 || code !== (corner === 0 ? colon : quote)) return null;
    numbers[corner] = row - 1;
    numbers[corner + 1] = column - 1;
    at += 1;
  }
  const [top = 0, left = 0, bottom = 0, right = 0] = numbers;
  return bottom >= top && right >= left ? { top, left, bottom, right } : null;
}
