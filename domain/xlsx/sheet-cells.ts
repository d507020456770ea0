/** The cells of one worksheet part, in one walk over its bytes; what a cell says is in `cell-value.ts`. */
import { address } from "../sheet/address.ts";
import type { Area, RawValue } from "../sheet/sheet.ts";
import { anyCell, areaIn, spotIn } from "./any-cell.ts";
import { kinds } from "./cell-kind.ts";
import { sharedText, valueOf } from "./cell-value.ts";
import { Grid } from "./grid.ts";
import { codesOf, endsName, nextTag, placeOf, standsAt, tagEndIn } from "./markup.ts";
import { contentText, type PartText } from "./part-text.ts";
import { UnreadableFile, type Limits } from "./unpack.ts";
import { readUsual, usualArea, usualCell, type UsualCell } from "./usual-cell.ts";

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
const [lowerC, lowerR, lowerM, mark, slash, quote, less] = [99, 114, 109, 33, 47, 34, 60];
const [rowName, placedRow, mergeName] = [codesOf("row"), codesOf('row r="'), codesOf("mergeCell")];
const mergesEnd = codesOf("mergeCells>");
const [commentOpen, commentClose] = [codesOf("<!--"), codesOf("-->")];

export function sheetCells(part: PartText, context: CellContext, where: string): SheetCells {
  const { bytes, prefix } = part;
  const walk = new Walk(part, context, where);
  const prefixCodes = codesOf(prefix);
  for (let at = nextTag(bytes, 0); at < bytes.length; at = nextTag(bytes, at)) {
    const name = at + 1 + prefix.length;
    const first = bytes[name];
    if (bytes[at + 1] === mark && standsAt(bytes, at, commentOpen)) at = placeOf(bytes, commentClose, at);
    else if (!standsAt(bytes, at + 1, prefixCodes)) at += 1;
    else if (first === lowerC && endsName(bytes[name + 1])) at = walk.cells(at);
    else if (first === lowerR && standsAt(bytes, name, rowName) && endsName(bytes[name + 3])) at = walk.row(name);
    else if (first === lowerM && standsAt(bytes, name, mergeName) && endsName(bytes[name + 9])) at = walk.merge(name + 9);
    // Behind the merged areas no part has cells (ECMA-376, 18.3.1.99): rules and paper follow.
    else if (bytes[at + 1] === slash && standsAt(bytes, at + 2, mergesEnd)) break;
    else at += 1;
  }
  return walk.found;
}

/** Where a walk over a sheet stands, and what it has found. */
class Walk {
  readonly found: SheetCells;
  readonly #part: PartText;
  readonly #context: CellContext;
  readonly #where: string;
  readonly #grid: Grid;
  readonly #close: Uint8Array;
  readonly #merges: Area[] = [];
  readonly #uncalculated: string[] = [];
  readonly #days = new Set<string>();
  readonly #cell = usualCell();
  #row = -1;
  #column = -1;
  /** Where the text that was read last stands, and what it says. */
  readonly #last = { from: 0, to: 0, words: "" };

  constructor(part: PartText, context: CellContext, where: string) {
    this.#part = part;
    this.#context = context;
    this.#where = where;
    this.#grid = new Grid(context.limits.cells, where);
    this.#close = codesOf(`</${part.prefix}c>`);
    this.found = { rows: this.#grid.rows, merges: this.#merges, uncalculated: this.#uncalculated, days: this.#days };
  }

  /** One cell after the other, as long as they stand side by side. `at`: the first one's "<". Gives a place behind the last one's start. */
  cells(at: number): number {
    const { bytes, prefix } = this.#part;
    const cell = this.#cell;
    if (prefix !== "") return this.#any(at + 2 + prefix.length);
    while (bytes[at] === less && bytes[at + 1] === lowerC) {
      const end = readUsual(bytes, at + 2, cell);
      if (end === 0) return endsName(bytes[at + 2]) ? this.#any(at + 2) : at + 1;
      this.#usual(cell);
      at = end;
    }
    return at;
  }

  #usual(cell: UsualCell): void {
    this.#row = cell.row;
    this.#column = cell.column;
    if (cell.row >= maxRows || cell.column >= maxColumns) throw this.#damaged();
    if (cell.isEmpty) return;
    const { kind, whole } = cell;
    const { strings } = this.#context;
    if (whole >= 0 && kind === kinds.number) this.#put(whole, cell.style);
    else if (whole >= 0 && kind === kinds.shared) this.#put(sharedText(whole, strings), cell.style);
    else this.#put(valueOf(kind, this.#words(cell.from, cell.to), strings), cell.style);
  }

  /** `at`: behind the name in the cell's tag. Gives the place of its end. */
  #any(at: number): number {
    const { bytes, prefix, written } = this.#part;
    const tag = tagEndIn(bytes, at);
    const end = bytes[tag - 1] === slash ? tag : placeOf(bytes, this.#close, tag);
    const { spot, kind, style, isFormula, words } = anyCell(written(at, end), prefix);
    this.#row = spot?.row ?? this.#row;
    this.#column = spot?.column ?? this.#column + 1;
    if (!(this.#row >= 0 && this.#row < maxRows && this.#column >= 0 && this.#column < maxColumns)) throw this.#damaged();
    if (words !== null) this.#put(valueOf(kind, words, this.#context.strings), style);
    else if (isFormula && kind !== kinds.formulaText) this.#uncalculated.push(address(this.#row, this.#column));
    return end;
  }

  /** `name`: where the row's tag says "row". Gives a place inside its tag, behind its number. */
  row(name: number): number {
    const { bytes, written } = this.#part;
    let at = name + placedRow.length;
    let number = 0;
    if (standsAt(bytes, name, placedRow))
      for (let digit = (bytes[at] ?? 0) - 48; digit >= 0 && digit <= 9; digit = (bytes[++at] ?? 0) - 48)
        number = number * 10 + digit;
    if (number > 0 && bytes[at] === quote) this.#row = number - 1;
    else {
      at = tagEndIn(bytes, name);
      const spot = spotIn(written(name + rowName.length, at));
      this.#row = spot === null ? this.#row + 1 : spot.column < 0 ? spot.row : -1;
    }
    this.#column = -1;
    if (!(this.#row >= 0 && this.#row < maxRows)) throw this.#damaged();
    return at;
  }

  merge(at: number): number {
    const { bytes, written } = this.#part;
    const end = tagEndIn(bytes, at);
    const area = usualArea(bytes, at) ?? areaIn(written(at, end));
    if (area !== null) this.#merges.push(area);
    return end;
  }

  #put(value: RawValue, style: number): void {
    if (value === null) return;
    const { dateStyles, dayShift, marksDays } = this.#context;
    const isDay = dateStyles !== null && typeof value === "number" && dateStyles.has(style);
    this.#grid.put(this.#row, this.#column, isDay ? value + dayShift : value);
    if (isDay && marksDays) this.#days.add(address(this.#row, this.#column));
  }

  /** A column of formulas often says the same from row to row: what was read last is not read again. */
  #words(from: number, to: number): string {
    const { bytes, written } = this.#part;
    const last = this.#last;
    let same = to - from === last.to - last.from ? 0 : -1;
    while (same >= 0 && same < to - from) same = bytes[from + same] === bytes[last.from + same] ? same + 1 : -1;
    if (same >= 0) return last.words;
    last.from = from;
    last.to = to;
    return (last.words = contentText(written(from, to)));
  }

  #damaged(): UnreadableFile {
    return new UnreadableFile("damaged", `${this.#where} ${String(this.#row + 1)}:${String(this.#column + 1)}`);
  }
}
