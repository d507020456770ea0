/**
 * Sheets to and from an .xlsx file. What goes out are the domain's sheets; what comes back are raw values, to be read by the
 * same readers as an open workbook's. Passwords, macros and other formats are not read.
 */
import { readXlsx, writeXlsx } from "hucre/xlsx";
import type { CellValue, WriteOptions } from "hucre/xlsx";
import { areaReference, sheetReference } from "../../../domain/sheet/address.ts";
import { accepted, refused, type Outcome } from "../../../domain/problem.ts";
import type { RawRows, RawValue, Sheet } from "../../../domain/sheet/sheet.ts";
import { typeface } from "./cell-style.ts";
import { worksheet } from "./worksheet.ts";

export interface FileSheet {
  readonly name: string;
  readonly rows: RawRows;
}

/** The bytes of an .xlsx workbook; formulas calculate when it is opened. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(worksheet),
    namedRanges: sheets.flatMap((sheet) => [
      ...sheet.names.map(({ name, area }) => ({ name, range: areaReference(sheet.name, area) })),
      ...repeatedRows(sheet),
    ]),
    defaultFont: { name: typeface, size: 11 },
    properties: { creator: "Matran" },
  });
}

/** Rows printed anew on each page. The library would write the sheet's name without the quotes that a space in it asks for. */
const repeatedRows = ({ name, print: { repeatRows } }: Sheet): NonNullable<WriteOptions["namedRanges"]> =>
  repeatRows === 0 ? [] : [{ name: "_xlnm.Print_Titles", scope: name, range: `${sheetReference(name)}!$1:$${repeatRows}` }];

/** Refuses bytes that are no workbook with a message that says what to send instead. */
export async function openWorkbook(bytes: Uint8Array): Promise<Outcome<readonly FileSheet[]>> {
  try {
    return accepted(await readWorkbook(bytes));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return refused({
      code: "unreadable-workbook",
      severity: "error",
      message: `Không đọc được tệp này như một sổ tính Excel (.xlsx). Mở tệp bằng Excel, chọn Lưu thành dạng .xlsx không đặt mật khẩu rồi gửi lại. (${why})`,
      place: null,
    });
  }
}

/** @throws where the bytes are no .xlsx workbook */
export async function readWorkbook(bytes: Uint8Array): Promise<FileSheet[]> {
  const workbook = await readXlsx(bytes);
  return workbook.sheets.map((sheet) => ({ name: sheet.name, rows: sheet.rows.map((row) => Array.from(row, rawValue)) }));
}

const epoch = Date.UTC(1899, 11, 30);

/** The library turns dates into Date; a reader of sheets wants the serial number that the cell holds. */
function rawValue(value: CellValue | undefined): RawValue {
  if (value === undefined) return null;
  return value instanceof Date ? (value.getTime() - epoch) / 86_400_000 : value;
}
