import { expect, it } from "vitest";
import { startExcelInNode } from "../../local/workbook-host/seams/excel-in-node.ts";
import { withExcel } from "./excel.ts";

const held = withExcel();

const quiet = () => new Promise((resolve) => setTimeout(resolve, 50));

async function listen(): Promise<string[]> {
  const heard: string[] = [];
  await held.excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(async ({ address, changeType, source }) => void heard.push(`${changeType} ${address} ${source}`));
    worksheets.onActivated.add(async ({ worksheetId }) => void heard.push(`activated ${worksheetId}`));
    worksheets.onSelectionChanged.add(async ({ address }) => void heard.push(`selected ${address}`));
    await context.sync();
  });
  return heard;
}

const personsSheet = () => {
  const sheet = held.excel.univerAPI.getActiveWorkbook()?.getActiveSheet();
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
};

it("tells the add-in what a person changes in the grid", async () => {
  const heard = await listen();
  personsSheet()
    .getRange("B3:C4")
    .setValues([
      [1, 2],
      [3, 4],
    ]);
  await quiet();
  expect(heard).toEqual(["RangeEdited B3:C4 Local"]);
});

it("tells the add-in its own writes, once for a request", async () => {
  const heard = await listen();
  await held.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("A1:B1").format.font.bold = true;
    sheet.getRange("C3").values = [["=A1+1"]];
    await context.sync();
  });
  await quiet();
  expect(heard).toEqual(["RangeEdited A1:C3 Local"]);
});

it("is silent about looks and about what formulas calculate", async () => {
  const heard = await listen();
  personsSheet().getRange("A1").setBackgroundColor("#ff0000");
  await quiet();
  expect(heard).toEqual([]);
});

it("tells of inserted and deleted rows", async () => {
  const heard = await listen();
  personsSheet().insertRowsBefore(2, 1);
  personsSheet().deleteRows(5, 2);
  await quiet();
  expect(heard.filter((line) => line.startsWith("Row"))).toEqual(["RowInserted 3:3 Local", "RowDeleted 6:7 Local"]);
});

it("tells of another sheet brought forward, and of other cells chosen", async () => {
  const heard = await listen();
  const book = held.excel.univerAPI.getActiveWorkbook();
  const other = book?.create("Khác", 20, 5);
  await quiet();
  expect(heard).toContain(`activated ${other?.getSheetId()}`);
  const chosen = other?.getRange("B2");
  if (chosen !== undefined) book?.setActiveRange(chosen);
  await quiet();
  expect(heard.at(-1)).toBe("selected B2");
});

it("gives a handler the changed range, and stops when the handler is removed", async () => {
  const seen: unknown[][][] = [];
  const handler = await held.excel.run(async (context) => {
    const added = context.workbook.worksheets.getFirst().onChanged.add((event) =>
      held.excel.run(async (inner) => {
        const range = event.getRange(inner).load("values");
        await inner.sync();
        seen.push(range.values);
      }),
    );
    context.workbook.worksheets.getFirst().load("id");
    await context.sync();
    return added;
  });
  personsSheet().getRange("B2").setValue("mới");
  await quiet();
  expect(seen).toEqual([[["mới"]]]);
  await held.excel.Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  personsSheet().getRange("B2").setValue("nữa");
  await quiet();
  expect(seen).toHaveLength(1);
});

it("tells of looks to who asked for them, of sorted rows and of hidden ones, by the sets that they came with", async () => {
  const newer = await startExcelInNode({}, "1.11");
  try {
    const heard: string[] = [];
    await newer.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onFormatChanged.add(async ({ address }) => void heard.push(`looks ${address}`));
      worksheets.onRowSorted.add(async ({ address }) => void heard.push(`sorted ${address}`));
      worksheets.onChanged.add(async ({ address }) => void heard.push(`edited ${address}`));
      worksheets.onRowHiddenChanged.add(async ({ address, changeType }) => void heard.push(`${changeType} ${address}`));
      await context.sync();
    });
    const sheet = newer.univerAPI.getActiveWorkbook()?.getActiveSheet();
    sheet?.getRange("B2:C2").setBackgroundColor("#ff0000");
    await quiet();
    sheet?.getRange("A1:A3").setValues([[3], [1], [2]]);
    await quiet();
    await newer.run(async (context) => {
      context.workbook.worksheets
        .getFirst()
        .getRange("A1:A3")
        .sort.apply([{ key: 0 }]);
      await context.sync();
    });
    await quiet();
    sheet?.hideRows(4, 2);
    await quiet();
    expect(heard).toEqual(["looks B2:C2", "edited A1:A3", "edited A1:A3", "sorted A1:A3", "Hidden 5:6"]);
  } finally {
    newer.close();
  }
});
