/**
 * Which cells are locked, and what a protected sheet refuses. A cell is locked unless it, else its column, else its sheet says
 * otherwise: as in Excel, unlocking counts only once the sheet is protected.
 */
import type { ICellData } from "@univerjs/core";
import { isWholeColumns, isWholeRows, type Area } from "./area.ts";
import { extrasIn, withExtras } from "./custom.ts";
import type { SheetGrid } from "./sheet-grid.ts";

interface Lock {
  readonly locked: boolean;
}

const lockIn = (custom: ICellData["custom"]): boolean | undefined => extrasIn<Lock>(custom).locked;

export const isProtected = (sheet: SheetGrid): boolean => sheet.extras.protection !== undefined;

export function isLocked(sheet: SheetGrid, row: number, column: number): boolean {
  const model = sheet.unflushed;
  const own = lockIn(sheet.grid.staged(sheet.id, row, column)?.custom) ?? lockIn(model.getCellRaw(row, column)?.custom);
  return own ?? lockIn(model.getColumnManager().getColumn(column)?.custom) ?? sheet.extras.locked ?? true;
}

/** True where a protected sheet must refuse a change of contents in the area. */
export function refusesChange(sheet: SheetGrid, area: Area): boolean {
  if (!isProtected(sheet)) return false;
  const inside = sheet.inGrid(area);
  if (inside === null) return sheet.extras.locked ?? true;
  for (let row = inside.top; row <= inside.bottom; row++)
    for (let column = inside.left; column <= inside.right; column++) if (isLocked(sheet, row, column)) return true;
  return false;
}

export function setLocked(sheet: SheetGrid, area: Area, locked: boolean): void {
  if (isWholeColumns(area) && isWholeRows(area)) sheet.setExtras({ locked });
  if (isWholeColumns(area)) setColumnsLocked(sheet, area, locked);
  const { top, left, bottom, right } = isWholeColumns(area)
    ? (sheet.used(false) ?? { top: 0, left: 0, bottom: -1, right: -1 })
    : sheet.reach(area);
  for (let row = top; row <= bottom; row++)
    for (let column = Math.max(left, area.left); column <= Math.min(right, area.right); column++)
      sheet.grid.stage(sheet.id, row, column, { custom: withExtras<Lock>(sheet.upcoming(row, column).cell?.custom, { locked }) });
}

function setColumnsLocked(sheet: SheetGrid, area: Area, locked: boolean): void {
  const columns = sheet.inGrid(area);
  if (columns === null) return;
  const manager = sheet.unflushed.getColumnManager();
  const columnData: Record<number, object> = {};
  for (let column = columns.left; column <= columns.right; column++)
    columnData[column] = { custom: withExtras<Lock>(manager.getColumn(column)?.custom, { locked }) };
  sheet.run("sheet.mutation.set-col-data", { columnData });
}
