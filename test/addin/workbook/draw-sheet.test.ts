import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { drawSheets } from "../../../addin/src/workbook/draw-sheet.ts";
import { goToCell } from "../../../addin/src/workbook/go-to-cell.ts";
import { readActiveSheet, readSheets } from "../../../addin/src/workbook/read-sheet.ts";
import { findReturnSheets, renewForm } from "../../../addin/src/workbook/return-sheets.ts";
import { missingRequirement } from "../../../addin/src/workbook/supports.ts";
import { planSheets } from "../../../domain/matrix/plan-sheets.ts";
import { readPlanSheets } from "../../../domain/matrix/read-plan-sheets.ts";
import { readReturnSheet } from "../../../domain/returns/read-return-sheet.ts";
import { returnSheet } from "../../../domain/returns/return-sheet.ts";
import { rawRows } from "../../../domain/sheet/raw-rows.ts";
import { writeStamp } from "../../../domain/sheet/stamp.ts";
import type { RawRows, Sheet } from "../../../domain/sheet/sheet.ts";
import { type ExcelInNode, startExcelInNode } from "../../../local/workbook-host/seams/excel-in-node.ts";
import { aPlan } from "../../builders/plans.ts";
import { aPeriod, aReturn } from "../../builders/returns.ts";

/** The last change is told on the next turn. */
const told = () => new Promise((resolve) => setTimeout(resolve, 0));

let excel: ExcelInNode;
beforeEach(async () => {
  excel = await startExcelInNode();
});
afterEach(async () => {
  await told();
  excel.close();
});

const aSheet = (overrides: Partial<Sheet> = {}): Sheet => ({
  name: "Thử",
  rows: [],
  widths: [],
  heights: {},
  hiddenRows: [],
  merges: [],
  frozen: { rows: 0, columns: 0 },
  lists: [],
  colours: [],
  names: [],
  isProtected: false,
  filter: null,
  print: { landscape: false, fitToWidth: true, repeatRows: 0 },
  tabColor: null,
  ...overrides,
});

const drawn = async (...sheets: readonly Sheet[]): Promise<void> => {
  expect(await drawSheets(sheets)).toEqual({ ok: true, value: undefined });
};

interface SeenRange {
  readonly values: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

/** Reads properties of a range as a person would see them. */
const seen = <T>(sheet: string, address: string, properties: string, give: (range: SeenRange) => T): Promise<T> =>
  excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load(properties);
    await context.sync();
    return give(range);
  });

/** Without the trailing blanks that a used range does not have. */
const trimmed = (rows: readonly (readonly unknown[])[]) => {
  const cut = rows.map((row) => row.slice(0, row.findLastIndex((value) => value !== null && value !== "") + 1));
  return cut.slice(0, cut.findLastIndex((row) => row.length > 0) + 1);
};

describe("a drawn sheet", () => {
  it("holds what the model says and reads back as the same raw values", async () => {
    const sheet = returnSheet(aPlan(), aPeriod(), "cong-an-tinh", aReturn(), null);
    await drawn(sheet);
    const read = await readSheets([sheet.name]);
    // What a formula gives depends on who calculates; nobody does here.
    const said = (rows: RawRows) =>
      trimmed(rows.map((row, at) => row.map((value, column) => (sheet.rows[at]?.[column]?.kind === "formula" ? null : value))));
    expect(read.ok && said(read.value[sheet.name] ?? [])).toEqual(said(rawRows(sheet)));
  });

  it("gives a return back that was drawn from it", async () => {
    const content = aReturn();
    const sheet = returnSheet(aPlan(), aPeriod(), "cong-an-tinh", content, null);
    await drawn(sheet);
    const read = await readSheets([sheet.name]);
    expect(read.ok && readReturnSheet(aPlan(), read.value[sheet.name] ?? [])).toMatchObject({ ok: true, value: content });
  });

  it("gives the plan back that was drawn from it", async () => {
    await drawn(...planSheets(aPlan(), []));
    const read = await readSheets(["Nhiệm vụ", "Cơ quan", "Chỉ tiêu"]);
    expect(read.ok && readPlanSheets(read.value)).toMatchObject({ ok: true, value: aPlan() });
  });

  it.each(["=1+1", "+84 905", "-5", "@lan", "'quoted", "3/4", "007", "TRUE", "1,5"])("keeps the text %j a text", async (text) => {
    await drawn(aSheet({ rows: [[{ kind: "text", text, style: "input-text" }]] }));
    expect(
      await seen("Thử", "A1", "values,formulas,valueTypes", (range): unknown => [range.values[0]?.[0], range.valueTypes[0]?.[0]]),
    ).toEqual([text, "String"]);
  });

  it("calculates its formulas and shows its days", async () => {
    await drawn(
      aSheet({
        rows: [
          [
            { kind: "number", value: 9 },
            { kind: "number", value: 12 },
            { kind: "formula", formula: "=A1/B1", style: "percent" },
            { kind: "date", iso: "2026-06-14" },
          ],
        ],
      }),
    );
    expect(await seen("Thử", "C1:D1", "values,numberFormat", (range) => [range.values, range.numberFormat])).toEqual([
      [[0.75, 46187]],
      [["0.00%", "dd/mm/yyyy"]],
    ]);
  });

  it("locks everything but the cells to fill, hides its stamp, freezes and names", async () => {
    const sheet = returnSheet(aPlan(), aPeriod(), "cong-an-tinh", null, null);
    await drawn(sheet);
    const found = await excel.run(async (context) => {
      const target = context.workbook.worksheets.getItem(sheet.name).load("tabColor,protection/protected");
      const stamp = target.getRange("A1").load("rowHidden,format/protection/locked,values");
      const frozen = target.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      return {
        tab: target.tabColor,
        locked: target.protection.protected,
        hidden: stamp.rowHidden,
        stamp: stamp.format.protection.locked,
        frozen: frozen.address,
      };
    });
    expect(found).toMatchObject({ tab: sheet.tabColor, locked: true, hidden: true, stamp: true });
    expect(found.frozen).toContain(`${sheet.frozen.rows}`);
  });

  it("replaces the sheet of the same name, whatever was in it, and stays in its place", async () => {
    await drawn(returnSheet(aPlan(), aPeriod(), "cong-an-tinh", aReturn(), null));
    await drawn(aSheet({ name: "Báo cáo", rows: [[{ kind: "text", text: "mới" }]] }));
    const read = await readSheets(["Báo cáo"]);
    expect(read.ok && read.value["Báo cáo"]).toEqual([["mới"]]);
    await drawn(returnSheet(aPlan(), aPeriod(), "cong-an-tinh", aReturn(), null));
  });
});

describe("an Excel of ExcelApi 1.8", () => {
  const global = globalThis as unknown as { Office: unknown };
  let whole: unknown;
  const claim = (most: number): void => {
    // The library asks here before each member that is newer than the first version, and throws where the answer is no.
    global.Office = {
      context: { requirements: { isSetSupported: (_: string, version: string) => Number(version.split(".")[1]) <= most } },
    };
  };
  beforeEach(() => {
    whole = global.Office;
    claim(8);
  });
  afterEach(() => {
    global.Office = whole;
  });

  it("will do; one below it is told in Vietnamese what to open instead, and the way by file", () => {
    expect(missingRequirement()).toBeNull();
    claim(7);
    const { title, advice } = missingRequirement() ?? {};
    expect(title).toContain("Phiên bản Excel này chưa dùng được");
    expect(advice).toMatch(/Excel 2021 trở lên.*Excel trên web.*tệp báo cáo \.xlsx để điền và nộp bằng tệp/);
  });

  it("throws at what is newer", async () => {
    await expect(
      excel.run(async (context) => void context.workbook.worksheets.getActiveWorksheet().pageLayout),
    ).rejects.toMatchObject({ code: "ApiNotFound" });
  });

  it("is asked for nothing newer, and draws all but page layout and filter buttons", async () => {
    await drawn(...planSheets(aPlan(), []), returnSheet(aPlan(), aPeriod(), "cong-an-tinh", null, null));
    expect(await renewForm("Báo cáo", [{ address: "A1", value: "matran/1" }], [])).toMatchObject({
      ok: true,
    });
    expect(await goToCell("Nhiệm vụ", "B4")).toMatchObject({ ok: true });
  });
});

describe("reading", () => {
  it("says null for a sheet that is not there, and begins at A1 wherever the content begins", async () => {
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("B3").values = [["dán ở đây"]];
      await context.sync();
    });
    expect(await readSheets(["Không có"])).toEqual({ ok: true, value: { "Không có": null } });
    expect(await readActiveSheet()).toEqual({ ok: true, value: { name: "Sheet1", rows: [[], [], [null, "dán ở đây"]] } });
  });

  it("finds what each sheet says that it is, and renews it under protection", async () => {
    await drawn(returnSheet(aPlan(), aPeriod(), "cong-an-tinh", null, null));
    const stamp = { kind: "return", plan: aPlan().id, period: "2026-H1", agency: "cong-an-tinh", revision: 3 };
    expect(await renewForm("Báo cáo", [{ address: "A1", value: writeStamp(stamp) }], [])).toMatchObject({ ok: true });
    expect(await findReturnSheets()).toMatchObject({ ok: true, value: { returns: [{ name: "Báo cáo", stamp }] } });
  });
});

describe("when Excel refuses", () => {
  it("says that the sheet is gone", async () => {
    expect(await goToCell("Đã xóa", "A1")).toMatchObject({ ok: false, failure: { code: "sheet-missing" } });
  });
});

describe("a sheet that is drawn again", () => {
  it("keeps no height of rows that it no longer has", async () => {
    const line = (words: string) => [{ kind: "text" as const, text: words }];
    await drawn(aSheet({ rows: [line("một"), line("hai"), line("ba")], heights: { 0: 30, 1: 90, 2: 90 } }));
    await drawn(aSheet({ rows: [line("một")], heights: { 0: 30 } }));
    const heights = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Thử");
      const [first, third] = ["A1", "A3"].map((address) => sheet.getRange(address).load("format/rowHeight"));
      sheet.load("standardHeight");
      await context.sync();
      return { first: first?.format.rowHeight, third: third?.format.rowHeight, standard: sheet.standardHeight };
    });
    expect(heights.first).toBe(30);
    expect(heights.third).toBe(heights.standard);
  });
});
