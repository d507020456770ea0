/** Shows a cell to the person: its sheet comes to the front, the cell is selected. */
import type { Problem } from "../../../domain/problem.ts";
import { done, type Reply } from "../failure.ts";
import { inExcel } from "./in-excel.ts";

/** A sheet that is no longer there gives the failure `sheet-missing`. A hidden cell (by hand or by a filter) is brought to sight. */
export const goToCell = (sheetName: string, address: string): Promise<Reply<void>> =>
  inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.activate();
    const cell = sheet.getRange(address).load("rowHidden,columnHidden");
    cell.select();
    await context.sync();
    if (!cell.rowHidden && !cell.columnHidden) return;
    if (cell.rowHidden) cell.getEntireRow().rowHidden = false;
    if (cell.columnHidden) cell.getEntireColumn().columnHidden = false;
    cell.select();
    await context.sync();
  });

/** A problem without a cell stays where it is. */
export const goToProblem = ({ place }: Problem): Promise<Reply<void>> =>
  place?.kind === "cell" ? goToCell(place.sheet, place.address) : Promise.resolve(done(undefined));
