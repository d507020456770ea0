/**
 * The rows of a page: pieces that stand on one line, put together from left to right. Fonts that lack Vietnamese letters cut a
 * word into pieces ("K" "Ế" " HO" "Ạ" "CH"), so a space is written only where there is one on the paper. A gap wider than a
 * justified line ever has parts two segments: columns side by side. A small raised number refers to a footnote and is left out.
 */
import type { Piece, Segment } from "./page.ts";

export type Row = readonly Segment[];

const isNote = (piece: Piece, size: number, base: number): boolean =>
  piece.size < size * 0.8 && base - piece.base > size * 0.12 && /^[\s(\d)*,]+$/.test(piece.text);

/** "K Ế H O Ạ C H": letters that were spaced for looks. */
const unspaced = (text: string): string =>
  /^(?:\S ){4,}\S$/u.test(text.replace(/ {2,}/g, "")) || /^(?:\p{L} ){4,}\p{L}$/u.test(text.trim())
    ? text.trim().replace(/ {2,}/g, "\u0000").replaceAll(" ", "").replaceAll("\u0000", " ")
    : text;

const joined = (pieces: readonly Piece[], page: number): Segment => {
  let text = "";
  let edge = pieces[0]?.left ?? 0;
  for (const piece of pieces) {
    const gap = piece.left - edge > piece.size * 0.16;
    text += gap && !text.endsWith(" ") && !piece.text.startsWith(" ") && text !== "" ? ` ${piece.text}` : piece.text;
    edge = Math.max(edge, piece.right);
  }
  const written = pieces.filter((piece) => piece.text.trim() !== "");
  return {
    text: unspaced(text.replace(/[\s\u00a0]+/g, " ").trim()),
    left: Math.min(...written.map(({ left }) => left)),
    right: Math.max(...written.map(({ right }) => right)),
    base: Math.max(...written.map(({ base }) => base)),
    size: Math.max(...written.map(({ size }) => size)),
    page,
  };
};

const isMark = (text: string): boolean =>
  /^(?:[-–+•*]|[IVXLC]{1,6}[.)]|\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[a-zđ]\))$/.test(text.trim());

/** One row's pieces as segments; a mark before a tab belongs to what follows it. */
const segmentsOf = (pieces: readonly Piece[], page: number): Row => {
  const sorted = pieces.toSorted((a, b) => a.left - b.left);
  const size = Math.max(...sorted.map((piece) => piece.size));
  const base = Math.max(...sorted.filter((piece) => piece.size === size).map((piece) => piece.base));
  const groups: Piece[][] = [];
  for (const piece of sorted) {
    if (isNote(piece, size, base)) continue;
    const group = groups.at(-1);
    const edge = group === undefined ? -Infinity : Math.max(...group.map(({ right }) => right));
    const gap = piece.left - edge;
    const near = gap < size * 1.7 || (gap < size * 4 && isMark((group ?? []).map(({ text }) => text).join("")));
    if (group !== undefined && near) group.push(piece);
    else groups.push([piece]);
  }
  return groups.map((group) => joined(group, page)).filter(({ text }) => text !== "");
};

/** From top to bottom. `page`: its number, from 1. */
export function rowsOf(pieces: readonly Piece[], page: number): Row[] {
  const written = pieces.filter((piece) => piece.text.trim() !== "").toSorted((a, b) => a.base - b.base);
  const rows: Piece[][] = [];
  let base = -Infinity;
  let size = 0;
  for (const piece of written) {
    const row = rows.at(-1);
    if (row !== undefined && piece.base - base < Math.max(size, piece.size) * 0.45) row.push(piece);
    else rows.push([piece]);
    if (rows.at(-1) !== row || piece.size >= size) [base, size] = [piece.base, piece.size];
  }
  // A raised number stands above its line's letters and came as a row of its own: the line below takes it.
  const spaces = pieces.filter((piece) => piece.text.trim() === "");
  return rows.map((row) => segmentsOf(withSpaces(row, spaces), page)).filter((row) => row.length > 0);
}

/** Spaces that the file wrote itself, back between the pieces of their row. */
const withSpaces = (row: readonly Piece[], spaces: readonly Piece[]): readonly Piece[] => {
  const [top, bottom] = [Math.min(...row.map(({ base }) => base)), Math.max(...row.map(({ base }) => base))];
  return [...row, ...spaces.filter(({ base, right, left }) => base >= top - 1 && base <= bottom + 1 && right > left)];
};
