/** A1 names of cells that count from 0: (0, 0) is "A1", (11, 27) is "AB12". */
import type { Area } from "./sheet.ts";

export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

export const address = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

export const areaAddress = ({ top, left, bottom, right }: Area): string => `${address(top, left)}:${address(bottom, right)}`;

const fixed = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;

/** "'Số liệu'!$D$4": a reference that stays put when it is copied. */
export const cellReference = (sheet: string, row: number, column: number): string =>
  `${sheetReference(sheet)}!${fixed(row, column)}`;

export const areaReference = (sheet: string, { top, left, bottom, right }: Area): string =>
  `${sheetReference(sheet)}!${fixed(top, left)}:${fixed(bottom, right)}`;

/** A sheet's name as a formula says it. */
export const sheetReference = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** Text as a formula says it: quotes doubled. */
export const literal = (words: string): string => `"${words.replaceAll('"', '""')}"`;

/** Reading order: row by row, from the left. */
export function byPlace(one: string, other: string): number {
  const [a, b] = [readAddress(one), readAddress(other)];
  return a.row - b.row || a.column - b.column;
}

/** "AB12" → row 11, column 27. @throws where the text names no cell: addresses are made here, never typed. */
export function readAddress(name: string): { readonly row: number; readonly column: number } {
  const found = /^([A-Z]{1,3})([1-9]\d*)$/.exec(name);
  if (!found) throw new RangeError(`Not a cell: "${name}"`);
  const column = [...(found[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(found[2]) - 1, column };
}
