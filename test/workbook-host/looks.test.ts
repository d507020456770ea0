import { expect, it } from "vitest";
import { withExcel } from "./excel.ts";

const held = withExcel();
const first = (context: Excel.RequestContext) => context.workbook.worksheets.getFirst();

it("reads back fill, font, alignment, wrapping and rotation", async () => {
  await held.excel.run(async (context) => {
    const { format } = first(context).getRange("A1:B2");
    format.fill.color = "#1f4e79";
    format.font.set({ bold: true, italic: true, color: "white", size: 14, name: "Times New Roman" });
    format.set({ horizontalAlignment: "Center", verticalAlignment: "Top", wrapText: true, textOrientation: 90 });
    format.load(
      "horizontalAlignment,verticalAlignment,wrapText,textOrientation,fill/color,font/bold,font/italic,font/color,font/size,font/name",
    );
    await context.sync();
    expect(format.fill.color).toBe("#1F4E79");
    expect(format.font.toJSON()).toMatchObject({ bold: true, italic: true, color: "#FFFFFF", size: 14, name: "Times New Roman" });
    expect([format.horizontalAlignment, format.verticalAlignment, format.wrapText, format.textOrientation]).toEqual([
      "Center",
      "Top",
      true,
      90,
    ]);
  });
});

it("answers null for a look that differs inside the range", async () => {
  await held.excel.run(async (context) => {
    const sheet = first(context);
    sheet.getRange("A1").format.font.bold = true;
    const { font } = sheet.getRange("A1:A2").format.load("font/bold");
    await context.sync();
    expect(font.bold).toBeNull();
  });
});

it("keeps widths and heights in points", async () => {
  await held.excel.run(async (context) => {
    const sheet = first(context);
    sheet.getRange("B:B").format.columnWidth = 90;
    sheet.getRange("3:3").format.rowHeight = 36;
    const { format } = sheet.getRange("B3").load("format/columnWidth,format/rowHeight");
    await context.sync();
    expect([format.columnWidth, format.rowHeight]).toEqual([90, 36]);
    expect(sheetModel().getColumnWidth(1)).toBe(120);
  });
});

it("hides and shows rows and columns", async () => {
  await held.excel.run(async (context) => {
    const sheet = first(context);
    sheet.getRange("A1").getEntireRow().rowHidden = true;
    sheet.getRange("C:C").columnHidden = true;
    const cell = sheet.getRange("C1").load("rowHidden,columnHidden");
    const other = sheet.getRange("A2").load("rowHidden,columnHidden");
    await context.sync();
    expect([cell.rowHidden, cell.columnHidden, other.rowHidden, other.columnHidden]).toEqual([true, true, false, false]);
  });
});

it("draws borders along the edges and between the cells", async () => {
  await held.excel.run(async (context) => {
    const range = first(context).getRange("A1:B2");
    for (const side of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const)
      range.format.borders.getItem(side).set({ style: "Continuous", color: "#999999" });
    const top = range.format.borders.getItem("EdgeTop").load("style,color,weight");
    await context.sync();
    expect([top.style, top.color, top.weight]).toEqual(["Continuous", "#999999", "Thin"]);
    range.format.borders.getItem("EdgeTop").style = "None";
    top.load("style");
    await context.sync();
    expect(top.style).toBe("None");
  });
});

it("fits a column to its longest line", async () => {
  await held.excel.run(async (context) => {
    const sheet = first(context);
    sheet.getRange("A1:B1").values = [["x".repeat(40), "x"]];
    sheet.getRange("A1:B1").format.autofitColumns();
    const wide = sheet.getRange("A1").format.load("columnWidth");
    const narrow = sheet.getRange("B1").format.load("columnWidth");
    await context.sync();
    expect(wide.columnWidth).toBeGreaterThan(200);
    expect(narrow.columnWidth).toBeLessThan(30);
  });
});

it("merges cells, keeping the first one's value alone, and parts them again", async () => {
  await held.excel.run(async (context) => {
    const range = first(context).getRange("A1:C1");
    range.values = [["a", "b", "c"]];
    range.merge();
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([["a", "", ""]]);
    expect(sheetModel().getMergeData()).toHaveLength(1);
    range.unmerge();
    await context.sync();
    expect(sheetModel().getMergeData()).toHaveLength(0);
  });
});

it("gives whole columns a look that later cells take on", async () => {
  await held.excel.run(async (context) => {
    const sheet = first(context);
    sheet.getRange("D:D").numberFormat = "dd/mm/yyyy" as unknown as string[][];
    sheet.getRange("D:D").format.font.bold = true;
    sheet.getRange("D9").values = [[46187]];
    const cell = sheet.getRange("D9").load("text,format/font/bold");
    await context.sync();
    expect([cell.text, cell.format.font.bold]).toEqual([[["14/06/2026"]], true]);
  });
});

const sheetModel = () => held.excel.grid.active().model;
