/**
 * A sheet makes ranges, and a range leads back to its sheet: the one knot in Excel's object model. worksheet.ts ties it when it
 * is loaded, so that no file imports in a circle.
 */
import type { SheetGrid } from "../grid/sheet-grid.ts";
import type { HostObject } from "../rich-api/host-object.ts";

type MakeWorksheet = (sheet: SheetGrid) => HostObject;
let make: MakeWorksheet | null = null;

export const tieSheetOfRange = (worksheet: MakeWorksheet): void => void (make = worksheet);

export const sheetOfRange = (sheet: SheetGrid): HostObject => {
  if (make === null) throw new Error("worksheet.ts is not loaded: import the host, not a part of it.");
  return make(sheet);
};
