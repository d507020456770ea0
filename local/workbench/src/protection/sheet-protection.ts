import type { ICellData, IWorksheetData } from "@univerjs/core";
import type { CellStyle, WriteSheet } from "hucre/xlsx";
import { extrasIn, type SheetExtras, withExtras } from "../../../workbook-host/grid/custom.ts";

type FileProtection = NonNullable<WriteSheet["protection"]>;

/** What a protected sheet may still allow: Office.js's word for it, and the file's. Objects and scenarios stay as they are. */
const allowances = {
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertRows: "insertRows",
  allowInsertHyperlinks: "insertHyperlinks",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowSort: "sort",
  allowAutoFilter: "autoFilter",
  allowPivotTables: "pivotTables",
} as const satisfies Record<string, keyof FileProtection>;

/** In the file as on the sheet of the workbook host: protection belongs to the sheet, and a cell is locked unless it says otherwise. */
export function protectionOf(protection: FileProtection | undefined): Pick<SheetExtras, "protection"> {
  if (protection === undefined || protection.sheet === false) return {};
  const options = Object.fromEntries(Object.entries(allowances).map(([allow, word]) => [allow, protection[word] === true]));
  return { protection: options };
}

export function writeProtection(custom: IWorksheetData["custom"]): FileProtection | null {
  const { protection } = extrasIn<SheetExtras>(custom);
  if (protection === undefined) return null;
  const allowed = Object.entries(allowances).map(([allow, word]) => [word, protection[allow] === true] as const);
  return { sheet: true, ...Object.fromEntries(allowed) };
}

export function lockingOf(protection: CellStyle["protection"]): Pick<ICellData, "custom"> {
  return protection?.locked === false ? { custom: withExtras<{ locked: boolean }>(null, { locked: false }) } : {};
}

/** Null where the cell says nothing itself: then its column's word counts, then its sheet's. */
export const lockedIn = (custom: ICellData["custom"]): boolean | null => extrasIn<{ locked: boolean }>(custom).locked ?? null;
