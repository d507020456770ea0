import { expect, it } from "vitest";
import { codeOf, withExcel } from "./excel.ts";

const held = withExcel();
const first = (context: Excel.RequestContext) => context.workbook.worksheets.getFirst();

it("lets stand what came before a failing action, and does nothing after it", async () => {
  await held.excel.run(async (context) => {
    const sheet = first(context);
    sheet.getRange("A1").values = [["trước"]];
    context.workbook.worksheets.getItem("Không có").activate();
    sheet.getRange("A2").values = [["sau"]];
    expect(await codeOf(context.sync())).toBe("ItemNotFound");
    const range = first(context).getRange("A1:A2").load("values");
    await context.sync();
    expect(range.values).toEqual([["trước"], [""]]);
  });
});

it("reads in the order of the requests inside a batch", async () => {
  await held.excel.run(async (context) => {
    const cell = first(context).getRange("A1");
    cell.values = [[1]];
    const before = first(context).getRange("A1").load("values");
    cell.values = [[2]];
    const after = first(context).getRange("A1").load("values");
    await context.sync();
    expect([before.values, after.values]).toEqual([[[1]], [[2]]]);
  });
});

it("names what it has not learnt yet", async () => {
  await held.excel.run(async (context) => {
    first(context).getRange("A1").format.shrinkToFit = true;
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
    first(context).getRange("A1:B2").removeDuplicates([0], false);
    await expect(context.sync()).rejects.toMatchObject({
      code: "NotImplemented",
      message: "Matran's Excel host has no Range.removeDuplicates yet",
      debugInfo: { errorLocation: "Range.removeDuplicates" },
    });
  });
});

it("holds the add-in to the requirement sets that it claims", async () => {
  await held.excel.run(async (context) => {
    expect(() => context.workbook.worksheets.getFirst().comments).toThrow(/ApiNotFound|isn't available|1\.10/);
    await context.sync();
  });
});

it("counts the requests and their bytes, without the library's clean-up", async () => {
  await held.excel.run(async (context) => {
    const range = first(context).getRange("A1").load("address");
    await context.sync();
    range.values = [[1]];
    await context.sync();
  });
  expect(held.excel.requests).toHaveLength(2);
  expect(held.excel.requests.every(({ bytes }) => bytes > 100)).toBe(true);
});

it("answers a busy Excel's error when a test asks for it, once", async () => {
  held.excel.host.faults.play("editing");
  const reading = () =>
    held.excel.run(async (context) => {
      first(context).load("name");
      await context.sync();
    });
  expect(await codeOf(reading())).toBe("InvalidOperationInCellEditMode");
  expect(await codeOf(reading())).toBe("no error");
});

it("keeps settings and custom properties in the workbook", async () => {
  await held.excel.run(async (context) => {
    context.workbook.settings.add("draft", { revision: 3, rows: ["a"] });
    context.workbook.properties.custom.add("Matran", "1");
    await context.sync();
    const draft = context.workbook.settings.getItem("draft").load("value");
    const mark = context.workbook.properties.custom.getItem("MATRAN").load("value");
    await context.sync();
    expect([draft.value, mark.value]).toEqual([{ revision: 3, rows: ["a"] }, "1"]);
    draft.delete();
    const gone = context.workbook.settings.getItemOrNullObject("draft");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
  expect(JSON.stringify(held.excel.grid.book.save().custom)).toContain("Matran");
});
