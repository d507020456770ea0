/**
 * The cells of one worksheet part, in one walk over its text. By cases of a cell's type (ECMA-376, 18.18.11):
 *
 *   n, none   a number; a day is its serial number          b     TRUE or FALSE
 *   s         a shared string, by number                    e     an error's name as text: "#REF!"
 *   inlineStr text in the cell                              str   the text that a formula gave
 *   d         a day as ISO text, kept as text
 *
 * A cell that holds a formula gives the result that the last program kept. Where none is kept, the cell reads as empty and is
 * named in `uncalculated`: a sum that nobody computed is not zero.
 */
import { address } from "../sheet/address.ts";
import type { Area, RawValue } from "../sheet/sheet.ts";
import { columnOf, openTag, readTag, rowOf } from "./cell-tag.ts";
import { contentText, textOf } from "./shared-strings.ts";
import { UnreadableFile, type Limits } from "./unpack.ts";
import { attribute, closed, rootPrefix, tagEnd } from "./xml.ts";

export interface SheetCells {
  readonly rows: RawValue[][];
  readonly merges: readonly Area[];
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
const [lowerC, lowerR, lowerM, slash] = [99, 114, 109, 47];

export function sheetCells(xml: string, context: CellContext, where: string): SheetCells {
  const prefix = rootPrefix(xml);
  const rows: RawValue[][] = [];
  const merges: Area[] = [];
  const uncalculated: string[] = [];
  const days = new Set<string>();
  const tag = openTag();
  const cellClose = `</${prefix}c>`;
  let row = -1;
  let column = -1;
  let held = 0;
  let at = 0;
  for (;;) {
    at = xml.indexOf("<", at);
    if (at < 0) break;
    const name = at + 1 + prefix.length;
    const first = xml.charCodeAt(name);
    if ((first === 33 || xml.charCodeAt(at + 1) === 33) && xml.startsWith("<!--", at)) at = closed(xml, "-->", at + 4);
    else if (prefix !== "" && !xml.startsWith(prefix, at + 1)) at += 1;
    else if (first === lowerC && endsName(xml.charCodeAt(name + 1))) {
      readTag(xml, name + 1, tag);
      const { placeFrom, placeTo } = tag;
      column = placeTo === 0 ? column + 1 : columnOf(xml, placeFrom, placeTo);
      const cellRow = placeTo === 0 ? row : rowOf(xml, placeFrom, placeTo);
      if (!(cellRow >= 0 && cellRow < maxRows && column >= 0 && column < maxColumns))
        throw new UnreadableFile("damaged", `${where} ${xml.slice(placeFrom, placeTo)}`);
      row = cellRow;
      at = tag.end + 1;
      if (tag.isEmpty) continue;
      const last = xml.indexOf(cellClose, at);
      const stop = last < 0 ? xml.length : last;
      const value = cellValue(xml.slice(at, stop), prefix, tag.type, context.strings);
      at = stop;
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
      const isDay = typeof value === "number" && context.dateStyles?.has(tag.style) === true;
      cells[column] = isDay ? value + context.dayShift : value;
      if (isDay && context.marksDays) days.add(address(row, column));
    } else if (first === lowerR && xml.startsWith("row", name) && endsName(xml.charCodeAt(name + 3))) {
      readTag(xml, name + 3, tag);
      const { placeFrom, placeTo } = tag;
      row = placeTo === 0 ? row + 1 : Number(xml.slice(placeFrom, placeTo)) - 1;
      if (!(Number.isInteger(row) && row >= 0 && row < maxRows))
        throw new UnreadableFile("damaged", `${where} row ${xml.slice(placeFrom, placeTo)}`);
      column = -1;
      at = tag.end;
    } else if (first === lowerM && xml.startsWith("mergeCell", name) && endsName(xml.charCodeAt(name + 9))) {
      const end = tagEnd(xml, name + 9);
      const area = areaOf(attribute(xml.slice(name + 9, end), "ref") ?? "");
      if (area !== null) merges.push(area);
      at = end;
    } else at += 1;
  }
  return { rows, merges, uncalculated, days };
}

/** Space, line end, tab, "/" or ">". */
const endsName = (code: number): boolean =>
  code === 32 || code === 62 || code === slash || code === 10 || code === 9 || code === 13;

/** A formula without a kept result. */
const missing = Symbol("a formula without a kept result");

/** `inside`: what stands between the cell's tags. */
function cellValue(inside: string, prefix: string, type: string, strings: readonly string[]): RawValue | typeof missing {
  if (type === "inlineStr") return textOf(inside, 0, inside.length, prefix) || null;
  const open = inside.indexOf(`<${prefix}v`);
  const end = open < 0 ? -1 : tagEnd(inside, open + 2 + prefix.length);
  if (open < 0 || inside.charCodeAt(end - 1) === slash) return type !== "str" && inside.includes(`<${prefix}f`) ? missing : null;
  const close = inside.indexOf("</", end);
  const content = inside.slice(end + 1, close < 0 ? inside.length : close);
  switch (type) {
    case "s": {
      const text = strings[Number(content)];
      if (text === undefined) throw new UnreadableFile("damaged", `shared string ${content.slice(0, 20)}`);
      return text || null;
    }
    case "b":
      return content.trim() === "1" || content.trim() === "true";
    case "str":
    case "e":
    case "d":
      return contentText(content) || null;
    default: {
      const value = content.trim() === "" ? NaN : Number(content);
      return Number.isNaN(value) ? contentText(content) || null : value;
    }
  }
}

/** "B2:D4", or null where it is no area. */
function areaOf(reference: string): Area | null {
  const [from = "", to = from] = reference.split(":");
  const area = {
    top: rowOf(from, 0, from.length),
    left: columnOf(from, 0, from.length),
    bottom: rowOf(to, 0, to.length),
    right: columnOf(to, 0, to.length),
  };
  return area.top >= 0 && area.left >= 0 && area.bottom >= area.top && area.right >= area.left ? area : null;
}
