import type { SheetGrid } from "../grid/sheet-grid.ts";
import type { WorkbookGrid } from "../grid/workbook-grid.ts";
import { ExcelError } from "../rich-api/excel-error.ts";
import type { HostObject } from "../rich-api/host-object.ts";
import { text } from "./arguments.ts";
import { eventMethods } from "./event-methods.ts";
import { addSheet } from "./sheet-changes.ts";
import { visibility } from "./sheet-visibility.ts";
import { worksheet } from "./worksheet.ts";

/** Workbook.worksheets, by name or by id. */
export function worksheets(grid: WorkbookGrid): HostObject {
  const find = (key: unknown): HostObject | null => {
    const sheet = grid.sheetById(text(key)) ?? grid.sheetByName(text(key));
    return sheet === null ? null : worksheet(sheet);
  };
  const shownSheets = (visibleOnly: unknown): SheetGrid[] =>
    grid.sheets().filter((sheet) => visibleOnly !== true || visibility(sheet) === "Visible");
  const some = (sheet: SheetGrid | undefined): HostObject => {
    if (sheet === undefined) throw new ExcelError("ItemNotFound");
    return worksheet(sheet);
  };
  return {
    type: "WorksheetCollection",
    properties: {},
    items: () => grid.sheets().map(worksheet),
    item: find,
    methods: {
      ...eventMethods(grid, "Workbook"),
      Add: (name) => worksheet(addSheet(grid, name === null || name === undefined ? null : text(name))),
      GetItem: (key) => {
        const found = find(key);
        if (found === null) throw new ExcelError("ItemNotFound");
        return found;
      },
      GetItemOrNullObject: find,
      GetActiveWorksheet: () => worksheet(grid.active()),
      GetCount: (visibleOnly) => shownSheets(visibleOnly).length,
      GetFirst: (visibleOnly) => some(shownSheets(visibleOnly)[0]),
      GetLast: (visibleOnly) => some(shownSheets(visibleOnly).at(-1)),
    },
  };
}
