/** Reads raw values, from A1 on, in one trip for any number of sheets. Empty cells are null. */
import type { RawRows, RawValue } from "../../../domain/sheet/sheet.ts";
import type { Reply } from "../failure.ts";
import { inExcel, type InExcelOptions } from "./in-excel.ts";

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
