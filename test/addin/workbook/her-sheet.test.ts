/**
 * What a person does to the form in her own Excel, and what the add-in makes of it: it is read rightly, or refused with the cell
 * named. Where Excel's protection would stop her, she has lifted it first: it has no password.
 */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkSheet, type CheckedReturn } from "../../../addin/src/features/returns/check-sheet.ts";
import { type OpenReturn, sheetOf } from "../../../addin/src/features/returns/open-return.ts";
import { renewMarks } from "../../../addin/src/features/returns/send-return.ts";
import { drawSheets } from "../../../addin/src/workbook/draw-sheet.ts";
import { goToCell } from "../../../addin/src/workbook/go-to-cell.ts";
import { readSheets } from "../../../addin/src/workbook/read-sheet.ts";
import { writeCells } from "../../../addin/src/workbook/return-sheets.ts";
import { watchChanges } from "../../../addin/src/workbook/watch-changes.ts";
import { formRows } from "../../../domain/returns/typed-cells.ts";
import { type ExcelInNode, startExcelInNode } from "../../../local/workbook-host/seams/excel-in-node.ts";
import { aPlan } from "../../builders/plans.ts";
import { aHead, aPeriod, aReturn } from "../../builders/returns.ts";

const name = "Báo cáo";
const sent = aReturn();
const open: OpenReturn = {
  plan: aPlan(),
  period: aPeriod(),
  agencyId: "cong-an-tinh",
  head: aHead("cong-an-tinh", { status: "sent" }),
  content: sent,
  etag: '"r1"',
  previous: null,
};

/** Excel tells of a change on the next turn. */
const told = () => new Promise((resolve) => setTimeout(resolve, 50));

let excel: ExcelInNode;
beforeEach(async () => {
  excel = await startExcelInNode({}, "1.13");
  expect(await drawSheets([sheetOf(open)])).toMatchObject({ ok: true });
});
afterEach(async () => {
  await told();
  excel.close();
});

/** The form at the grid, as the person has it before her. */
const form = () => {
  const sheet = excel.univerAPI.getActiveWorkbook()?.getSheetByName(name);
  if (!sheet) throw new Error("no form");
  return sheet;
};

/**
 * What a person does to rows and columns of a grid at rest. The grid that plays Excel calculates a tenth of a second after a change,
 * and writes the results of a calculation that is under way into the cells' old places; Excel does not.
 */
const atRest = async (act: (sheet: ReturnType<typeof form>) => unknown): Promise<void> => {
  const rest = async () => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    await excel.grid.calculate();
  };
  await rest();
  act(form());
  await rest();
};

const inForm = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  excel.run((context) => work(context.workbook.worksheets.getItem(name), context));

const unprotect = (): Promise<void> =>
  inForm(async (sheet, context) => {
    sheet.protection.unprotect();
    await context.sync();
  });

const rows = async () => {
  const read = await readSheets([name]);
  if (!read.ok) throw new Error(read.failure.title);
  return read.value[name] ?? [];
};

/** The cell of a field: "tasks/II.1/result". */
const cellOf = async (path: string): Promise<string> => {
  const found = formRows(await rows())
    .flatMap(({ fields }) => fields)
    .find((field) => field.path === path);
  if (found === undefined) throw new Error(`no ${path}`);
  return found.address;
};
const rowOf = async (path: string): Promise<number> => Number(/\d+$/.exec(await cellOf(path))?.[0]) - 1;

const checked = async (): Promise<CheckedReturn> => {
  const reply = await checkSheet(open, name);
  if (!reply.ok) throw new Error(reply.failure.title);
  return reply.value;
};
/** Which problem stands at which cell. */
const found = async (): Promise<readonly string[]> =>
  (await checked()).problems
    .filter(({ severity }) => severity !== "note")
    .map(({ code, place }) => `${code} ${place?.kind === "cell" ? place.address : "nowhere"}`);

describe("a form that she has rearranged", () => {
  it("is read the same with rows put in above and inside it, and a column before it", async () => {
    await atRest((sheet) => sheet.insertRowsBefore(2, 2));
    const row = await rowOf("tasks/II.2/progress");
    await atRest((sheet) => sheet.insertRowsBefore(row, 1));
    await atRest((sheet) => sheet.insertColumnsBefore(0, 1));
    expect((await checked()).content).toEqual(sent);
  });

  it("names the cell of a row that she put in and wrote into", async () => {
    const row = await rowOf("tasks/II.2/progress");
    await unprotect();
    await atRest((sheet) => sheet.insertRowsBefore(row, 1));
    form().getRange(row, 7).setValue("phần tiếp của dòng trên");
    expect(await found()).toEqual([`row-without-code A${row + 1}`]);
  });

  it("is read the same with its rows sorted", async () => {
    await unprotect();
    const [top, bottom] = [await rowOf("tasks/II.1/progress"), await rowOf("tasks/II.2/progress")];
    await inForm(async (sheet, context) => {
      sheet.getRange(`A${top + 1}:M${bottom + 1}`).sort.apply([{ key: 0, ascending: false }]);
      await context.sync();
    });
    expect(await rowOf("tasks/II.2/progress")).toBe(top);
    expect((await checked()).content).toEqual(sent);
  });

  it("is read whole with rows and columns hidden, and a jump to a hidden cell brings it to sight", async () => {
    const row = await rowOf("tasks/II.1/progress");
    form().hideRows(row, 1);
    form().hideColumns(7, 1);
    expect((await checked()).content).toEqual(sent);
    expect(await goToCell(name, `H${row + 1}`)).toMatchObject({ ok: true });
    const hidden = await inForm(async (sheet, context) => {
      const cell = sheet.getRange(`H${row + 1}`).load("rowHidden,columnHidden");
      await context.sync();
      return [cell.rowHidden, cell.columnHidden];
    });
    expect(hidden).toEqual([false, false]);
  });

  it("is read whole with a filter set over it", async () => {
    await unprotect();
    const row = await rowOf("tasks/II.1/progress");
    await inForm(async (sheet, context) => {
      sheet.autoFilter.apply(sheet.getRange(`A${row}:M${row + 2}`));
      sheet.getRange(`A${row + 1}`).getEntireRow().rowHidden = true;
      await context.sync();
    });
    expect((await checked()).content).toEqual(sent);
  });

  it("whose row is gone is refused, and says how to get it back", async () => {
    const row = await rowOf("tasks/II.1/progress");
    await unprotect();
    await atRest((sheet) => sheet.deleteRows(row, 1));
    // The grid calculates anew what stood below.
    const first = async () => (await checked()).problems[0];
    await expect.poll(async () => (await first())?.code).toBe("row-missing");
    const header = (await rows()).findIndex((cells) => cells.includes("Tiến độ"));
    const problem = await first();
    expect(problem?.place).toMatchObject({ kind: "cell", address: `A${header + 1}` });
    expect(problem?.message).toContain("Mở báo cáo");
  });

  it("whose cells were merged is refused at the merged cell, not read as if the second had said nothing", async () => {
    const [first, second] = [await cellOf("tasks/II.1/result"), await cellOf("tasks/II.2/result")];
    await unprotect();
    await inForm(async (sheet, context) => {
      sheet.getRange(`${first}:${second}`).merge();
      await context.sync();
    });
    expect(await found()).toEqual([`merged-fields ${first}`]);
  });
});

describe("a field that was overwritten", () => {
  it("with a value that its list does not have, pasted with the list gone, is refused at its cell; with one that it has, read", async () => {
    const cell = await cellOf("tasks/II.1/progress");
    const paste = (words: string) =>
      inForm(async (sheet, context) => {
        sheet.getRange(cell).dataValidation.clear();
        sheet.getRange(cell).values = [[words]];
        await context.sync();
      });
    await unprotect();
    await paste("gần xong");
    expect(await found()).toEqual([`unknown-progress ${cell}`]);
    await paste("vướng mắc ");
    form()
      .getRange(await cellOf("tasks/II.1/difficulties"))
      .setValue("Thiếu xe");
    expect((await checked()).content?.tasks[0]).toMatchObject({ progress: "blocked", difficulties: "Thiếu xe" });
  });

  it("with a formula is read as what the formula gives, and refused at its cell where that is an error", async () => {
    const count = await cellOf("counts/k1.opened");
    form().getRange(count).setFormula("=6+7");
    await excel.host.grid.settle();
    expect((await checked()).content?.counts.find(({ countId }) => countId === "opened")?.answer).toEqual({
      kind: "number",
      value: 13,
    });
    form().getRange(count).setFormula("=1/0");
    await excel.host.grid.settle();
    expect(await found()).toEqual([`formula-error ${count}`]);
  });
});

describe("what is her own", () => {
  it("beside and below the form stays as it is, values and colours, while the form is sent and filled", async () => {
    const below = (await rows()).length + 3;
    form().getRange("P4").setValue("Nhớ hỏi anh Nam").setBackgroundColor("#ff00ff");
    form()
      .getRange(below - 1, 0)
      .setValue("Việc riêng");
    form()
      .getRange(below - 1, 5)
      .setValue("xong rồi");
    expect(await found()).toEqual([]);
    const read = await rows();
    expect(await renewMarks(open, name, read)).toMatchObject({ ok: true });
    expect(await writeCells(name, [{ address: await cellOf("tasks/II.1/result"), value: "mới" }])).toMatchObject({ ok: true });
    const after = await inForm(async (sheet, context) => {
      const note = sheet.getRange("P4").load("values,format/fill/color");
      const line = sheet.getRange(`A${below}:F${below}`).load("values");
      await context.sync();
      return { note: note.values, colour: note.format.fill.color, line: line.values };
    });
    expect(after).toEqual({
      note: [["Nhớ hỏi anh Nam"]],
      colour: "#FF00FF",
      line: [["Việc riêng", "", "", "", "", "xong rồi"]],
    });
  });

  it("is not told as a change of the form when it is on another sheet, or only a colour; typing in the form is", async () => {
    const heard: number[] = [];
    expect(await watchChanges(name, () => heard.push(1))).toMatchObject({ ok: true });
    excel.univerAPI.getActiveWorkbook()?.getSheetByName("Sheet1")?.getRange("A1").setValue("khác");
    form().getRange("P4").setBackgroundColor("#ff00ff");
    await told();
    expect(heard).toEqual([]);
    form()
      .getRange(await cellOf("tasks/II.1/result"))
      .setValue("đã gõ");
    await told();
    expect(heard).toEqual([1]);
  });
});

describe("a field that came to be locked", () => {
  it("by a paste of a locked cell is filled and open again when she takes back what was sent", async () => {
    const cell = await cellOf("tasks/II.1/result");
    await unprotect();
    await inForm(async (sheet, context) => {
      sheet.getRange(cell).format.protection.locked = true;
      sheet.protection.protect();
      await context.sync();
    });
    expect(await writeCells(name, [{ address: cell, value: "lấy lại" }])).toMatchObject({ ok: true });
    const after = await inForm(async (sheet, context) => {
      const range = sheet.getRange(cell).load("values,format/protection/locked");
      sheet.load("protection/protected");
      await context.sync();
      return { values: range.values, locked: range.format.protection.locked, shut: sheet.protection.protected };
    });
    expect(after).toEqual({ values: [["lấy lại"]], locked: false, shut: true });
  });

  it("under a password of hers is refused by Excel's own code, told in words, and nothing is written", async () => {
    const [first, second] = [await cellOf("tasks/II.1/result"), await cellOf("tasks/II.2/result")];
    await unprotect();
    await inForm(async (sheet, context) => {
      sheet.getRange(second).format.protection.locked = true;
      sheet.protection.protect({}, "của tôi");
      await context.sync();
    });
    const refused = await writeCells(name, [
      { address: first, value: "một" },
      { address: second, value: "hai" },
    ]);
    expect(refused).toMatchObject({ ok: false, failure: { code: "excel-protected" } });
    expect((await checked()).content).toEqual(sent);
  });
});
