import { isProtected } from "../grid/locks.ts";
import type { SheetGrid } from "../grid/sheet-grid.ts";
import { ExcelError } from "../rich-api/excel-error.ts";
import type { HostObject } from "../rich-api/host-object.ts";
import { record } from "./arguments.ts";

/** Everything that Excel forbids unless asked to allow it. */
const DEFAULTS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
} as const;

/** Worksheet.protection. A password is kept and asked for: against slips, as in Excel, not against people. */
export const worksheetProtection = (sheet: SheetGrid): HostObject => ({
  type: "WorksheetProtection",
  properties: {
    Protected: { read: () => isProtected(sheet) },
    Options: {
      read: () => {
        const options = Object.entries(sheet.extras.protection ?? DEFAULTS);
        return Object.fromEntries(options.filter(([name]) => name !== "password"));
      },
    },
  },
  methods: {
    Protect: (options, password) => {
      if (isProtected(sheet)) throw new ExcelError("AccessDenied");
      sheet.grid.flush();
      const given = options === null || options === undefined ? {} : record(options);
      sheet.setExtras({ protection: { ...DEFAULTS, ...given, ...(password ? { password } : {}) } });
    },
    Unprotect: (password) => {
      const asked = sheet.extras.protection?.["password"];
      if (asked !== undefined && asked !== password) throw new ExcelError("AccessDenied");
      sheet.grid.flush();
      sheet.dropProtection();
    },
  },
});
