/** Reads raw values, from A1 on, in one trip for any number of sheets. Empty cells are null. */
import { readAddress } from "../../../domain/sheet/address.ts";
import type { Area, RawRows, RawValue } from "../../../domain/sheet/sheet.ts";
import type { Reply } from "../failure.ts";
import { inExcel, type InExcelOptions } from "./in-excel.ts";
import { supports } from "./supports.ts";

/** By name; null for a sheet that is not in the workbook. What the pane reads of itself, unasked, reads quietly. */
export const readSheets = <Name extends string>(
  names: readonly Name[],
  options: InExcelOptions = {},
): Promise<Reply<Readonly<Record<Name, RawRows | null>>>> =>
  inExcel(async (context) => {
    const found = names.map((name) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("name");
      return { name, sheet, used: sheet.getUsedRangeOrNullObject(true).load("values,rowIndex,columnIndex") };
    });
    await context.sync();
    return Object.fromEntries(found.map(({ name, sheet, used }) => [name, sheet.isNullObject ? null : fromA1(used)])) as Record<
      Name,
      RawRows | null
    >;
  }, options);

export interface ReadForm {
  readonly rows: RawRows;
  /** Empty where this Excel does not tell: it does from ExcelApi 1.13 on. */
  readonly merged: readonly Area[];
}

/** A form with its merged areas, in one trip; null where the sheet is not in the workbook. */
export const readForm = (name: string): Promise<Reply<ReadForm | null>> =>
  inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("name");
    const used = sheet.getUsedRangeOrNullObject(true).load("values,rowIndex,columnIndex");
    const merged = supports("1.13") ? used.getMergedAreasOrNullObject().load("address") : null;
    await context.sync();
    if (sheet.isNullObject) return null;
    return { rows: fromA1(used), merged: merged === null || merged.isNullObject ? [] : areasIn(merged.address) };
  });

/** "'Báo cáo'!H10:H11,'Báo cáo'!A4:M4": each area stands behind its sheet. */
const areasIn = (addresses: string): readonly Area[] =>
  [...addresses.matchAll(/!\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)(?=,|$)/g)].map(([, left, top, right, bottom]) => {
    const [first, last] = [readAddress(`${left}${top}`), readAddress(`${right}${bottom}`)];
    return { top: first.row, left: first.column, bottom: last.row, right: last.column };
  });

export interface OpenSheet {
  readonly name: string;
  readonly rows: RawRows;
}

/** The sheet that the person is looking at. */
export const readActiveSheet = (): Promise<Reply<OpenSheet>> =>
  inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
    const used = sheet.getUsedRangeOrNullObject(true).load("values,rowIndex,columnIndex");
    await context.sync();
    return { name: sheet.name, rows: fromA1(used) };
  });

export function fromA1(used: Excel.Range): RawRows {
  if (used.isNullObject) return [];
  const values = used.values as RawValue[][];
  const before = Array.from({ length: used.columnIndex }, () => null);
  const above = Array.from({ length: used.rowIndex }, (): RawValue[] => []);
  return [...above, ...values.map((row) => [...before, ...row.map((value) => (value === "" ? null : value))])];
}
