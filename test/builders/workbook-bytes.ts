/** The sheets of an .xlsx file that must be readable. */
import type { XlsxSheet } from "../../domain/xlsx/read-xlsx.ts";
import { openWorkbook } from "../../functions/src/xlsx/read-workbook.ts";

export const sheetsIn = (bytes: Uint8Array): readonly XlsxSheet[] => {
  const opened = openWorkbook(bytes);
  if (!opened.ok) throw new Error(opened.problems.map(({ message }) => message).join("\n"));
  return opened.value;
};
