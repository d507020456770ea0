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
  /** The cell under a header; null where the table has no such column. */
  find(header: string): string | null;
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
  const wanted = headers.map(likeness);
  const top = rows.findIndex((row) => holds(row, wanted));
  const header = rows[top];
  if (!header) return null;
  const columns = new Map<string, number>();
  header.forEach((raw, column) => {
    const name = headerLikeness(raw);
    if (name && !columns.has(name)) columns.set(name, column);
  });
  const after = rows.slice(top + 1);
  const following = next.map(likeness);
  const end = next.length === 0 ? -1 : after.findIndex((row) => holds(row, following));
  const body = end < 0 ? after : after.slice(0, end);
  const firstColumn = columns.get(wanted[0] ?? "") ?? 0;
  const columnOf = remembered((header: string) => columns.get(likeness(header)) ?? -1);
  return {
    place: { kind: "cell", sheet, address: address(top, firstColumn) },
    rows: body.flatMap((row, index) =>
      isData(row, columns, lone ? -1 : firstColumn) ? [tableRow(sheet, row, top + 1 + index, columnOf)] : [],
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

/** No header is longer; prose is passed by. */
const longestHeader = 100;
const headerLikeness = (raw: RawValue): string => (isShort(raw) ? likeness(raw) : "");

/** Short enough to be a header, and not empty. */
const isShort = (raw: RawValue): boolean => typeof raw === "string" && raw !== "" && raw.length <= longestHeader;

function holds(row: readonly RawValue[], wanted: readonly string[]): boolean {
  // Most rows are no header: numbers, gaps and prose among their cells tell, without a look at their words.
  let short = 0;
  for (const raw of row) if (isShort(raw)) short += 1;
  if (short < wanted.length) return false;
  const said = new Set(row.map(headerLikeness));
  return wanted.every((header) => said.has(header));
}

/** Content in a column of the table other than its first; stray words beyond the table do not make a row. */
function isData(row: readonly RawValue[], columns: ReadonlyMap<string, number>, first: number): boolean {
  return [...columns.values()].some((column) => column !== first && wordsOf(row[column]) !== "");
}

/** The same answer to the same header, looked up once for all rows. */
function remembered(find: (header: string) => number): (header: string) => number {
  const known = new Map<string, number>();
  return (header) => {
    const column = known.get(header) ?? find(header);
    known.set(header, column);
    return column;
  };
}

function tableRow(sheet: string, row: readonly RawValue[], index: number, columnOf: (header: string) => number): TableRow {
  const raw = (header: string): RawValue => row[columnOf(header)] ?? null;
  const place = (header: string): Place => ({ kind: "cell", sheet, address: address(index, Math.max(0, columnOf(header))) });
  return {
    index,
    raw,
    place,
    find: (header) => (columnOf(header) < 0 ? null : address(index, columnOf(header))),
    words: (header) => wordsOf(raw(header)),
    problem: (header, code, message, severity = "error") => ({ code, severity, message, place: place(header) }),
  };
}
