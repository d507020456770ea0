/**
 * A table inside the raw rows of a sheet, found by its header words wherever it stands now: rows and columns may have been
 * put before it, columns moved, rows sorted.
 *
 *   header row        the first row that holds every required header
 *   data row          any later row with content, up to the next table of the sheet
 *   heading, note     a row whose only content is its first cell: skipped
 */
import { address } from "./address.ts";
import type { RawRows, RawValue } from "./sheet.ts";
import { likeness, wordsOf } from "./words.ts";
import type { Place, Problem, Severity } from "../problem.ts";

export interface TableRow {
  /** In the sheet, from 0. */
  readonly index: number;
  raw(header: string): RawValue;
  words(header: string): string;
  place(header: string): Place;
  problem(header: string, code: string, message: string, severity?: Severity): Problem;
}

export interface Table {
  readonly rows: readonly TableRow[];
  /** Where the table begins: for what is missing from it. */
  readonly place: Place;
}

export interface TableBounds {
  /** Headers of the table that follows in the same sheet. */
  readonly next?: readonly string[];
  /** True where a row may consist of its first cell alone. */
  readonly lone?: boolean;
}

/** Null where no row holds all `headers`. */
export function findTable(sheet: string, rows: RawRows, headers: readonly string[], bounds: TableBounds = {}): Table | null {
  const { next = [], lone = false } = bounds;
  const top = rows.findIndex((row) => holds(row, headers));
  const header = rows[top];
  if (!header) return null;
  const columns = new Map<string, number>();
  header.forEach((raw, column) => {
    const name = likeness(raw);
    if (name && !columns.has(name)) columns.set(name, column);
  });
  const after = rows.slice(top + 1);
  const end = next.length === 0 ? -1 : after.findIndex((row) => holds(row, next));
  const body = end < 0 ? after : after.slice(0, end);
  const firstColumn = columns.get(likeness(headers[0] ?? "")) ?? 0;
  return {
    place: { kind: "cell", sheet, address: address(top, firstColumn) },
    rows: body.flatMap((row, index) =>
      isData(row, columns, lone ? -1 : firstColumn) ? [tableRow(sheet, row, top + 1 + index, columns)] : [],
    ),
  };
}

/** The value to the right of a label ("Số, ký hiệu" | 77/KH-UBND), with its place; null where the label is gone. */
export function labelled(sheet: string, rows: RawRows, label: string): { raw: RawValue; place: Place } | null {
  for (const [index, row] of rows.entries()) {
    const column = row.findIndex((raw) => likeness(raw) === likeness(label));
    if (column < 0) continue;
    const offset = row.slice(column + 1).findIndex((raw) => wordsOf(raw) !== "");
    const at = column + 1 + Math.max(0, offset);
    return { raw: row[at] ?? null, place: { kind: "cell", sheet, address: address(index, at) } };
  }
  return null;
}

function holds(row: readonly RawValue[], headers: readonly string[]): boolean {
  const said = new Set(row.map(likeness));
  return headers.every((header) => said.has(likeness(header)));
}

/** Content in a column of the table other than its first; stray words beyond the table do not make a row. */
function isData(row: readonly RawValue[], columns: ReadonlyMap<string, number>, first: number): boolean {
  return [...columns.values()].some((column) => column !== first && wordsOf(row[column]) !== "");
}

function tableRow(sheet: string, row: readonly RawValue[], index: number, columns: ReadonlyMap<string, number>): TableRow {
  const columnOf = (header: string): number => columns.get(likeness(header)) ?? -1;
  const raw = (header: string): RawValue => row[columnOf(header)] ?? null;
  const place = (header: string): Place => ({ kind: "cell", sheet, address: address(index, Math.max(0, columnOf(header))) });
  return {
    index,
    raw,
    place,
    words: (header) => wordsOf(raw(header)),
    problem: (header, code, message, severity = "error") => ({ code, severity, message, place: place(header) }),
  };
}
