import { expect, it } from "vitest";
import { codeOf, withExcel } from "./excel.ts";

const held = withExcel();

it("adds sheets at the end without bringing them forward, and finds them by name whatever the capitals", async () => {
  await held.excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("Nhiệm vụ");
    worksheets.add("Ma trận");
    worksheets.load("items/name,items/position,items/visibility");
    const active = worksheets.getActiveWorksheet().load("name");
    const found = worksheets.getItem("nhiệm vụ").load("name");
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(["Sheet1", "Nhiệm vụ", "Ma trận"]);
    expect([active.name, found.name]).toEqual(["Sheet1", "Nhiệm vụ"]);
  });
});

it("answers ItemNotFound for a sheet that is not there, and a null object where it was asked for that", async () => {
  await held.excel.run(async (context) => {
    const nothing = context.workbook.worksheets.getItemOrNullObject("Không có");
    const below = nothing.getRange("A1").load("values");
    await context.sync();
    expect([nothing.isNullObject, below.isNullObject]).toEqual([true, true]);
    context.workbook.worksheets.getItem("Không có").load("name");
    expect(await codeOf(context.sync())).toBe("ItemNotFound");
  });
});

it("refuses names that Excel refuses", async () => {
  const add = (name: string) =>
    held.excel.run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
  expect(await codeOf(add("a/b"))).toBe("InvalidArgument");
  expect(await codeOf(add("x".repeat(32)))).toBe("InvalidArgument");
  expect(await codeOf(add("SHEET1"))).toBe("ItemAlreadyExists");
});

it("activates, renames, moves, colours, hides and deletes sheets", async () => {
  await held.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Tạm");
    sheet.activate();
    sheet.name = "Báo cáo";
    sheet.position = 0;
    sheet.tabColor = "#00B050";
    sheet.showGridlines = false;
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.load("name,position,tabColor,showGridlines,visibility");
    await context.sync();
    expect(active.toJSON()).toMatchObject({
      name: "Báo cáo",
      position: 0,
      tabColor: "#00B050",
      showGridlines: false,
      visibility: "Visible",
    });
    sheet.visibility = "VeryHidden";
    sheet.load("visibility");
    const next = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    expect([sheet.visibility, next.name]).toEqual(["VeryHidden", "Sheet1"]);
    sheet.visibility = "Visible";
    sheet.delete();
    context.workbook.worksheets.load("items/name");
    await context.sync();
    expect(context.workbook.worksheets.items.map(({ name }) => name)).toEqual(["Sheet1"]);
  });
});

it("does not delete or hide the last visible sheet", async () => {
  const only = (change: (sheet: Excel.Worksheet) => void) =>
    held.excel.run(async (context) => {
      change(context.workbook.worksheets.getFirst());
      await context.sync();
    });
  expect(await codeOf(only((sheet) => sheet.delete()))).toBe("InvalidOperation");
  expect(
    await codeOf(
      only((sheet) => {
        sheet.visibility = "Hidden";
      }),
    ),
  ).toBe("InvalidOperation");
});

it("freezes rows and columns, says where, and lets go", async () => {
  await held.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    await context.sync();
    expect(frozen.address).toBe("Sheet1!A1:B3");
    expect(held.excel.grid.active().model.getFreeze()).toEqual({ startRow: 3, startColumn: 2, ySplit: 3, xSplit: 2 });
    sheet.freezePanes.unfreeze();
    const loose = sheet.freezePanes.getLocationOrNullObject();
    await context.sync();
    expect(loose.isNullObject).toBe(true);
  });
});

it("keeps names of ranges, finds them and forgets them", async () => {
  await held.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Nhiệm vụ");
    context.workbook.names.add("Matran_Tasks", sheet.getRange("A2:C5"));
    const named = context.workbook.names.getItem("matran_tasks").load("name,formula,type,scope");
    const range = named.getRange().load("address");
    await context.sync();
    expect([named.name, named.formula, named.type, named.scope]).toEqual([
      "Matran_Tasks",
      "='Nhiệm vụ'!$A$2:$C$5",
      "Range",
      "Workbook",
    ]);
    expect(range.address).toBe("'Nhiệm vụ'!A2:C5");
    context.workbook.names.add("2xấu", sheet.getRange("A1"));
    expect(await codeOf(context.sync())).toBe("InvalidArgument");
    named.delete();
    const gone = context.workbook.names.getItemOrNullObject("Matran_Tasks");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

it("keeps the page's setup for whoever writes the file", async () => {
  await held.excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getFirst();
    pageLayout.orientation = "Landscape";
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintTitleRows("$1:$4");
    const titles = pageLayout.getPrintTitleRowsOrNullObject().load("address");
    pageLayout.load("orientation,zoom");
    await context.sync();
    expect([pageLayout.orientation, pageLayout.zoom, titles.address]).toEqual([
      "Landscape",
      { horizontalFitToPages: 1 },
      "Sheet1!1:4",
    ]);
  });
});

it("chooses cells on a sheet and says what is chosen", async () => {
  await held.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Báo cáo");
    sheet.getRange("B3:C4").select();
    const selected = context.workbook.getSelectedRange().load("address");
    await context.sync();
    expect(selected.address).toBe("'Báo cáo'!B3:C4");
  });
});
