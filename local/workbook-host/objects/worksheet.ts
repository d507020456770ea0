/** Worksheet: a sheet, its ranges and what surrounds its cells. */
import { areaAt } from "../grid/area.ts";
import { points } from "../grid/lengths.ts";
import type { SheetGrid } from "../grid/sheet-grid.ts";
import { ExcelError } from "../rich-api/excel-error.ts";
import type { HostObject, Property } from "../rich-api/host-object.ts";
import { colour, flag, integer, oneOf, text } from "./arguments.ts";
import { autoFilter } from "./auto-filter.ts";
import { isOn } from "./cell-looks.ts";
import { charts } from "./charts.ts";
import { eventMethods } from "./event-methods.ts";
import { freezePanes } from "./freeze-panes.ts";
import { namedItems } from "./named-items.ts";
import { pageLayout } from "./page-layout.ts";
import { sheetProperties } from "./properties.ts";
import { range, rangeByAddress, rangeOn } from "./range.ts";
import { checkedName, moveSheet, removeSheet } from "./sheet-changes.ts";
import { tieSheetOfRange } from "./sheet-of-range.ts";
import { setVisibility, VISIBILITIES, visibility } from "./sheet-visibility.ts";
import { worksheetProtection } from "./worksheet-protection.ts";

export function worksheet(sheet: SheetGrid): HostObject {
  const neighbour = (step: number, visibleOnly: unknown): HostObject | null => {
    const sheets = sheet.grid
      .sheets()
      .filter((one) => visibleOnly !== true || one.id === sheet.id || visibility(one) === "Visible");
    const found = sheets[sheets.findIndex(({ id }) => id === sheet.id) + step];
    return found === undefined ? null : worksheet(found);
  };
  return {
    type: "Worksheet",
    identity: () => ({ Id: sheet.id }),
    properties: properties(sheet),
    children: {
      Charts: () => charts(sheet),
      AutoFilter: () => autoFilter(sheet),
      CustomProperties: () => sheetProperties(sheet),
      FreezePanes: () => freezePanes(sheet),
      Names: () => namedItems(sheet.grid, sheet.id),
      PageLayout: () => pageLayout(sheet),
      Protection: () => worksheetProtection(sheet),
    },
    methods: {
      ...eventMethods(sheet.grid, sheet.id),
      Activate: () => {
        if (visibility(sheet) !== "Visible") throw new ExcelError("InvalidOperation");
        sheet.activate();
      },
      Calculate: () => sheet.grid.calculate(),
      Delete: () => removeSheet(sheet),
      GetCell: (row, column) => rangeOn(sheet, areaAt(integer(row), integer(column), 1, 1)),
      GetRange: (address) => rangeByAddress(sheet, address),
      GetRangeByIndexes: (row, column, rows, columns) =>
        rangeOn(sheet, areaAt(integer(row), integer(column), integer(rows), integer(columns))),
      GetUsedRange: (valuesOnly) => range({ sheet, area: sheet.used(valuesOnly === true) ?? areaAt(0, 0, 1, 1) }),
      GetUsedRangeOrNullObject: (valuesOnly) => {
        const area = sheet.used(valuesOnly === true);
        return area === null ? null : range({ sheet, area });
      },
      GetNextOrNullObject: (visibleOnly) => neighbour(1, visibleOnly),
      GetPreviousOrNullObject: (visibleOnly) => neighbour(-1, visibleOnly),
    },
  };
}

const properties = (sheet: SheetGrid): HostObject["properties"] => ({
  Id: { read: () => sheet.id },
  Name: {
    read: () => sheet.name,
    write: (value) => {
      const name = checkedName(sheet.grid, text(value), sheet.id);
      sheet.run("sheet.mutation.set-worksheet-name", { name });
    },
  },
  Position: {
    read: () => sheet.grid.sheets().findIndex(({ id }) => id === sheet.id),
    write: (value) => moveSheet(sheet, integer(value)),
  },
  Visibility: { read: () => visibility(sheet), write: (value) => setVisibility(sheet, oneOf(value, VISIBILITIES)) },
  TabColor: {
    read: () => sheet.model.getConfig().tabColor ?? "",
    write: (value) => sheet.run("sheet.mutation.set-tab-color", { color: colour(value) }),
  },
  ShowGridlines: gridlines(sheet),
  Gridlines: gridlines(sheet),
  StandardWidth: { read: () => points(sheet.model.getConfig().defaultColumnWidth) },
  StandardHeight: { read: () => points(sheet.model.getConfig().defaultRowHeight) },
});

/** Office.js reads `showGridlines` under this name and writes it as Gridlines. */
const gridlines = (sheet: SheetGrid): Property => ({
  read: () => isOn(sheet.model.getConfig().showGridlines),
  write: (value) => sheet.run("sheet.mutation.toggle-gridlines", { showGridlines: flag(value) ? 1 : 0 }),
});

tieSheetOfRange(worksheet);
