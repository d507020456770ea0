import { expect, it } from "vitest";
import { codeOf, withExcel } from "./excel.ts";

const held = withExcel();
const first = (context: Excel.RequestContext) => context.workbook.worksheets.getFirst();

it.each([
  ["getCell", (range: Excel.Range) => range.getCell(1, 1), "C3"],
  ["getRow", (range: Excel.Range) => range.getRow(1), "B3:D3"],
  ["getColumn", (range: Excel.Range) => range.getColumn(0), "B2:B4"],
  ["getLastCell", (range: Excel.Range) => range.getLastCell(), "D4"],
  ["getResizedRange", (range: Excel.Range) => range.getResizedRange(2, -1), "B2:C6"],
  ["getOffsetRange", (range: Excel.Range) => range.getOffsetRange(1, 2), "D3:F5"],
  ["getEntireRow", (range: Excel.Range) => range.getEntireRow(), "2:4"],
  ["getEntireColumn", (range: Excel.Range) => range.getEntireColumn(), "B:D"],
  ["getRowsBelow", (range: Excel.Range) => range.getRowsBelow(2), "B5:D6"],
  ["getBoundingRect", (range: Excel.Range) => range.getBoundingRect("F1"), "B1:F4"],
  ["getIntersection", (range: Excel.Range) => range.getIntersection("C1:C9"), "C2:C4"],
])("%s leads from B2:D4 to the right cells", async (_name, way, expected) => {
  await held.excel.run(async (context) => {
    const range = way(first(context).getRange("B2:D4")).load("address");
    await context.sync();
    expect(range.address).toBe(`Sheet1!${expected}`);
  });
});

it("refuses addresses that are none, and cells beyond the edge", async () => {
  const at = (find: (sheet: Excel.Worksheet) => Excel.Range) =>
    held.excel.run(async (context) => {
      find(first(context)).load("address");
      await context.sync();
    });
  expect(await codeOf(at((sheet) => sheet.getRange("đây")))).toBe("InvalidArgument");
  expect(await codeOf(at((sheet) => sheet.getRange("A1").getOffsetRange(-1, 0)))).toBe("InvalidArgument");
});

it("finds the used cells: with values only, or with looks", async () => {
  await held.excel.run(async (context) => {
    const sheet = first(context);
    const empty = sheet.getUsedRangeOrNullObject(true);
    await context.sync();
    expect(empty.isNullObject).toBe(true);
    sheet.getRange("B2:C5").values = [
      [1, 2],
      [3, 4],
      ["", ""],
      ["", 5],
    ];
    sheet.getRange("E9").format.fill.color = "#FF0000";
    const values = sheet.getUsedRange(true).load("address");
    const looks = sheet.getUsedRange().load("address");
    await context.sync();
    expect([values.address, looks.address]).toEqual(["Sheet1!B2:C5", "Sheet1!B2:E9"]);
  });
});

it("reaches beyond the rows that the grid had", async () => {
  await held.excel.run(async (context) => {
    const cell = first(context).getRange("AC1500");
    cell.values = [["xa"]];
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([["xa"]]);
  });
});

it("inserts and deletes rows, moving formulas and kept ranges with them", async () => {
  await held.excel.run(async (context) => {
    const sheet = first(context);
    sheet.getRange("A1:A3").values = [[1], [2], ["=SUM(A1:A2)"]];
    const total = sheet.getRange("A3");
    await context.sync();
    sheet.getRange("2:2").insert("Down");
    total.load("address,formulas,values");
    await context.sync();
    expect([total.address, total.formulas, total.values]).toEqual(["Sheet1!A4", [["=SUM(A1:A3)"]], [[3]]]);
    sheet.getRange("A1").getEntireRow().delete("Up");
    total.load("address,values");
    await context.sync();
    expect([total.address, total.values]).toEqual(["Sheet1!A3", [[2]]]);
  });
});

it("sorts rows, empty ones last", async () => {
  await held.excel.run(async (context) => {
    const range = first(context).getRange("A1:B5");
    range.values = [
      ["Mã", "Số"],
      ["b", 2],
      ["", ""],
      ["a", 3],
      ["c", 1],
    ];
    range.sort.apply([{ key: 1, ascending: false }], false, true);
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([
      ["Mã", "Số"],
      ["a", 3],
      ["b", 2],
      ["c", 1],
      ["", ""],
    ]);
  });
});

it("refuses a range whose sheet is gone", async () => {
  await held.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Tạm");
    const range = sheet.getRange("A1").load("address");
    await context.sync();
    sheet.delete();
    await context.sync();
    range.load("values");
    expect(await codeOf(context.sync())).toBe("InvalidReference");
  });
});
