/** Tells when the person changes a sheet: one call per change, also for changes that a drawing makes while it is watched. */
import type { Reply } from "../failure.ts";
import { inExcel } from "./in-excel.ts";
import { stopOf, type StopWatching } from "./subscription.ts";

export const watchChanges = (sheetName: string, onChange: () => void): Promise<Reply<StopWatching>> =>
  inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const subscription = sheet.onChanged.add(async () => onChange());
    await context.sync();
    return stopOf(subscription);
  });
