import { expect, it } from "vitest";
import { startExcelInNode } from "../../local/workbook-host/seams/excel-in-node.ts";
import { codeOf, withExcel } from "./excel.ts";

const held = withExcel();
const first = (context: Excel.RequestContext) => context.workbook.worksheets.getFirst();

const protectForm = (): Promise<void> =>
  held.excel.run(async (context) => {
    const sheet = first(context);
    sheet.getRange("A1:B2").values = [
      ["Tiến độ", "x"],
      ["Kết quả", "y"],
    ];
    sheet.getRange("B1:B2").format.protection.locked = false;
    sheet.protection.protect({ allowFormatColumns: true });
    await context.sync();
  });

const personTypes = (address: string, value: string): void => {
  held.excel.univerAPI.getActiveWorkbook()?.getActiveSheet().getRange(address).setValue(value);
};

const valuesOf = (address: string): Promise<unknown[][]> =>
  held.excel.run(async (context) => {
    const range = first(context).getRange(address).load("values");
    await context.sync();
    return range.values;
  });

it("refuses the add-in's writes into locked cells of a protected sheet with AccessDenied, and takes them in unlocked ones", async () => {
  await protectForm();
  const write = (address: string) =>
    held.excel.run(async (context) => {
      first(context).getRange(address).values = [["z"]];
      await context.sync();
    });
  await write("B2");
  expect(await codeOf(write("A2"))).toBe("AccessDenied");
  expect(await codeOf(write("C9"))).toBe("AccessDenied");
  expect(await valuesOf("A2:B2")).toEqual([["Kết quả", "z"]]);
});

it("refuses what a person types into locked cells, and takes it in unlocked ones", async () => {
  await protectForm();
  const refused: string[] = [];
  held.excel.host.onRefused((sheet) => refused.push(sheet));
  personTypes("A1", "hỏng");
  personTypes("B1", "hoàn thành");
  expect(await valuesOf("A1:B1")).toEqual([["Tiến độ", "hoàn thành"]]);
  expect(refused).toEqual(["Sheet1"]);
});

it("refuses that a person inserts or deletes rows there, unless it was allowed", async () => {
  await protectForm();
  const sheet = held.excel.univerAPI.getActiveWorkbook()?.getActiveSheet();
  sheet?.deleteRows(0, 1);
  expect(await valuesOf("A1")).toEqual([["Tiến độ"]]);
  await held.excel.run(async (context) => {
    first(context).protection.unprotect();
    first(context).protection.protect({ allowDeleteRows: true });
    await context.sync();
  });
  sheet?.deleteRows(0, 1);
  expect(await valuesOf("A1")).toEqual([["Kết quả"]]);
});

it("lets only allowed looks change, and says which", async () => {
  await protectForm();
  await held.excel.run(async (context) => {
    const sheet = first(context);
    sheet.getRange("A:A").format.columnWidth = 120;
    sheet.protection.load("protected,options");
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
    expect(sheet.protection.options).toMatchObject({ allowFormatColumns: true, allowFormatRows: false, allowSort: false });
  });
  const painting = held.excel.run(async (context) => {
    first(context).getRange("A1").format.fill.color = "#FF0000";
    await context.sync();
  });
  expect(await codeOf(painting)).toBe("AccessDenied");
});

it("takes writes again after unprotect, and asks for the password where one was given", async () => {
  await held.excel.run(async (context) => {
    first(context).protection.protect({}, "bí mật");
    await context.sync();
  });
  const unprotect = (password?: string) =>
    held.excel.run(async (context) => {
      first(context).protection.unprotect(password);
      await context.sync();
    });
  expect(await codeOf(unprotect())).toBe("AccessDenied");
  await unprotect("bí mật");
  await held.excel.run(async (context) => {
    first(context).getRange("A1").values = [["được"]];
    await context.sync();
  });
  expect(await valuesOf("A1")).toEqual([["được"]]);
});

it("protecting twice is refused, as in Excel", async () => {
  await protectForm();
  expect(await codeOf(protectForm())).toBe("AccessDenied");
});

it("unlocks a whole sheet by its range", async () => {
  await held.excel.run(async (context) => {
    const sheet = first(context);
    sheet.getRange().format.protection.locked = false;
    sheet.getRange("A1").format.protection.locked = true;
    sheet.protection.protect();
    sheet.getRange("Z99").values = [["mở"]];
    await context.sync();
  });
  expect(await valuesOf("Z99")).toEqual([["mở"]]);
  personTypes("A1", "không");
  expect(await valuesOf("A1")).toEqual([[""]]);
});

it("is still there, with its unlocked cells, when the workbook is saved and opened again", async () => {
  await protectForm();
  const snapshot = held.excel.grid.book.save();
  held.excel.close();
  const opened = await startExcelInNode(structuredClone(snapshot));
  await opened.run(async (context) => {
    const sheet = first(context);
    sheet.protection.load("protected");
    sheet.getRange("B1").values = [["tiếp"]];
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
    sheet.getRange("A1").values = [["không"]];
    expect(await codeOf(context.sync())).toBe("AccessDenied");
  });
  opened.close();
});
