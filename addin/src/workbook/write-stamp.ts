/** Renews the stamp of a sheet that was sent. The sheet is unprotected for this one write, at a moment when sending has already ended undo. */
import { type Stamp, writeStamp } from "../../../domain/sheet/stamp.ts";
import type { Reply } from "../failure.ts";
import { inExcel } from "./in-excel.ts";
import { sheetProtection } from "./protection.ts";

export const renewStamp = (sheetName: string, stamp: Stamp): Promise<Reply<void>> =>
  inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.load("protection/protected");
    await context.sync();
    const wasProtected = sheet.protection.protected;
    if (wasProtected) sheet.protection.unprotect();
    sheet.getRange("A1").values = [[writeStamp(stamp)]];
    if (wasProtected) sheet.protection.protect(sheetProtection);
    await context.sync();
  });
