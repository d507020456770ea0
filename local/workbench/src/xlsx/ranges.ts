import type { IRange } from "@univerjs/core";
import { address } from "../../../../domain/sheet/address.ts";

const lastRow = 1_048_575;
const lastColumn = 16_383;

/** "A1:B2 D4" as Univer's ranges; "$" is allowed, "A:C" and "2:3" are whole columns and rows. What is no range is left out. */
export function rangesOf(references: string): IRange[] {
  return references.split(/\s+/).flatMap((reference) => rangeOf(reference) ?? []);
}

export function rangeOf(reference: string): IRange | null {
  const found = /^([A-Z]*)(\d*)(?::([A-Z]*)(\d*))?$/.exec(reference.replaceAll("$", "").toUpperCase());
  if (found === null || reference === "") return null;
  const [, column = "", row = "", toColumn = column, toRow = row] = found;
  return {
    startRow: row === "" ? 0 : Number(row) - 1,
    startColumn: column === "" ? 0 : columnOf(column),
    endRow: toRow === "" ? lastRow : Number(toRow) - 1,
    endColumn: toColumn === "" ? lastColumn : columnOf(toColumn),
  };
}

export function referenceOf({ startRow, startColumn, endRow, endColumn }: IRange): string {
  const first = address(startRow, startColumn);
  const last = address(Math.min(endRow, lastRow), Math.min(endColumn, lastColumn));
  return first === last ? first : `${first}:${last}`;
}

export const referencesOf = (ranges: readonly IRange[]): string => ranges.map(referenceOf).join(" ");

function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
