/** As much of the measured libraries as the bench calls; they are not installed where types are checked. */
import type { RawRows } from "../../../domain/sheet/sheet.ts";

export interface SheetJs {
  read(bytes: Uint8Array, options: { type: "buffer" }): { SheetNames: string[]; Sheets: Record<string, unknown> };
  utils: { sheet_to_json(sheet: unknown, options: Record<string, unknown>): RawRows };
}

interface ExcelJsRow {
  eachCell(options: { includeEmpty: boolean }, each: (cell: { type: number; value: unknown }, column: number) => void): void;
}
export interface ExcelJs {
  Workbook: new () => {
    xlsx: { load(bytes: Uint8Array): Promise<unknown>; writeBuffer(): Promise<ArrayBuffer> };
    worksheets: { eachRow(options: { includeEmpty: boolean }, each: (row: ExcelJsRow, number: number) => void): void }[];
    addWorksheet(name: string): {
      columns: readonly { width: number }[];
      getRow(number: number): { height: number; getCell(number: number): object };
      mergeCells(area: string): void;
      addConditionalFormatting(rules: { ref: string; rules: readonly object[] }): void;
    };
  };
}

export interface DuckDb {
  readonly DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<DuckDbConnection> }> };
}
interface DuckDbConnection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRows(): readonly (readonly unknown[])[] }>;
}
