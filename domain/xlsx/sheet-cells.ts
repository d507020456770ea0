/** The cells of one worksheet part, in one walk over its text; what a cell says is in `cell-value.ts`. */
import { address } from "../sheet/address.ts";
import type { Area, RawValue } from "../sheet/sheet.ts";
import { type OpenTag, openTag, readPlace, readTag } from "./cell-tag.ts";
import { CellValues, missing } from "./cell-value.ts";
import type { PartText } from "./part-text.ts";
import { UnreadableFile, type Limits } from "./unpack.ts";
import { closed, rootPrefix } from "./xml.ts";

export interface SheetCells {
  readonly rows: RawValue[][];
  readonly merges: readonly Area[];
  /** Cells with a formula that no program has computed; they read as empty. */
  readonly uncalculated: readonly string[];
  /** Cells whose numbers are shown as days, where `marksDays` asks. */
  readonly days: ReadonlySet<string>;
}

export interface CellContext {
  readonly strings: readonly string[];
  readonly limits: Limits;
  /** Styles that show a number as a day; null where nobody asks. */
  readonly dateStyles: ReadonlySet<number> | null;
  /** Added to days, so that all count from 1900. */
  readonly dayShift: number;
  readonly marksDays: boolean;
}

const maxRows = 1_048_576;
const maxColumns = 16_384;
const [lowerC, lowerR, lowerM, slash, less, colon, equals] = [99, 114, 109, 47, 60, 58, 61];

export function sheetCells(part: PartText, context: CellContext, where: string): SheetCells {
  const { xml, bytes } = part;
  const { dateStyles } = context;
  const prefix = rootPrefix(xml);
  const found = { rows: [] as RawValue[][], merges: [] as Area[], uncalculated: [] as string[], days: new Set<string>() };
  const grid = new Grid(found.rows, context.limits.cells, where);
  const values = new CellValues(part, prefix, context.strings);
  const tag = openTag();
  let row = -1;
  let column = -1;
  /** The tag of a cell that was passed by since the last place was read; 0: none. */
  let passed = 0;
  let at = 0;
  for (;;) {
    if (bytes[at] !== less) at = xml.indexOf("<", at);
    if (at < 0) return found;
    const name = at + 1 + prefix.length;
    const first = bytes[name];
    if ((first === 33 || bytes[at + 1] === 33) && xml.startsWith("<!--", at)) at = closed(xml, "-->", at + 4);
    else if (prefix !== "" && !xml.startsWith(prefix, at + 1)) at += 1;
    else if (first === lowerC && endsName(bytes[name + 1])) {
      const close = xml.indexOf(">", name);
      const isUsual = bytes[name + 2] === lowerR && bytes[name + 3] === equals && bytes[close + 1] === less;
      // Half of a form's cells hold a look and nothing else: their place is read only where the next cell has none of its own.
      if (isUsual && bytes[close - 1] === slash) {
        passed = name + 1;
        at = close + 1;
        continue;
      }
      readTag(bytes, name + 1, tag);
      if (!tag.hasPlace && passed > 0) ({ row, column } = openTagAt(bytes, passed));
      passed = 0;
      column = tag.hasPlace ? tag.column : column + 1;
      row = tag.hasPlace ? tag.row : row;
      if (!(row >= 0 && row < maxRows && column >= 0 && column < maxColumns))
        throw new UnreadableFile("damaged", `${where} ${xml.slice(name + 1, tag.end).trim()}`);
      at = tag.end + 1;
      if (tag.isEmpty) continue;
      let value = values.read(at, tag.kind);
      at = values.end;
      if (value === null) continue;
      if (value === missing) {
        found.uncalculated.push(address(row, column));
        continue;
      }
      if (dateStyles !== null && typeof value === "number" && dateStyles.has(tag.style)) {
        value += context.dayShift;
        if (context.marksDays) found.days.add(address(row, column));
      }
      grid.put(row, column, value);
    } else if (first === lowerR && xml.startsWith("row", name) && endsName(bytes[name + 3])) {
      readTag(bytes, name + 3, tag, true);
      row = tag.hasPlace ? (tag.column < 0 ? tag.row : -1) : row + 1;
      if (!(row >= 0 && row < maxRows))
        throw new UnreadableFile("damaged", `${where} row ${xml.slice(name + 3, tag.end).trim()}`);
      column = -1;
      passed = 0;
      at = tag.end;
    } else if (first === lowerM && xml.startsWith("mergeCell", name) && endsName(bytes[name + 9])) {
      readTag(bytes, name + 9, tag);
      at = tag.end;
      const area = areaOf(bytes, tag);
      if (area !== null) found.merges.push(area);
    } else at += 1;
  }
}

/** Space, line end, tab, "/" or ">". */
const endsName = (code: number | undefined): boolean =>
  code === 32 || code === 62 || code === slash || code === 10 || code === 9 || code === 13;

/** A tag of its own, from `at` on. */
function openTagAt(bytes: Uint8Array, at: number): OpenTag {
  const tag = openTag();
  readTag(bytes, at, tag);
  return tag;
}

/** Rows that grow as far as their last cell, and no further than the limit. */
class Grid {
  readonly #rows: RawValue[][];
  readonly #limit: number;
  readonly #where: string;
  #held = 0;

  constructor(rows: RawValue[][], limit: number, where: string) {
    this.#rows = rows;
    this.#limit = limit;
    this.#where = where;
  }

  put(row: number, column: number, value: RawValue): void {
    const rows = this.#rows;
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    this.#held += Math.max(0, column + 1 - cells.length);
    if (this.#held > this.#limit) throw new UnreadableFile("too-large", `${this.#where} ${address(row, column)}`);
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }
}

/** Null where the tag names no area. */
function areaOf(bytes: Uint8Array, tag: OpenTag): Area | null {
  const { areaFrom, areaTo } = tag;
  let parted = areaFrom;
  while (parted < areaTo && bytes[parted] !== colon) parted += 1;
  readPlace(bytes, areaFrom, parted, tag);
  const { row: top, column: left } = tag;
  if (parted < areaTo) readPlace(bytes, parted + 1, areaTo, tag);
  const { row: bottom, column: right } = tag;
  return top >= 0 && left >= 0 && bottom >= top && right >= left ? { top, left, bottom, right } : null;
}
