/** Adding, naming, moving and removing sheets. */
import type { SheetGrid } from "../grid/sheet-grid.ts";
import type { WorkbookGrid } from "../grid/workbook-grid.ts";
import { ExcelError } from "../rich-api/excel-error.ts";
import { visibility } from "./sheet-visibility.ts";

/** Excel's rule for tab names: 1 to 31 characters, none of : \ / ? * [ ], no ' at the ends, no other sheet of that name. */
export function checkedName(grid: WorkbookGrid, name: string, ownId: string | null): string {
  if (name === "" || [...name].length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name))
    throw new ExcelError("InvalidArgument");
  const other = grid.sheetByName(name);
  if (other !== null && other.id !== ownId) throw new ExcelError("ItemAlreadyExists");
  return name;
}

/** The new sheet comes last; the active one stays active, as in Excel. */
export function addSheet(grid: WorkbookGrid, name: string | null): SheetGrid {
  const wanted = name === null ? freeName(grid) : checkedName(grid, name, null);
  const active = grid.active();
  grid.flush();
  const sheet = grid.asAddIn(() => grid.book.create(wanted, 200, 26));
  const added = grid.sheetById(sheet.getSheetId());
  if (added === null) throw new Error("The new sheet is not in the workbook");
  active.activate();
  return added;
}

function freeName(grid: WorkbookGrid): string {
  for (let number = grid.sheets().length + 1; ; number++)
    if (grid.sheetByName(`Sheet${number}`) === null) return `Sheet${number}`;
}

export function moveSheet(sheet: SheetGrid, toOrder: number): void {
  const sheets = sheet.grid.sheets();
  if (toOrder < 0 || toOrder >= sheets.length) throw new ExcelError("InvalidArgument");
  const fromOrder = sheets.findIndex(({ id }) => id === sheet.id);
  if (fromOrder !== toOrder) sheet.run("sheet.mutation.set-worksheet-order", { fromOrder, toOrder });
}

export function removeSheet(sheet: SheetGrid): void {
  const { grid } = sheet;
  const others = grid.sheets().filter((one) => one.id !== sheet.id && visibility(one) === "Visible");
  if (others[0] === undefined || visibility(sheet) === "VeryHidden") throw new ExcelError("InvalidOperation");
  grid.flush();
  if (grid.active().id === sheet.id) others[0].activate();
  for (const { command, params } of grid.measuring.cancel(sheet.id)) grid.run(command, params);
  grid.run("sheet.command.remove-sheet", { subUnitId: sheet.id });
}
