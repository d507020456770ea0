import type { IRange } from "@univerjs/core";
import type {} from "@univerjs/sheets-filter/facade";
import { isProtected } from "../grid/locks.ts";
import type { SheetGrid } from "../grid/sheet-grid.ts";
import { ExcelError, missing } from "../rich-api/excel-error.ts";
import type { HostObject } from "../rich-api/host-object.ts";
import { placeOf } from "./arguments.ts";
import { range, rangeByAddress } from "./range.ts";
import { areaOf } from "./validation-rules.ts";

/** Worksheet.autoFilter: the buttons on a header row. Filtering itself is the person's. */
export const autoFilter = (sheet: SheetGrid): HostObject => ({
  type: "AutoFilter",
  properties: {
    Enabled: { read: () => filtered(sheet) !== null },
    IsDataFiltered: { read: () => (sheet.facade.getFilter()?.getFilteredOutRows().length ?? 0) > 0 },
  },
  methods: {
    Apply: (on, columnIndex, criteria) => {
      if (isProtected(sheet)) throw new ExcelError("AccessDenied");
      if (columnIndex !== undefined && columnIndex !== null && criteria) throw missing("AutoFilter", "apply with criteria");
      const { area } = placeOf(typeof on === "string" ? rangeByAddress(sheet, on) : on);
      sheet.grid.flush();
      sheet.run("sheet.mutation.set-filter-range", { range: sheet.range(area) });
    },
    Remove: () => {
      if (filtered(sheet) !== null) sheet.run("sheet.mutation.remove-filter", {});
    },
    GetRangeOrNullObject: () => {
      const found = filtered(sheet);
      return found === null ? null : range({ sheet, area: areaOf(found) });
    },
    ClearCriteria: () => {
      const columns = filtered(sheet);
      for (let col = columns?.startColumn ?? 0; columns !== null && col <= columns.endColumn; col++)
        sheet.run("sheet.mutation.set-filter-criteria", { col, criteria: null });
    },
  },
});

const filtered = (sheet: SheetGrid): IRange | null => sheet.facade.getFilter()?.getRange().getRange() ?? null;
