/** What the add-in does when Excel will not: waits and says so where that helps, else says what to do. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Failure, Reply } from "../../../addin/src/failure.ts";
import { drawSheets } from "../../../addin/src/workbook/draw-sheet.ts";
import { inExcel } from "../../../addin/src/workbook/in-excel.ts";
import { type ExcelWait, onExcelWait } from "../../../addin/src/workbook/patience.ts";
import { mostBytesOfPart, partsOf } from "../../../addin/src/workbook/pieces.ts";
import { readActiveSheet, readSheets } from "../../../addin/src/workbook/read-sheet.ts";
import { returnSheet } from "../../../domain/returns/return-sheet.ts";
import { mostBytes } from "../../../local/workbook-host/protocol/faults.ts";
import { type ExcelInNode, startExcelInNode } from "../../../local/workbook-host/seams/excel-in-node.ts";
import { aPlan, aTask } from "../../builders/plans.ts";
import { aPeriod } from "../../builders/returns.ts";

let excel: ExcelInNode;
let told: (ExcelWait | null)[];
let stop: () => void;
beforeEach(async () => {
  excel = await startExcelInNode();
  told = [];
  stop = onExcelWait((wait) => told.push(wait));
});
afterEach(async () => {
  stop();
  await new Promise((resolve) => setTimeout(resolve, 0));
  excel.close();
});

const failureOf = (reply: Reply<unknown>): Failure => {
  if (reply.ok) throw new Error("it went through");
  return reply.failure;
};

const aReturnSheet = () => returnSheet(aPlan(), aPeriod(), "cong-an-tinh", null, null);

describe("a cell that is being typed in", () => {
  it("is waited for with a word, and the work is done as soon as it is left", async () => {
    excel.host.faults.play("editing", 2);
    expect(await drawSheets([aReturnSheet()])).toMatchObject({ ok: true });
    expect(told.map((wait) => wait?.reason ?? null)).toEqual(["editing", null]);
  });

  it("in the middle of a drawing leads to the same sheet, drawn once", async () => {
    const drawn = await drawSheets([aReturnSheet()]);
    const before = await readSheets(["Báo cáo"]);
    const looked = excel.requests.length;
    const again = drawSheets([aReturnSheet()]);
    // The look at what is there goes through; the drawing meets the cell.
    while (excel.requests.length === looked) await new Promise((resolve) => setTimeout(resolve, 0));
    excel.host.faults.play("editing");
    expect([drawn.ok, (await again).ok]).toEqual([true, true]);
    expect(await readSheets(["Báo cáo"])).toEqual(before);
    expect(excel.univerAPI.getActiveWorkbook()?.getSheets().length).toBe(2);
  });

  it("ends with what to press, where she will not wait", async () => {
    excel.host.faults.play("editing", Infinity);
    const heard = onExcelWait((wait) => wait?.stop());
    const failure = failureOf(await readActiveSheet());
    heard();
    expect(failure.code).toBe("excel-editing");
    expect(failure.advice).toContain("Bấm Enter hoặc Esc để kết thúc nhập ô rồi thử lại");
  });

  it("is no news where nobody asked for the work", async () => {
    excel.host.faults.play("editing", 2);
    expect(await inExcel(async (context) => context.sync(), { quiet: true })).toMatchObject({ ok: true });
    const named = await inExcel(
      async (context) => {
        context.workbook.worksheets.getFirst().load("name");
        await context.sync();
      },
      { quiet: true },
    );
    expect([named.ok, told]).toEqual([true, []]);
  });
});

describe("a busy Excel", () => {
  it("is asked again by itself until it answers", async () => {
    excel.host.faults.play("busy", 3);
    expect(await readActiveSheet()).toMatchObject({ ok: true });
    expect(excel.requests).toHaveLength(4);
    expect(told.map((wait) => wait?.reason ?? null)).toEqual(["busy", null]);
  });

  it("is given up after five tries more, and nothing is lost", async () => {
    excel.host.faults.play("busy", Infinity);
    const failure = failureOf(await readActiveSheet());
    expect(failure).toMatchObject({ code: "excel-busy", title: "Excel đang bận." });
    expect(failure.advice).toContain("vẫn còn nguyên");
    expect(excel.requests).toHaveLength(6);
  });

  it("behind a dialog of its own is waited for", async () => {
    excel.host.faults.play("modal-dialog");
    expect(await drawSheets([aReturnSheet()])).toMatchObject({ ok: true });
    expect(told[0]?.reason).toBe("dialog");
  });

  it("whose session on the web is over says to load the page again", async () => {
    excel.host.faults.play("timed-out");
    expect(failureOf(await readActiveSheet())).toMatchObject({ code: "excel-session" });
  });
});

describe("what is too large for one request", () => {
  it("is drawn in several, each under Excel's limit, with the same result", async () => {
    const words = (row: number): string => `${row}: ${"Đấu tranh, ngăn chặn. ".repeat(1_000)}`;
    const tasks = Array.from({ length: 200 }, (_, row) => aTask(`II.${row + 1}`, { text: words(row) }));
    const sheet = returnSheet(aPlan({ tasks, indicators: [] }), aPeriod(), "cong-an-tinh", null, null);
    expect(await drawSheets([sheet])).toMatchObject({ ok: true });
    const sizes = excel.requests.map(({ bytes }) => bytes);
    expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeGreaterThan(mostBytes);
    expect(Math.max(...sizes)).toBeLessThan(mostBytes);
    expect(sizes.length).toBeLessThanOrEqual(10);
    // All of it is more than Excel answers at once: read by blocks.
    const block = (top: number): Promise<unknown[][]> =>
      excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(sheet.name).getRangeByIndexes(top, 0, 110, 2).load("values");
        await context.sync();
        return range.values;
      });
    const found = [...(await block(0)), ...(await block(110))];
    expect(found.filter(([id, text]) => tasks.some((task) => task.id === id && task.text === text))).toHaveLength(200);
  });

  it("cannot be read at once: she is told what to take away", async () => {
    excel.host.faults.play("answer-too-large");
    expect(failureOf(await readActiveSheet())).toMatchObject({ code: "excel-too-large" });
  });

  it("is packed in order, and only a piece that is too heavy alone exceeds a part", () => {
    const drawn: number[] = [];
    const pieces = [1, 2, 9, 1, 1].map((bytes, at) => ({ bytes, draw: () => void drawn.push(at) }));
    const parts = partsOf(pieces, 3);
    expect(parts.map((part) => part.map(({ bytes }) => bytes))).toEqual([[1, 2], [9], [1, 1]]);
    parts.flat().forEach(({ draw }) => draw());
    expect(drawn).toEqual([0, 1, 2, 3, 4]);
    expect(mostBytesOfPart).toBeLessThan(mostBytes);
  });
});

describe("what Excel forbids", () => {
  it("a workbook whose sheet is locked by somebody's password says how to unlock it", async () => {
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Báo cáo");
      sheet.protection.protect({}, "mật khẩu");
      await context.sync();
    });
    expect(failureOf(await drawSheets([aReturnSheet()]))).toMatchObject({ code: "excel-protected" });
  });

  it("a defect is no refusal: it is thrown on", async () => {
    await expect(
      inExcel(async (context) => context.workbook.worksheets.getFirst().getRange("không phải").select()),
    ).rejects.toThrow();
  });
});
