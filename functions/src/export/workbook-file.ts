/** The domain's sheets as an .xlsx file. What comes back is read by `domain/xlsx`. */
import { writeXlsx } from "hucre/xlsx";
import type { WriteOptions } from "hucre/xlsx";
import { areaReference, sheetReference } from "../../../domain/sheet/address.ts";
import type { Sheet } from "../../../domain/sheet/sheet.ts";
import { typeface } from "./cell-style.ts";
import { worksheet } from "./worksheet.ts";

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
