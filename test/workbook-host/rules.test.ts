import type {} from "@univerjs/sheets-conditional-formatting/facade";
import type {} from "@univerjs/sheets-data-validation/facade";
import { expect, it } from "vitest";
import { codeOf, withExcel } from "./excel.ts";

const held = withExcel();
const first = (context: Excel.RequestContext) => context.workbook.worksheets.getFirst();

it("keeps a drop-down list with its prompt and alert, for Excel and for the grid", async () => {
  await held.excel.run(async (context) => {
    const validation = first(context).getRange("A2:A9").dataValidation;
    validation.rule = { list: { inCellDropDown: true, source: "chưa triển khai,hoàn thành" } };
    validation.errorAlert = { title: "Sai", message: "Chọn trong danh sách", showAlert: true, style: "Stop" };
    validation.prompt = { title: "Tiến độ", message: "Chọn một mức", showPrompt: true };
    validation.load("type,rule,errorAlert,prompt,ignoreBlanks");
    await context.sync();
    expect(validation.toJSON()).toEqual({
      type: "List",
      rule: { list: { inCellDropDown: true, source: "chưa triển khai,hoàn thành" } },
      errorAlert: { title: "Sai", message: "Chọn trong danh sách", showAlert: true, style: "Stop" },
      prompt: { title: "Tiến độ", message: "Chọn một mức", showPrompt: true },
      ignoreBlanks: true,
    });
  });
  const rule = held.excel.univerAPI.getActiveWorkbook()?.getActiveSheet().getRange("A5").getDataValidation()?.rule;
  expect(rule).toMatchObject({ type: "list", formula1: "chưa triển khai,hoàn thành", errorStyle: 1 });
});

it("keeps whole numbers between bounds, and rules by formula", async () => {
  await held.excel.run(async (context) => {
    const sheet = first(context);
    const counts = sheet.getRange("B1").dataValidation;
    counts.rule = { wholeNumber: { formula1: 0, formula2: 100, operator: "Between" } };
    const dates = sheet.getRange("C1").dataValidation;
    dates.rule = { custom: { formula: "=C1>0" } };
    counts.load("type,rule");
    dates.load("type,rule");
    await context.sync();
    expect([counts.type, counts.rule.wholeNumber]).toEqual([
      "WholeNumber",
      { formula1: "0", formula2: "100", operator: "Between" },
    ]);
    expect([dates.type, dates.rule.custom]).toEqual(["Custom", { formula: "=C1>0" }]);
  });
});

it("a new rule takes its cells out of an older one, and clearing takes them out of all", async () => {
  await held.excel.run(async (context) => {
    const sheet = first(context);
    sheet.getRange("A1:A9").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    sheet.getRange("A4:A5").dataValidation.rule = { list: { inCellDropDown: true, source: "c,d" } };
    sheet.getRange("A9").dataValidation.clear();
    const rules = ["A1", "A4", "A6", "A9"].map((address) => sheet.getRange(address).dataValidation.load("type,rule"));
    await context.sync();
    expect(rules.map(({ rule }) => rule.list?.source)).toEqual(["a,b", "c,d", "a,b", undefined]);
  });
});

it("refuses a typed list of more than 255 characters", async () => {
  const making = held.excel.run(async (context) => {
    first(context).getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "x".repeat(256) } };
    await context.sync();
  });
  expect(await codeOf(making)).toBe("InvalidArgument");
});

it("the add-in may write what a list forbids, as in Excel", async () => {
  await held.excel.run(async (context) => {
    const cell = first(context).getRange("A1");
    cell.dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    cell.values = [["khác"]];
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([["khác"]]);
  });
});

it("colours by value and by formula, and reads the rules back", async () => {
  await held.excel.run(async (context) => {
    const range = first(context).getRange("A1:A5");
    const { cellValue } = range.conditionalFormats.add("CellValue");
    cellValue.format.fill.color = "#FFC7CE";
    cellValue.rule = { formula1: '="chậm"', operator: "EqualTo" };
    const { custom } = range.conditionalFormats.add("Custom");
    custom.rule.formula = "=$A1>3";
    custom.format.font.color = "#006100";
    range.conditionalFormats.load("items/type");
    await context.sync();
    expect(range.conditionalFormats.items.map(({ type }) => type)).toEqual(["Custom", "CellValue"]);
  });
  expect(held.excel.univerAPI.getActiveWorkbook()?.getActiveSheet().getConditionalFormattingRules()).toMatchObject([
    { rule: { subType: "formula", value: "=$A1>3", style: { cl: { rgb: "#006100" } } } },
    { rule: { subType: "text", operator: "equal", value: "chậm", style: { bg: { rgb: "#FFC7CE" } } } },
  ]);
});

it("clears the colours of a range", async () => {
  await held.excel.run(async (context) => {
    const sheet = first(context);
    sheet.getRange("A1:A5").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    sheet.getRange().conditionalFormats.clearAll();
    const count = sheet.getRange("A1:A5").conditionalFormats.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

it("puts filter buttons on a header row and takes them away", async () => {
  await held.excel.run(async (context) => {
    const sheet = first(context);
    sheet.getRange("A1:B3").values = [
      ["Mã", "Tên"],
      [1, "a"],
      [2, "b"],
    ];
    sheet.autoFilter.apply(sheet.getRange("A1:B3"));
    const where = sheet.autoFilter.getRangeOrNullObject().load("address");
    await context.sync();
    expect(where.address).toBe("Sheet1!A1:B3");
    sheet.autoFilter.remove();
    sheet.autoFilter.load("enabled");
    await context.sync();
    expect(sheet.autoFilter.enabled).toBe(false);
  });
});
