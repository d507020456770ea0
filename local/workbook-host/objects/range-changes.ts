/** What changes a range as a whole: clearing, merging, inserting and deleting cells, rows and columns. */
import type { ICellData } from "@univerjs/core";
import { columnsOf, isWholeColumns, isWholeRows, rowsOf, type Area } from "../grid/area.ts";
import { emptyCell } from "../grid/cell-value.ts";
import { isProtected, refusesChange } from "../grid/locks.ts";
import type { SheetGrid } from "../grid/sheet-grid.ts";
import { ExcelError } from "../rich-api/excel-error.ts";
import type { Place } from "../rich-api/host-object.ts";
import { oneOf } from "./arguments.ts";

export function clearRange({ sheet, area }: Place, given: unknown): void {
  const what = oneOf(given ?? "All", ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks", "ResetContents"]);
  if (refusesChange(sheet, area)) throw new ExcelError("AccessDenied");
  if (what === "Hyperlinks" || what === "RemoveHyperlinks") return;
  const model = sheet.model;
  const inside = sheet.inGrid(area);
  if (inside === null) return;
  const patch = { All: null, Contents: emptyCell(), ResetContents: emptyCell(), Formats: { s: null, custom: null } }[what];
  const cellValue: Record<number, Record<number, ICellData | null>> = {};
  model.getCellMatrix().forValue((row, column) => {
    if (row < inside.top || row > inside.bottom || column < inside.left || column > inside.right) return;
    (cellValue[row] ??= {})[column] = patch;
  });
  if (Object.keys(cellValue).length > 0) sheet.run("sheet.mutation.set-range-values", { cellValue });
  if (what === "All" || what === "Formats") clearDefaults({ sheet, area }, inside);
}

/** Whole columns, and the whole sheet, lose the looks and locks that they keep for cells to come. */
function clearDefaults({ sheet, area }: Place, inside: Area): void {
  if (!isWholeColumns(area)) return;
  const columnData: Record<number, object> = {};
  for (let column = inside.left; column <= inside.right; column++) columnData[column] = { s: null, custom: null };
  sheet.run("sheet.mutation.set-col-data", { columnData });
  if (isWholeRows(area)) sheet.setExtras({ locked: true });
}

export function mergeRange({ sheet, area }: Place, across: boolean): void {
  if (isProtected(sheet)) throw new ExcelError("AccessDenied");
  unmergeRange({ sheet, area });
  const rows = across
    ? Array.from({ length: rowsOf(area) }, (_, r) => ({ ...area, top: area.top + r, bottom: area.top + r }))
    : [area];
  for (const one of rows) {
    for (let row = one.top; row <= one.bottom; row++)
      for (let column = one.left; column <= one.right; column++)
        if (row !== one.top || column !== one.left) sheet.grid.stage(sheet.id, row, column, emptyCell());
  }
  sheet.grid.flush();
  sheet.run("sheet.mutation.add-worksheet-merge", { ranges: rows.map((one) => sheet.range(one)) });
}

export const mergedAreas = (sheet: SheetGrid): readonly Area[] =>
  sheet.model.getMergeData().map(({ startRow, startColumn, endRow, endColumn }) => ({
    top: startRow,
    left: startColumn,
    bottom: endRow,
    right: endColumn,
  }));

export function unmergeRange({ sheet, area }: Place): void {
  if (isProtected(sheet)) throw new ExcelError("AccessDenied");
  sheet.run("sheet.mutation.remove-worksheet-merge", { ranges: [sheet.range(area)] });
}

export function deleteRange({ sheet, area }: Place, shift: unknown): void {
  const way = oneOf(shift, ["Up", "Left"]);
  mayMove(sheet.extras.protection, area, "Delete");
  sheet.grid.flush();
  const inside = sheet.inGrid(area);
  if (inside === null) return;
  const range = sheet.range(inside);
  if (isWholeRows(area)) sheet.run("sheet.command.remove-row-by-range", { range });
  else if (isWholeColumns(area)) sheet.run("sheet.command.remove-col-by-range", { range });
  else sheet.run(way === "Up" ? "sheet.command.delete-range-move-up" : "sheet.command.delete-range-move-left", { range });
}

/** Answers where the new, empty cells are. */
export function insertRange({ sheet, area }: Place, shift: unknown): Area {
  const way = oneOf(shift, ["Down", "Right"]);
  mayMove(sheet.extras.protection, area, "Insert");
  sheet.grid.flush();
  const range = sheet.range(area);
  if (isWholeRows(area)) sheet.run("sheet.command.insert-row-by-range", { range: { ...range, rangeType: 1 }, direction: 0 });
  else if (isWholeColumns(area))
    sheet.run("sheet.command.insert-col-by-range", { range: { ...range, rangeType: 2 }, direction: 3 });
  else sheet.run(way === "Down" ? "sheet.command.insert-range-move-down" : "sheet.command.insert-range-move-right", { range });
  return area;
}

function mayMove(protection: Readonly<Record<string, unknown>> | undefined, area: Area, what: "Insert" | "Delete"): void {
  if (protection === undefined) return;
  const option = isWholeRows(area) ? `allow${what}Rows` : isWholeColumns(area) ? `allow${what}Columns` : "";
  if (protection[option] !== true || columnsOf(area) < 1) throw new ExcelError("AccessDenied");
}
