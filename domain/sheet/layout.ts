/**
 * A sheet in the making: rows are laid one under another, each gets a height that fits its words, and the result is a `Sheet`.
 * Every Matran sheet begins alike: the hidden stamp, a title, a line on what it is, a line on what to do.
 */
import { cellHeight, rowHeight } from "./row-height.ts";
import type { Area, Cell, ColourRule, ListRule, Sheet, StyleName } from "./sheet.ts";
import { line, text } from "./cells.ts";
import { writeStamp, type Stamp } from "./stamp.ts";

type Rest = Pick<Sheet, "name" | "frozen" | "isProtected" | "isOpenOutside" | "filter" | "tabColor" | "print">;

/** In characters: what a laptop shows of a sheet beside the pane. */
const readableWidth = 122;

export class Layout {
  readonly #rows: (readonly Cell[])[] = [];
  readonly #heights: Record<number, number> = {};
  readonly #merges: Area[] = [];
  readonly #lists: ListRule[] = [];
  readonly #colours: ColourRule[] = [];
  readonly #names: Sheet["names"][number][] = [];
  readonly #widths: readonly number[];
  readonly #hidden: number[] = [];

  constructor(widths: readonly number[], stamp: Stamp) {
    this.#widths = widths;
    this.#hidden.push(this.row([text(writeStamp(stamp), "stamp")]));
  }

  /** The index that the next row gets. */
  get next(): number {
    return this.#rows.length;
  }

  /** Adds a row and says its index. `least`: its lowest height in points. `spans`: first and last column of merged cells. */
  row(cells: readonly Cell[], least?: number, spans: readonly (readonly [number, number])[] = []): number {
    const index = this.#rows.push(cells) - 1;
    const widths = [...this.#widths];
    for (const [left, right] of spans) {
      widths[left] = this.widthOf(left, right);
      this.merge({ top: index, left, bottom: index, right });
    }
    this.#heights[index] = rowHeight(cells, widths, least);
    return index;
  }

  /**
   * A line of words over the first `columns` columns (all of them where not said), merged, as high as they need. Words to read
   * stay within a page's width, so that nobody scrolls sideways for the end of a sentence; a title and a group's bar go all the way.
   */
  wide(words: string, style: StyleName, columns: number = this.#widths.length): number {
    const span = style === "group" || style === "title" ? columns : this.#readable(columns);
    const index = this.#rows.push(line(words, style, span)) - 1;
    this.merge({ top: index, left: 0, bottom: index, right: span - 1 });
    this.#heights[index] = Math.max(18, cellHeight(words, style, this.widthOf(0, span - 1)));
    return index;
  }

  #readable(columns: number): number {
    let span = Math.min(2, columns);
    while (span < columns && this.widthOf(0, span) <= readableWidth) span += 1;
    return span;
  }

  /** Characters that the columns take together. */
  widthOf(left: number, right: number): number {
    return this.#widths.slice(left, right + 1).reduce((sum, width) => sum + width, 0);
  }

  merge(area: Area): void {
    if (area.left < area.right || area.top < area.bottom) this.#merges.push(area);
  }

  list(rule: ListRule): void {
    if (rule.area.top <= rule.area.bottom) this.#lists.push(rule);
  }

  colour(rule: ColourRule): void {
    if (rule.area.top <= rule.area.bottom) this.#colours.push(rule);
  }

  name(name: string, area: Area): void {
    this.#names.push({ name, area });
  }

  finish(rest: Rest): Sheet {
    return {
      ...rest,
      rows: this.#rows,
      widths: this.#widths,
      heights: this.#heights,
      hiddenRows: this.#hidden,
      merges: this.#merges,
      lists: this.#lists,
      colours: this.#colours,
      names: this.#names,
    };
  }
}
