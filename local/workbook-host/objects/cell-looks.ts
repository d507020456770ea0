/** Looks of the cells of a place: what they share, and changing them all. Whole columns keep a look for cells to come. */
import type { IStyleData } from "@univerjs/core";
import { isWholeColumns, type Area } from "../grid/area.ts";
import { isProtected, refusesChange } from "../grid/locks.ts";
import { ExcelError } from "../rich-api/excel-error.ts";
import type { Place, Property } from "../rich-api/host-object.ts";

/** A look that a place has where all its cells agree; null, as Excel answers, where they differ. */
export function sharedLook<T>({ sheet, area }: Place, look: (style: IStyleData) => T): T | null {
  const cells = sheet.inGrid(area) ?? { ...area, bottom: area.top, right: area.left };
  const first = look(sheet.style(cells.top, cells.left));
  for (let row = cells.top; row <= cells.bottom; row++)
    for (let column = cells.left; column <= cells.right; column++) if (look(sheet.style(row, column)) !== first) return null;
  return first;
}

/** Excel lets a protected sheet's looks change only with the option to format cells. */
export function setLook(place: Place, look: IStyleData): void {
  const { sheet, area } = place;
  const mayFormat = sheet.extras.protection?.["allowFormatCells"] === true;
  if (isProtected(sheet) && !mayFormat && refusesChange(sheet, area)) throw new ExcelError("AccessDenied");
  if (isWholeColumns(area)) setColumnLook(place, look);
  const cells = cellsToPaint(place);
  if (cells === null) return;
  for (let row = cells.top; row <= cells.bottom; row++)
    for (let column = cells.left; column <= cells.right; column++) sheet.grid.stage(sheet.id, row, column, { s: look });
}

/** In whole columns only the used rows need paint of their own. */
function cellsToPaint({ sheet, area }: Place): Area | null {
  if (!isWholeColumns(area)) return sheet.reach(area);
  const used = sheet.used(false);
  const columns = sheet.inGrid(area);
  return used === null || columns === null ? null : { ...columns, bottom: used.bottom };
}

function setColumnLook({ sheet, area }: Place, look: IStyleData): void {
  const columns = sheet.inGrid(area);
  if (columns === null) return;
  const columnData: Record<number, { s: IStyleData }> = {};
  for (let column = columns.left; column <= columns.right; column++)
    columnData[column] = { s: { ...sheet.model.getColumnStyle(column), ...look } };
  sheet.run("sheet.mutation.set-col-data", { columnData });
}

/** Univer counts its flags: 1 is on. */
export const isOn = (flag: number | null | undefined): boolean => flag === 1;

export const lookProperty = <T>(
  place: Place,
  read: (style: IStyleData) => T,
  write: (value: unknown) => IStyleData,
): Property => ({
  read: () => sharedLook(place, read),
  write: (value) => setLook(place, write(value)),
});
