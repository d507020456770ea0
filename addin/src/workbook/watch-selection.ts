/** Tells where the person goes in a sheet: the row (from 0) of what she chose, her latest place only. */
import type { Reply } from "../failure.ts";
import { inExcel } from "./in-excel.ts";
import { stopOf, type StopWatching } from "./subscription.ts";

export const watchSelection = (sheetName: string, onRow: (row: number) => void): Promise<Reply<StopWatching>> =>
  inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const subscription = sheet.onSelectionChanged.add(async ({ address }) => {
      const row = /\d+/.exec(address.slice(address.lastIndexOf("!") + 1));
      if (row !== null) onRow(Number(row[0]) - 1);
    });
    await context.sync();
    return stopOf(subscription);
  });
