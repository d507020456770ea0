/**
 * A table with drawn lines, as rows with pipes. Columns are the places of the vertical lines; a row ends where a horizontal
 * line crosses a column. What is merged over rows stands in the first of them, what is merged over columns in the leftmost.
 */
import type { Page, Piece, Rule } from "./page.ts";
import { rowsOf } from "./rows.ts";

export interface RuledTable {
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly (readonly string[])[];
}

const isVertical = (rule: Rule): boolean => rule.bottom - rule.top > (rule.right - rule.left) * 4;
const isHorizontal = (rule: Rule): boolean => rule.right - rule.left > (rule.bottom - rule.top) * 4;

/** Places that are nearly the same are one. */
const distinct = (places: readonly number[], near: number): number[] =>
  places.toSorted((a, b) => a - b).filter((place, at, all) => at === 0 || place - (all[at - 1] ?? 0) > near);

/** Vertical lines that overlap or touch in height, as groups: each is a table. */
const groups = (rules: readonly Rule[], near: number): Rule[][] => {
  const found: { bottom: number; rules: Rule[] }[] = [];
  for (const rule of rules.toSorted((a, b) => a.top - b.top)) {
    const last = found.at(-1);
    if (last !== undefined && rule.top <= last.bottom + near) {
      last.rules.push(rule);
      last.bottom = Math.max(last.bottom, rule.bottom);
    } else found.push({ bottom: rule.bottom, rules: [rule] });
  }
  return found.map((group) => group.rules);
};

export function ruledTables(page: Page): RuledTable[] {
  const near = page.width / 200;
  const horizontals = page.rules.filter(isHorizontal);
  return groups(page.rules.filter(isVertical), near).flatMap((verticals) => {
    const [top, bottom] = [Math.min(...verticals.map((rule) => rule.top)), Math.max(...verticals.map((rule) => rule.bottom))];
    const columns = distinct(
      verticals.map((rule) => (rule.left + rule.right) / 2),
      near,
    );
    const across = horizontals.filter((rule) => rule.bottom >= top - near && rule.top <= bottom + near);
    const lines = distinct([top, ...across.map((rule) => (rule.top + rule.bottom) / 2), bottom], near);
    if (columns.length < 3 || lines.length < 2) return [];
    return [{ top, bottom, rows: cellsOf(page.pieces, { columns, lines, verticals, across, near }) }];
  });
}

/** A piece that runs over walls, as pdf.js joins what stands close: cut at the space nearest to each. */
function cutAt(piece: Piece, walls: readonly number[]): Piece[] {
  const wall = walls.find((place) => place > piece.left + piece.size / 4 && place < piece.right - piece.size / 4);
  if (wall === undefined) return [piece];
  const guess = (piece.text.length * (wall - piece.left)) / (piece.right - piece.left);
  const spaces = Array.from(piece.text.matchAll(/\s+/g), ({ index }) => index);
  const [at] = spaces.toSorted((a, b) => Math.abs(a - guess) - Math.abs(b - guess));
  if (at === undefined) return [piece];
  const [before, after] = [piece.text.slice(0, at), piece.text.slice(at + 1)];
  return [{ ...piece, text: before, right: wall - 1 }, ...cutAt({ ...piece, text: after, left: wall + 1 }, walls)];
}

interface Grid {
  readonly columns: readonly number[];
  readonly lines: readonly number[];
  readonly verticals: readonly Rule[];
  readonly across: readonly Rule[];
  readonly near: number;
}

function cellsOf(pieces: readonly Piece[], { columns, lines, verticals, across, near }: Grid): string[][] {
  const held = new Map<string, Piece[]>();
  const wall = (column: number, y: number): boolean =>
    verticals.some(
      (rule) => Math.abs(rule.left - (columns[column] ?? 0)) <= near && rule.top - near <= y && rule.bottom + near >= y,
    );
  const floor = (line: number, x: number): boolean =>
    across.some(
      (rule) =>
        Math.abs((rule.top + rule.bottom) / 2 - (lines[line] ?? 0)) <= near && rule.left - near <= x && rule.right + near >= x,
    );
  for (const piece of pieces.flatMap((piece) =>
    cutAt(
      piece,
      columns.filter((_, column) => wall(column, piece.base - piece.size / 3)),
    ),
  )) {
    const [x, y] = [(piece.left + piece.right) / 2, piece.base - piece.size / 3];
    let column = columns.findLastIndex((place) => place <= x);
    let line = lines.findLastIndex((place) => place <= y);
    if (column < 0 || column >= columns.length - 1 || line < 0 || line >= lines.length - 1) continue;
    while (column > 0 && !wall(column, y)) column -= 1;
    const middle = ((columns[column] ?? 0) + (columns[column + 1] ?? 0)) / 2;
    while (line > 0 && !floor(line, middle)) line -= 1;
    const key = `${line}/${column}`;
    held.set(key, [...(held.get(key) ?? []), piece]);
  }
  const cell = (line: number, column: number): string =>
    rowsOf(held.get(`${line}/${column}`) ?? [], 1)
      .flatMap((row) => row.map(({ text }) => text))
      .join(" ")
      .replaceAll("|", "/");
  return lines
    .slice(0, -1)
    .map((_, line) => columns.slice(0, -1).map((_, column) => cell(line, column)))
    .filter((cells) => cells.some((text) => text !== ""));
}
