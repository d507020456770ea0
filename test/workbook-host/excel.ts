import { afterEach, beforeEach } from "vitest";
import { startExcelInNode, type ExcelInNode } from "../../local/workbook-host/seams/excel-in-node.ts";

/** A fresh Excel for each test of the file that calls this. */
export function withExcel(): { readonly excel: ExcelInNode } {
  const held: { excel?: ExcelInNode } = {};
  beforeEach(async () => {
    held.excel = await startExcelInNode();
  });
  afterEach(() => held.excel?.close());
  return {
    get excel() {
      if (held.excel === undefined) throw new Error("Excel has not started");
      return held.excel;
    },
  };
}

/** The code of the error that Excel answers. */
export async function codeOf(refused: Promise<unknown>): Promise<string> {
  try {
    await refused;
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
  return "no error";
}
