/** Shows a cell to the person: its sheet comes to the front, the cell is selected. */
import type { Reply } from "../failure.ts";
import { inExcel } from "./in-excel.ts";

/** A sheet that is no longer there gives the failure `sheet-missing`. */
export const goToCell = (sheetName: string, address: string): Promise<Reply<void>> =>
  inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.activate();
    sheet.getRange(address).select();
    await context.sync();
  });
