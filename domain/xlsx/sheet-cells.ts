/** The cells of one worksheet part, in one walk over its text; what a cell says is in `cell-value.ts`. */
import { address } from "../sheet/address.ts";
import type { Area, RawValue } from "../sheet/sheet.ts";
import { type Kind, kinds, type OpenTag, openTag, readPlace, readTag, wholeIn } from "./cell-tag.ts";
import { cellValue, missing, sharedText } from "./cell-value.ts";
import { codesOf, type PartText, standsAt } from "./part-text.ts";
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
const [lowerC, lowerR, lowerM, slash, less, colon] = [99, 114, 109, 47, 60, 58];
/** Digits that a number holds exactly, whatever they are. */
const exactDigits = 15;

export function sheetCells(part: PartText, context: CellContext, where: string): SheetCells {
  const { xml, bytes } = part;
  const { strings, dateStyles } = context;
  const prefix = rootPrefix(xml);
  const rows: RawValue[][] = [];
  const merges: Area[] = [];
  const uncalculated: string[] = [];
  const days = new Set<string>();
  const tag = openTag();
  const cellClose = `</${prefix}c>`;
  const valueOpen = codesOf(`<${prefix}v>`);
  const valueClose = codesOf(`</${prefix}v>${cellClose}`);
  let row = -1;
  let column = -1;
  let held = 0;
  let at = 0;
  for (;;) {
    if (bytes[at] !== less) at = xml.indexOf("<", at);
    if (at < 0) break;
    const name = at + 1 + prefix.length;
    const first = bytes[name];
    if ((first === 33 || bytes[at + 1] === 33) && xml.startsWith("<!--", at)) at = closed(xml, "-->", at + 4);
    else if (prefix !== "" && !xml.startsWith(prefix, at + 1)) at += 1;
    else if (first === lowerC && endsName(bytes[name + 1])) {
      readTag(bytes, name + 1, tag);
      column = tag.hasPlace ? tag.column : column + 1;
      row = tag.hasPlace ? tag.row : row;
      if (!(row >= 0 && row < maxRows && column >= 0 && column < maxColumns))
        throw new UnreadableFile("damaged", `${where} ${xml.slice(name + 1, tag.end).trim()}`);
      at = tag.end + 1;
      if (tag.isEmpty) continue;
      let value: ReturnType<typeof cellValue>;
      // Most cells are a whole number, or a shared text's number, between two tags: read where it stands.
      const from = at + valueOpen.length;
      const to = isPlain(tag.kind) && standsAt(bytes, at, valueOpen) ? digitsEnd(bytes, from) : from;
      if (to > from && to - from <= exactDigits && standsAt(bytes, to, valueClose)) {
        const whole = wholeIn(bytes, from, to);
        value = tag.kind === kinds.shared ? sharedText(strings, whole) : whole;
        at = to + valueClose.length;
      } else {
        const last = xml.indexOf(cellClose, at);
        const stop = last < 0 ? xml.length : last;
        value = cellValue(part, at, stop, prefix, tag.kind, strings);
        at = stop;
      }
      if (value === null) continue;
      if (value === missing) {
        uncalculated.push(address(row, column));
        continue;
      }
      while (rows.length <= row) rows.push([]);
      const cells = rows[row] ?? [];
      held += Math.max(0, column + 1 - cells.length);
      if (held > context.limits.cells) throw new UnreadableFile("too-large", `${where} ${address(row, column)}`);
      while (cells.length < column) cells.push(null);
      if (dateStyles !== null && typeof value === "number" && dateStyles.has(tag.style)) {
        value += context.dayShift;
        if (context.marksDays) days.add(address(row, column));
      }
      cells[column] = value;
    } else if (first === lowerR && xml.startsWith("row", name) && endsName(bytes[name + 3])) {
      readTag(bytes, name + 3, tag, true);
      row = tag.hasPlace ? (tag.column < 0 ? tag.row : -1) : row + 1;
      if (!(row >= 0 && row < maxRows))
        throw new UnreadableFile("damaged", `${where} row ${xml.slice(name + 3, tag.end).trim()}`);
      column = -1;
      at = tag.end;
    } else if (first === lowerM && xml.startsWith("mergeCell", name) && endsName(bytes[name + 9])) {
      readTag(bytes, name + 9, tag);
      at = tag.end;
      const area = areaOf(bytes, tag);
      if (area !== null) merges.push(area);
    } else at += 1;
  }
  return { rows, merges, uncalculated, days };
}

/** Space, line end, tab, "/" or ">". */
const endsName = (code: number | undefined): boolean =>
  code === 32 || code === 62 || code === slash || code === 10 || code === 9 || code === 13;

const isPlain = (kind: Kind): boolean => kind === kinds.number || kind === kinds.shared;

function digitsEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  for (let code = bytes[at] ?? 0; code >= 48 && code <= 57;) code = bytes[++at] ?? 0;
  return at;
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
