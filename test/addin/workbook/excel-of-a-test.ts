/** Excel in Node with an empty workbook, for each test of a file: asked for at its top. */
import { afterEach, beforeEach } from "vitest";
import { type ExcelInNode, startExcelInNode } from "../../../local/workbook-host/seams/excel-in-node.ts";

export function excelOfATest(): { readonly now: ExcelInNode } {
  let excel: ExcelInNode | null = null;
  beforeEach(async () => {
    excel = await startExcelInNode();
  });
  afterEach(async () => {
    // Excel tells of a change on the next turn: nobody may be told after it is closed.
    await new Promise((resolve) => setTimeout(resolve, 0));
    excel?.close();
  });
  return {
    get now() {
      if (excel === null) throw new Error("Excel has not been started");
      return excel;
    },
  };
}
