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
import { hasWords, isBlank, likeness, wordsOf } from "./words.ts";
import type { Place, Problem, Severity } from "../problem.ts";

export interface TableRow {
  /** In the sheet, from 0. */
  readonly index: number;
  /** As they stand in the sheet: for columns that `Table.column` has named. */
  readonly cells: readonly RawValue[];
  raw(header: string): RawValue;
  words(header: string): string;
  place(header: string): Place;
  /** The cell under a header; null where the table has no such column. */
  find(header: string): string | null;
  problem(header: string, code: string, message: string, severity?: Severity): Problem;
}

export interface Table {
  readonly rows: readonly TableRow[];
  /** Where a header stands, from 0; -1 where the table has no such column. */
  readonly column: (header: string) => number;
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
  const { next, lone = false } = bounds;
  const [heads = [], others = []] = headerRows(rows, next === undefined ? [headers] : [headers, next]);
  return tableUnder(sheet, rows, headers, heads, others, lone);
}

/** Two tables of one sheet, each up to the other, whichever stands first. */
export function findBoth(
  sheet: string,
  rows: RawRows,
  first: readonly string[],
  second: readonly string[],
): readonly [Table | null, Table | null] {
  const [ones = [], others = []] = headerRows(rows, [first, second]);
  return [tableUnder(sheet, rows, first, ones, others), tableUnder(sheet, rows, second, others, ones)];
}

/** `heads`: rows that hold the headers; `ends`: rows that hold the other table's. */
function tableUnder(
  sheet: string,
  rows: RawRows,
  headers: readonly string[],
  [top]: readonly number[],
  ends: readonly number[],
  lone = false,
): Table | null {
  if (top === undefined) return null;
  const columns = new Columns(sheet, rows[top] ?? []);
  const end = ends.find((row) => row > top) ?? rows.length;
  const firstColumn = Math.max(0, columns.of(headers[0] ?? ""));
  const telling = columns.all.filter((column) => lone || column !== firstColumn);
  const found: TableRow[] = [];
  for (let index = top + 1; index < end; index += 1) {
    const row = rows[index] ?? [];
    if (isData(row, telling)) found.push(new FoundRow(index, row, columns));
  }
  return {
    place: { kind: "cell", sheet, address: address(top, firstColumn) },
    rows: found,
    column: (header) => columns.of(header),
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
/** What stands over the columns of a form is the same in every file of it: worked out once. */
const knownLikeness = new Map<string, string>();
const mostKnown = 500;

function headerLikeness(raw: RawValue): string {
  if (typeof raw !== "string" || raw.length > longestHeader) return "";
  const known = knownLikeness.get(raw);
  if (known !== undefined) return known;
  if (knownLikeness.size >= mostKnown) knownLikeness.clear();
  const words = likeness(raw);
  knownLikeness.set(raw, words);
  return words;
}

/** For each list of headers the rows that hold all of it, in one walk. */
function headerRows(rows: RawRows, lists: readonly (readonly string[])[]): readonly (readonly number[])[] {
  const wanted = lists.map((headers) => ({ headers: wantedHeaders(headers), found: [] as number[] }));
  const [{ headers: some } = { headers: [] }, ...others] = wanted;
  // A row without what all lists begin with holds none of them: most rows are looked at for that alone.
  const [first] = some;
  const common = first !== undefined && others.every(({ headers }) => headers[0]?.words === first.words) ? first : null;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? [];
    if (common !== null && !holds(row, common)) continue;
    for (const { headers, found } of wanted) if (headers.every((header) => holds(row, header))) found.push(index);
  }
  return wanted.map(({ found }) => found);
}

interface WantedHeader {
  readonly words: string;
  /** Letters with which a cell that says it can begin: small and capital, whole and taken apart. */
  readonly letters: readonly [number, number, number, number];
}

/** Headers are the constants of a form, asked for in every sheet. */
const known = new WeakMap<readonly string[], readonly WantedHeader[]>();

function wantedHeaders(headers: readonly string[]): readonly WantedHeader[] {
  const found = known.get(headers) ?? headers.map(wantedHeader);
  known.set(headers, found);
  return found;
}

function wantedHeader(header: string): WantedHeader {
  const words = likeness(header);
  const small = words.charAt(0);
  const capital = small.toUpperCase();
  const letter = (form: string): number => form.charCodeAt(0);
  return {
    words,
    letters: [letter(small), letter(capital), letter(small.normalize("NFD")), letter(capital.normalize("NFD"))],
  };
}

/** Most cells are no header, which their first letter tells without a look at their words. */
function holds(row: readonly RawValue[], { words, letters: [small, capital, smallApart, capitalApart] }: WantedHeader): boolean {
  for (let column = 0; column < row.length; column += 1) {
    const raw = row[column];
    if (typeof raw !== "string" || raw.length === 0 || raw.length > longestHeader) continue;
    const first = raw.charCodeAt(0);
    const mayBegin = first === small || first === capital || first === smallApart || first === capitalApart;
    if ((mayBegin || (!isPlain(first) && mayHide(first))) && likeness(raw) === words) return true;
  }
  return false;
}

/** Stands for itself: neither white space nor anything that is written in two ways. */
const isPlain = (first: number): boolean => first > 32 && first < 0x80;

/** White space, or one of the signs that are another letter once composed (U+2126, U+212A, U+212B). */
const mayHide = (first: number): boolean => isBlank(first) || first === 0x2126 || first === 0x212a || first === 0x212b;

/** Content in one of the columns; stray words beyond the table do not make a row. */
function isData(row: readonly RawValue[], columns: readonly number[]): boolean {
  for (const column of columns) if (hasWords(row[column])) return true;
  return false;
}

/** Where each header of a table stands. */
class Columns {
  readonly sheet: string;
  readonly all: readonly number[];
  readonly #byLikeness = new Map<string, number>();
  /** The same answer to the same words, looked up once for all rows. */
  readonly #known = new Map<string, number>();

  constructor(sheet: string, header: readonly RawValue[]) {
    this.sheet = sheet;
    for (const [column, raw] of header.entries()) {
      const name = headerLikeness(raw);
      if (name && !this.#byLikeness.has(name)) this.#byLikeness.set(name, column);
    }
    this.all = [...this.#byLikeness.values()];
  }

  /** -1 where there is no such header. */
  of(header: string): number {
    const known = this.#known.get(header);
    if (known !== undefined) return known;
    const column = this.#byLikeness.get(headerLikeness(header)) ?? -1;
    this.#known.set(header, column);
    return column;
  }
}

class FoundRow implements TableRow {
  readonly index: number;
  readonly cells: readonly RawValue[];
  readonly #columns: Columns;

  constructor(index: number, cells: readonly RawValue[], columns: Columns) {
    this.index = index;
    this.cells = cells;
    this.#columns = columns;
  }

  raw(header: string): RawValue {
    return this.cells[this.#columns.of(header)] ?? null;
  }

  words(header: string): string {
    return wordsOf(this.raw(header));
  }

  place(header: string): Place {
    const column = Math.max(0, this.#columns.of(header));
    return { kind: "cell", sheet: this.#columns.sheet, address: address(this.index, column) };
  }

  find(header: string): string | null {
    const column = this.#columns.of(header);
    return column < 0 ? null : address(this.index, column);
  }

  problem(header: string, code: string, message: string, severity: Severity = "error"): Problem {
    return { code, severity, message, place: this.place(header) };
  }
}
