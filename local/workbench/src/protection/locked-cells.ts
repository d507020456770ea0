import type { IRange, Worksheet } from "@univerjs/core";
import { extrasIn, type SheetExtras } from "../../../workbook-host/grid/custom.ts";
import { lockedIn } from "./sheet-protection.ts";

/** What a protected sheet still allows, by Office.js's words; null where the sheet is not protected. */
export function allowancesOf(sheet: Worksheet): Readonly<Record<string, unknown>> | null {
  return extrasIn<SheetExtras>(sheet.getCustomMetadata()).protection ?? null;
}

/** Whether any cell of the ranges is locked, protected or not. A cell is locked unless it, its column or its sheet says otherwise. */
export function holdsLocked(sheet: Worksheet, ranges: readonly IRange[]): boolean {
  const bySheet = lockedIn(sheet.getCustomMetadata()) ?? true;
  return ranges.some((range) => {
    const lastRow = Math.min(range.endRow, sheet.getRowCount() - 1);
    const lastColumn = Math.min(range.endColumn, sheet.getColumnCount() - 1);
    for (let column = startOf(range.startColumn); column <= lastColumn; column += 1) {
      const byColumn = lockedIn(sheet.getColumnManager().getColumn(column)?.custom) ?? bySheet;
      for (let row = startOf(range.startRow); row <= lastRow; row += 1)
        if (lockedIn(sheet.getCellRaw(row, column)?.custom) ?? byColumn) return true;
    }
    return false;
  });
}

/** Univer's whole rows and columns begin at NaN. */
const startOf = (index: number): number => (Number.isNaN(index) ? 0 : index);
