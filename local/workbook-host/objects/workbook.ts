/** Workbook: the root from which every path of Office.js begins. */
import type { WorkbookGrid } from "../grid/workbook-grid.ts";
import { ExcelError } from "../rich-api/excel-error.ts";
import type { HostObject } from "../rich-api/host-object.ts";
import { application } from "./application.ts";
import { text } from "./arguments.ts";
import { namedItems } from "./named-items.ts";
import { settings, workbookProperties } from "./properties.ts";
import { range, rangeByAddress } from "./range.ts";
import { areaOf } from "./validation-rules.ts";
import { worksheets } from "./worksheet-collection.ts";

export const workbook = (grid: WorkbookGrid): HostObject => ({
  type: "Workbook",
  properties: {
    Name: { read: () => grid.book.getName() },
    ReadOnly: { read: () => false },
    IsDirty: { read: () => false, write: () => undefined },
  },
  children: {
    Application: () => application(grid),
    Names: () => namedItems(grid, null),
    Properties: () => documentProperties(grid),
    Settings: () => settings(grid),
    Worksheets: () => worksheets(grid),
  },
  methods: {
    GetSelectedRange: () => selected(grid),
    GetActiveCell: () => {
      const { sheet, area } = selected(grid).place ?? { sheet: grid.active(), area: ORIGIN };
      return range({ sheet, area: { ...area, bottom: area.top, right: area.left } });
    },
    /** Events carry "sheet id!address" as their reference. */
    _GetRangeForEventByReferenceId: (id) => {
      const [sheetId = "", address = ""] = text(id).split("!");
      const sheet = grid.sheetById(sheetId);
      if (sheet === null) throw new ExcelError("ItemNotFound");
      return rangeByAddress(sheet, address);
    },
  },
});

const ORIGIN = { top: 0, left: 0, bottom: 0, right: 0 };

function selected(grid: WorkbookGrid): HostObject {
  grid.flush();
  const active = grid.book.getActiveRange()?.getRange();
  return range({ sheet: grid.active(), area: active === undefined ? ORIGIN : areaOf(active) });
}

const documentProperties = (grid: WorkbookGrid): HostObject => ({
  type: "DocumentProperties",
  properties: { Title: { read: () => grid.book.getName() } },
  children: { Custom: () => workbookProperties(grid) },
});
