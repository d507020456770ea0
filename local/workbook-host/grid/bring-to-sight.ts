/**
 * Excel scrolls to what an add-in selects. The grid does not by itself; where it has a screen it is told to, with the frozen rows
 * and columns left where they are.
 */
import type { IRange } from "@univerjs/core";
import type { Area } from "./area.ts";
import type { SheetGrid } from "./sheet-grid.ts";

/** What a sheet on a screen can say besides. */
interface OnScreen {
  /** Of the part that scrolls; nothing before the sheet has been drawn. */
  getVisibleRange(): IRange | null | undefined;
  getScrollState(): Scroll;
}
interface Scroll {
  readonly sheetViewStartRow: number;
  readonly sheetViewStartColumn: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

const isOnScreen = (facade: object): facade is OnScreen => "getVisibleRange" in facade && "getScrollState" in facade;

/** A sheet that has just come forward is drawn on one of the next turns: ms between two looks, and how often it is looked for. */
const turn = 50;
const turns = 40;

export function bringToSight(sheet: SheetGrid, area: Area): void {
  if (isOnScreen(sheet.facade)) setTimeout(() => scrollWhenDrawn(sheet, area, turns), turn);
}

function scrollWhenDrawn(sheet: SheetGrid, area: Area, left: number): void {
  if (!sheet.exists || sheet.grid.active().id !== sheet.id || !isOnScreen(sheet.facade)) return;
  const seen = sheet.facade.getVisibleRange();
  if (seen) scrollTo(sheet, sheet.facade, seen, area);
  else if (left > 0) setTimeout(() => scrollWhenDrawn(sheet, area, left - 1), turn);
}

function scrollTo(sheet: SheetGrid, screen: OnScreen, seen: IRange, { top, left }: Area): void {
  const model = sheet.model;
  const frozen = model.getFreeze();
  const [firstRow, firstColumn] = [Math.max(0, frozen.ySplit), Math.max(0, frozen.xSplit)];
  // The first and the last ones may be seen in part only.
  const isRowSeen = top < firstRow || (top > seen.startRow && top < seen.endRow);
  const isColumnSeen = left < firstColumn || (left > seen.startColumn && left < seen.endColumn);
  if (isRowSeen && isColumnSeen) return;
  const scroll = screen.getScrollState();
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
