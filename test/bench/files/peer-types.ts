/** As much of the measured libraries as the bench calls; they are not installed where types are checked. */
import type { RawRows } from "../../../domain/sheet/sheet.ts";

export interface SheetJs {
  read(bytes: Uint8Array, options: { type: "buffer" }): { SheetNames: string[]; Sheets: Record<string, unknown> };
  utils: { sheet_to_json(sheet: unknown, options: Record<string, unknown>): RawRows };
}

export interface ExcelJs {
  Workbook: new () => {
    xlsx: { load(bytes: Uint8Array): Promise<unknown> };
    worksheets: { eachRow(options: { includeEmpty: boolean }, each: (row: { values: unknown }, number: number) => void): void }[];
  };
}

export interface DuckDb {
  readonly DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<DuckDbConnection> }> };
}
interface DuckDbConnection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRows(): readonly (readonly unknown[])[] }>;
}
