/**
 * Excel scrolls to what an add-in selects. The grid does not by itself; where it has a screen it is told to, with the frozen rows
 * and columns left where they are.
 */
import type { IRange } from "@univerjs/core";
import type { Area } from "./area.ts";
import type { SheetGrid } from "./sheet-grid.ts";

/** What a sheet on a screen can say besides. */
interface OnScreen {
  /** Of the part that scrolls. */
  getVisibleRange(): IRange | null;
  getScrollState(): Scroll;
}
interface Scroll {
  readonly sheetViewStartRow: number;
  readonly sheetViewStartColumn: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

const isOnScreen = (facade: object): facade is OnScreen => "getVisibleRange" in facade && "getScrollState" in facade;

/** A sheet that has just come forward is drawn on the next turn. */
const drawn = 50;

export function bringToSight(sheet: SheetGrid, area: Area): void {
  if (isOnScreen(sheet.facade)) setTimeout(() => scrollTo(sheet, area), drawn);
}

function scrollTo(sheet: SheetGrid, { top, left }: Area): void {
  if (!sheet.exists || sheet.grid.active().id !== sheet.id || !isOnScreen(sheet.facade)) return;
  const seen = sheet.facade.getVisibleRange();
  if (seen === null) return;
  const model = sheet.model;
  const frozen = model.getFreeze();
  const [firstRow, firstColumn] = [Math.max(0, frozen.ySplit), Math.max(0, frozen.xSplit)];
  // The first and the last ones may be seen in part only.
  const isRowSeen = top < firstRow || (top > seen.startRow && top < seen.endRow);
  const isColumnSeen = left < firstColumn || (left > seen.startColumn && left < seen.endColumn);
  if (isRowSeen && isColumnSeen) return;
  const scroll = sheet.facade.getScrollState();
  const height = (row: number): number => (model.getRowVisible(row) ? model.getRowHeight(row) : 0);
  const width = (column: number): number => (model.getColVisible(column) ? model.getColumnWidth(column) : 0);
  sheet.grid.run("sheet.command.scroll-view", {
    unitId: sheet.grid.book.getId(),
    sheetId: sheet.id,
    ...scroll,
    // A row above it stays in sight; lengths count from the end of what is frozen.
    ...(isRowSeen ? {} : { sheetViewStartRow: 0, offsetY: sum(firstRow, top - 1, height) }),
    ...(isColumnSeen ? {} : { sheetViewStartColumn: 0, offsetX: sum(firstColumn, left, width) }),
  });
}

function sum(from: number, to: number, length: (index: number) => number): number {
  let total = 0;
  for (let index = from; index < to; index++) total += length(index);
  return total;
}
