import { expect, it } from "vitest";
import { codeOf, withExcel } from "./excel.ts";

const held = withExcel();

const first = (context: Excel.RequestContext) => context.workbook.worksheets.getFirst();

it("reads back what was written, text as text and numbers as numbers", async () => {
  await held.excel.run(async (context) => {
    const range = first(context).getRange("B2:C3");
    range.values = [
      ["Kế hoạch", 12.5],
      [true, ""],
    ];
    range.load("values,valueTypes,address,rowCount,columnCount,rowIndex,columnIndex");
    await context.sync();
    expect(range.values).toEqual([
      ["Kế hoạch", 12.5],
      [true, ""],
    ]);
    expect(range.valueTypes).toEqual([
      ["String", "Double"],
      ["Boolean", "Empty"],
    ]);
    expect(range.address).toBe("Sheet1!B2:C3");
    expect([range.rowIndex, range.columnIndex, range.rowCount, range.columnCount]).toEqual([1, 1, 2, 2]);
  });
});

it("calculates formulas before it answers a read in the same request", async () => {
  await held.excel.run(async (context) => {
    const sheet = first(context);
    sheet.getRange("A1:A3").values = [[3], [4], ["=A1/A2"]];
    const total = sheet.getRange("A3");
    total.numberFormat = [["0.00%"]];
    total.load("values,formulas,text");
    await context.sync();
    expect([total.values, total.formulas, total.text]).toEqual([[[0.75]], [["=A1/A2"]], [["75.00%"]]]);
    sheet.getRange("A2").values = [[6]];
    total.load("values");
    await context.sync();
    expect(total.values).toEqual([[0.5]]);
  });
});

it("calculates across sheets and by names", async () => {
  await held.excel.run(async (context) => {
    const counts = context.workbook.worksheets.add("Số liệu");
    counts.getRange("B2:B3").values = [[40], [36]];
    context.workbook.names.add("Matran_Opened", counts.getRange("B2"));
    const rate = first(context).getRange("A1:A2");
    rate.formulas = [["='Số liệu'!B3/Matran_Opened"], ['=IF(SUM(\'Số liệu\'!B2:B3)>70,"đạt","chưa")']];
    rate.load("values");
    await context.sync();
    expect(rate.values).toEqual([[0.9], ["đạt"]]);
  });
});

it("shows a division by zero as Excel's error value", async () => {
  await held.excel.run(async (context) => {
    const range = first(context).getRange("A1");
    range.formulas = [["=1/0"]];
    range.load("values,valueTypes");
    await context.sync();
    expect([range.values, range.valueTypes]).toEqual([[["#DIV/0!"]], [["Error"]]]);
  });
});

it("turns what looks like a day, a per cent or a number into one, unless the format is text", async () => {
  await held.excel.run(async (context) => {
    const sheet = first(context);
    sheet.getRange("A1:C1").values = [["14/6/2026", "75%", "0123"]];
    sheet.getRange("A2:C2").numberFormat = [["@", "@", "@"]];
    sheet.getRange("A2:C2").values = [["14/6/2026", "=1+1", "0123"]];
    const range = sheet.getRange("A1:C2").load("values,text,numberFormat");
    await context.sync();
    expect(range.values).toEqual([
      [46187, 0.75, 123],
      ["14/6/2026", "=1+1", "0123"],
    ]);
    expect(range.text[0]).toEqual(["14/06/2026", "75%", "123"]);
    expect(range.numberFormat[0]).toEqual(["dd/mm/yyyy", "0%", "General"]);
  });
});

it("keeps a text that begins with an apostrophe and an equals sign as text", async () => {
  await held.excel.run(async (context) => {
    const range = first(context).getRange("A1");
    range.values = [["'=HYPERLINK(1)"]];
    range.load("values,formulas");
    await context.sync();
    expect(range.values).toEqual([["=HYPERLINK(1)"]]);
  });
});

it("leaves a cell alone where null is written, and writes one value into all cells of a range", async () => {
  await held.excel.run(async (context) => {
    const range = first(context).getRange("A1:B2");
    range.values = "x" as unknown as string[][];
    range.values = [
      [1, null],
      [null, 2],
    ];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([
      [1, "x"],
      ["x", 2],
    ]);
  });
});

it("refuses values of another shape", async () => {
  const writing = held.excel.run(async (context) => {
    first(context).getRange("A1:B2").values = [[1, 2]];
    await context.sync();
  });
  expect(await codeOf(writing)).toBe("InvalidArgument");
});

it("clears contents and leaves looks, or clears both", async () => {
  await held.excel.run(async (context) => {
    const range = first(context).getRange("A1");
    range.values = [["x"]];
    range.format.fill.color = "#FFEE00";
    range.clear("Contents");
    range.load("values,format/fill/color");
    await context.sync();
    expect([range.values, range.format.fill.color]).toEqual([[[""]], "#FFEE00"]);
    range.clear();
    range.load("format/fill/color");
    await context.sync();
    expect(range.format.fill.color).toBe("#FFFFFF");
  });
});

it("writes 12,000 cells with looks and reads them back in one request each", async () => {
  await held.excel.run(async (context) => {
    const range = first(context).getRangeByIndexes(0, 0, 200, 60);
    range.numberFormat = Array.from({ length: 200 }, () => Array.from({ length: 60 }, () => "0"));
    range.values = Array.from({ length: 200 }, (_, row) => Array.from({ length: 60 }, (_, column) => row * column));
    range.format.wrapText = true;
    range.format.font.size = 10;
    await context.sync();
    range.load("values");
    await context.sync();
    expect(range.values[199]?.[59]).toBe(199 * 59);
  });
  expect(held.excel.requests).toHaveLength(2);
});
