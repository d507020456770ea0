/** Sheets that were drawn as returns, wherever they stand and whatever their tabs are called by now: known by their stamps. */
import type { RawRows, RawValue } from "../../../domain/sheet/sheet.ts";
import { findStamp, type Stamp } from "../../../domain/sheet/stamp.ts";
import type { Reply } from "../failure.ts";
import { inExcel } from "./in-excel.ts";
import { openProtection } from "./protection.ts";
import { fromA1 } from "./read-sheet.ts";

export interface FoundSheet {
  readonly name: string;
  readonly stamp: Stamp;
  readonly rows: RawRows;
}

export interface WorkbookSheets {
  readonly names: readonly string[];
  readonly returns: readonly FoundSheet[];
}

/** Three trips: the names, the corner of each sheet, the whole of those that are returns. */
export const findReturnSheets = (): Promise<Reply<WorkbookSheets>> =>
  inExcel(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const corners = sheets.items.map((sheet) => ({ sheet, corner: sheet.getRange("A1:L12").load("values") }));
    await context.sync();
    const stamped = corners.flatMap(({ sheet, corner }) => {
      const stamp = findStamp(corner.values as RawValue[][]);
      return stamp?.kind === "return" ? [{ sheet, stamp }] : [];
    });
    const read = stamped.map(({ sheet, stamp }) => ({
      name: sheet.name,
      stamp,
      used: sheet.getUsedRangeOrNullObject(true).load("values,rowIndex,columnIndex"),
    }));
    if (read.length > 0) await context.sync();
    return {
      names: sheets.items.map(({ name }) => name),
      returns: read.map(({ name, stamp, used }) => ({ name, stamp, rows: fromA1(used) })),
    };
  });

export interface CellToWrite {
  readonly address: string;
  readonly value: RawValue;
}

/**
 * Fills fields of the form; two trips. They are unlocked and the protection is not touched, but for a field that a paste has locked:
 * a pasted cell brings its own lock. That field is opened again in the same batch.
 */
export const writeCells = (sheetName: string, cells: readonly CellToWrite[]): Promise<Reply<void>> =>
  inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName).load("protection/protected");
    const places = cells.map(({ address, value }) => ({
      range: sheet.getRange(address).load("format/protection/locked"),
      value: value ?? "",
    }));
    await context.sync();
    const locked = places.filter(({ range }) => range.format.protection.locked);
    const isShut = sheet.protection.protected && locked.length > 0;
    if (isShut) sheet.protection.unprotect();
    for (const { range } of isShut ? locked : []) range.format.protection.locked = false;
    for (const { range, value } of places) range.values = [[value]];
    if (isShut) sheet.protection.protect(openProtection);
    await context.sync();
  });

/**
 * Writes what belongs to Matran in an open form: its stamp and its marks. The sheet is unprotected for this one batch, at moments
 * that have ended undo already: after opening and after sending.
 */
export const renewForm = (
  sheetName: string,
  texts: readonly CellToWrite[],
  formulas: readonly { readonly address: string; readonly formula: string }[],
): Promise<Reply<void>> =>
  inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName).load("protection/protected");
    await context.sync();
    const wasProtected = sheet.protection.protected;
    if (wasProtected) sheet.protection.unprotect();
    for (const { address, value } of texts) sheet.getRange(address).values = [[value ?? ""]];
    for (const { address, formula } of formulas) {
      const cell = sheet.getRange(address);
      cell.numberFormat = [["General"]];
      cell.formulas = [[formula]];
    }
    if (wasProtected) sheet.protection.protect(openProtection);
    await context.sync();
  });

export const renameSheet = (from: string, to: string): Promise<Reply<void>> =>
  inExcel(async (context) => {
    context.workbook.worksheets.getItem(from).name = to;
    await context.sync();
  });
