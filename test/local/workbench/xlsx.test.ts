import type { IWorkbookData } from "@univerjs/core";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { decodeKeptWorkbook } from "../../../local/workbench/src/saved/kept-workbook.ts";
import { snapshotOf } from "../../../local/workbench/src/xlsx/open-xlsx.ts";
import { partNames, partOf } from "../../../local/workbench/src/xlsx/parts.ts";
import { xlsxOf } from "../../../local/workbench/src/xlsx/write-xlsx.ts";

const fill = (rgb: string) => ({ type: "pattern", pattern: "solid", fgColor: { rgb } }) as const;

/** A file with one of everything that the workbench carries. */
const aFile = (): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      {
        name: "Báo cáo",
        columns: [{ width: 10 }, { width: 40, hidden: true }],
        rows: [],
        cells: new Map([
          ["0,0", { value: "Số vụ" }],
          [
            "0,1",
            {
              value: 0.125,
              style: {
                font: { name: "Calibri", size: 12, bold: true, italic: true, color: { rgb: "7F1D1D" } },
                fill: fill("F8C9C9"),
                border: { top: { style: "thin", color: { rgb: "B6C2D1" } }, left: { style: "double", color: { rgb: "000000" } } },
                alignment: { horizontal: "center", vertical: "top", wrapText: true, textRotation: 90 },
                numFmt: "0.00%",
                protection: { locked: false },
              },
            },
          ],
          ["1,0", { value: "=1+1" }],
          ["1,1", { value: null, formula: "B1*2", formulaResult: 0.25 }],
          ["2,0", { value: null, style: { fill: fill("FFFBE6") } }],
          ["3,0", { value: 46_187, style: { numFmt: "dd/mm/yyyy" } }],
          ["3,1", { value: "#N/A", richText: [{ text: "#N/A" }] }],
          ["4,0", { value: true }],
          ["4,1", { value: "0123" }],
          ["5,0", { value: "hai\ndòng" }],
        ]),
        rowDefs: new Map([
          [0, { hidden: true }],
          [1, { height: 30 }],
        ]),
        merges: [{ startRow: 6, startCol: 0, endRow: 6, endCol: 1 }],
        freezePane: { rows: 2, columns: 1 },
        dataValidations: [
          {
            type: "list",
            range: "C2:C9",
            values: ["Xong", "Chưa xong"],
            allowBlank: true,
            showErrorMessage: true,
            errorStyle: "stop",
            showInputMessage: true,
            inputMessage: "Chọn",
          },
        ],
        conditionalRules: [
          {
            type: "expression",
            priority: 1,
            range: "C2:C9 E2:E9",
            formula: 'C2="Xong"',
            style: {
              font: { color: { rgb: "14532D" } },
              fill: { type: "pattern", pattern: "solid", bgColor: { rgb: "D5F0DB" } },
            },
          },
        ],
        protection: { sheet: true, formatColumns: true },
        autoFilter: { range: "A2:B9" },
        pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: "$1:$2" },
        view: { showGridLines: false, tabColor: { rgb: "1F3A5F" } },
      },
      { name: "Ẩn", rows: [["x"]], hidden: true },
    ],
    namedRanges: [{ name: "Matran_Return", range: "'Báo cáo'!$A$1:$B$2" }],
  });

async function opened(bytes: Uint8Array): Promise<IWorkbookData> {
  const outcome = await snapshotOf(bytes, "Báo cáo quý.xlsx", "workbook");
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  return outcome.value;
}

describe("an .xlsx file in the workbench", () => {
  it("comes out of the grid as it went in", async () => {
    const first = await opened(await aFile());
    expect(await opened(await xlsxOf(first))).toEqual(first);
  });

  it("brings values, and text stays text", async () => {
    const cells = (await opened(await aFile())).sheets["sheet-1"]?.cellData;
    expect(cells?.[1]?.[0]).toMatchObject({ v: "=1+1", t: 4 });
    expect(cells?.[1]?.[0]).not.toHaveProperty("f");
    expect(cells?.[1]?.[1]).toMatchObject({ f: "=B1*2", v: 0.25 });
    expect(cells?.[3]?.[0]).toMatchObject({ v: 46_187, t: 2 });
    expect(cells?.[3]?.[1]).toMatchObject({ v: "#N/A", t: 1 });
    expect(cells?.[4]).toMatchObject({ 0: { v: 1, t: 3 }, 1: { v: "0123", t: 4 } });
    expect(cells?.[5]?.[0]).toMatchObject({ v: "hai\ndòng" });
  });

  it("brings looks, sizes, frozen panes, protection and unlocked cells", async () => {
    const workbook = await opened(await aFile());
    const sheet = workbook.sheets["sheet-1"];
    const look = workbook.styles[sheet?.cellData?.[0]?.[1]?.s as string];
    expect(workbook.name).toBe("Báo cáo quý");
    expect(look).toMatchObject({ bl: 1, it: 1, fs: 12, ht: 2, vt: 1, tb: 3, tr: { a: -90 }, n: { pattern: "0.00%" } });
    expect(look).toMatchObject({ bg: { rgb: "#F8C9C9" }, bd: { t: { s: 1, cl: { rgb: "#B6C2D1" } }, l: { s: 7 } } });
    expect(sheet).toMatchObject({ freeze: { xSplit: 1, ySplit: 2 }, showGridlines: 0, tabColor: "#1F3A5F" });
    expect(sheet?.rowData).toMatchObject({ 0: { hd: 1 }, 1: { h: 40, ia: 0 }, 2: { ia: 1 } });
    expect(sheet?.columnData).toMatchObject({ 0: { w: 75 }, 1: { w: 285, hd: 1 } });
    expect(sheet?.custom).toMatchObject({ matran: { protection: { allowFormatColumns: true, allowFormatCells: false } } });
    expect(sheet?.cellData?.[0]?.[1]?.custom).toEqual({ matran: { locked: false } });
    expect(workbook.sheets["sheet-2"]).toMatchObject({ name: "Ẩn", hidden: 1 });
  });

  it("brings lists, colours, filters and names", async () => {
    const workbook = await opened(await aFile());
    expect(partOf(workbook, partNames.lists)["sheet-1"]).toMatchObject([{ type: "list", formula1: "Xong,Chưa xong" }]);
    expect(partOf(workbook, partNames.colours)["sheet-1"]).toMatchObject([
      { ranges: [{ startColumn: 2 }, { startColumn: 4 }], rule: { subType: "formula", value: '=C2="Xong"' } },
    ]);
    expect(partOf(workbook, partNames.filters)["sheet-1"]).toMatchObject({ ref: { startRow: 1, endRow: 8 } });
    expect(Object.values(partOf(workbook, partNames.names))).toMatchObject([{ name: "Matran_Return" }]);
  });

  it("writes what only the grid knows as Excel says it: shared formulas, conditions on text and numbers", async () => {
    const first = await opened(await aFile());
    const sheet = first.sheets["sheet-1"]!;
    const ranges = [{ startRow: 1, endRow: 3, startColumn: 3, endColumn: 3 }];
    const look = { bg: { rgb: "#fff" } };
    const rules = [
      {
        cfId: "a",
        ranges,
        stopIfTrue: false,
        rule: { type: "highlightCell", subType: "text", operator: "containsText", value: "chậm", style: look },
      },
      {
        cfId: "b",
        ranges,
        stopIfTrue: false,
        rule: { type: "highlightCell", subType: "number", operator: "between", value: [1, 5], style: look },
      },
      { cfId: "c", ranges, stopIfTrue: false, rule: { type: "dataBar", style: look } },
    ];
    const changed: IWorkbookData = {
      ...first,
      sheets: {
        ...first.sheets,
        "sheet-1": { ...sheet, cellData: { 7: { 3: { f: "=$A8+B8", si: "s", v: 1 } }, 8: { 3: { si: "s", v: 2 } } } },
      },
      resources: [{ name: partNames.colours, data: JSON.stringify({ "sheet-1": rules }) }],
    };
    const again = await opened(await xlsxOf(changed));
    expect(again.sheets["sheet-1"]?.cellData?.[8]?.[3]).toMatchObject({ f: "=$A9+B9", v: 2 });
    expect(partOf<{ rule: { value: string } }[]>(again, partNames.colours)["sheet-1"]?.map(({ rule }) => rule.value)).toEqual([
      '=ISNUMBER(SEARCH("chậm",D2))',
      "=AND(D2>=1,D2<=5)",
    ]);
  });

  it.each([
    ["text", new TextEncoder().encode("Kế hoạch số 12/KH-UBND")],
    ["nothing", new Uint8Array()],
    ["half a file", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3])],
  ])("is refused with advice where it holds %s", async (_name, bytes) => {
    const outcome = await snapshotOf(bytes, "ke-hoach.xlsx", "workbook");
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: "unreadable-workbook" }] });
    expect(outcome.problems[0]?.message).toContain("lưu lại thành .xlsx");
  });
});

describe("the workbook kept in the browser", () => {
  it("is taken back as it was kept", async () => {
    const kept = { snapshot: await opened(await aFile()), isUnsaved: true };
    expect(decodeKeptWorkbook(structuredClone(kept))).toEqual(kept);
  });

  it.each([
    undefined,
    null,
    {},
    { isUnsaved: true },
    { isUnsaved: false, snapshot: { id: "x", name: "y", sheetOrder: [], sheets: {} } },
  ])("is left aside where it is %j", (stored) => expect(decodeKeptWorkbook(stored)).toBeNull());
});
