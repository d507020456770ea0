import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { planSheets } from "../../../domain/matrix/plan-sheets.ts";
import { readPlanSheets, type PlanRows } from "../../../domain/matrix/read-plan-sheets.ts";
import { readReturnSheet } from "../../../domain/returns/read-return-sheet.ts";
import { returnSheet } from "../../../domain/returns/return-sheet.ts";
import { areaAddress } from "../../../domain/sheet/address.ts";
import type { Sheet } from "../../../domain/sheet/sheet.ts";
import { writeWorkbook } from "../../../functions/src/export/workbook-file.ts";
import { sheetsIn } from "../../builders/workbook-bytes.ts";
import { openWorkbook } from "../../../functions/src/xlsx/read-workbook.ts";
import { calculatedByLibreOffice, hasLibreOffice } from "../../libreoffice/libreoffice.ts";
import { aPlan, aTask } from "../../builders/plans.ts";
import { aPeriod, aReturn } from "../../builders/returns.ts";

const plan = aPlan();
const content = aReturn("cong-an-tinh", {
  tasks: { "II.1": { progress: "done", completedOn: "2026-03-02", percent: 100, result: "- Đã họp\n=1+1", evidence: "@x" } },
});
const report = returnSheet(plan, aPeriod(), "cong-an-tinh", content, null, aReturn("cong-an-tinh", { periodId: "2025-H2" }));
const small = (words: string): Sheet => ({ ...report, rows: [[{ kind: "text", text: words }]], merges: [], names: [] });
const oddWords = [
  "=1+1",
  "+84 123",
  "-5",
  "@SUM(A1)",
  "#N/A",
  "#REF!",
  "TRUE",
  "0012",
  "1/2",
  "'a",
  "_x0041_",
  "a\tb",
  " a ",
  "<b>&\"'",
  "dòng một\nhai",
  "a\u0007b\uffff",
  "🙂 👩‍👩‍👧",
  "Nguyễn".normalize("NFD"),
  "]]> &amp; <!--",
];
const longWords = "dài ".repeat(8_000);

describe("an .xlsx file", () => {
  it("gives back a return, and a plan, as they were drawn", async () => {
    const [sheet] = sheetsIn(await writeWorkbook([report]));
    expect(readReturnSheet(plan, sheet?.rows ?? [])).toEqual({ ok: true, value: content, problems: [] });
    const sheets = sheetsIn(await writeWorkbook(planSheets(plan, [])));
    const rows = Object.fromEntries(sheets.map((each) => [each.name, each.rows])) as unknown as PlanRows;
    expect(readPlanSheets(rows)).toEqual({ ok: true, value: plan, problems: [] });
  });

  it("names the rows that each page repeats, with the sheet's name in quotes", async () => {
    const parts = unzipSync(
      await writeWorkbook([{ ...report, name: "Ma trận tỉnh", print: { ...report.print, repeatRows: 6 } }]),
    );
    expect(strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array())).toMatch(
      /_xlnm\.Print_Titles"[^>]*>(&apos;|')Ma trận tỉnh(&apos;|')!\$1:\$6</,
    );
  });

  it.each(oddWords)("keeps the text %j a text", async (words) => {
    const [sheet] = sheetsIn(await writeWorkbook([small(words)]));
    expect(sheet?.rows[0]?.[0]).toBe(words);
  });

  it("keeps any text, whatever an agency typed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }), async (words) => {
        const [sheet] = sheetsIn(await writeWorkbook([small(words)]));
        expect(sheet?.rows[0]?.[0]).toBe(words);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ["an empty file", new Uint8Array()],
    ["a text", new TextEncoder().encode("xin chào")],
    ["a zip of something else", new Uint8Array([80, 75, 5, 6, ...Array.from({ length: 18 }, () => 0)])],
  ])("refuses %s with what to do", async (_what, bytes) => {
    const opened = openWorkbook(bytes);
    expect(opened).toMatchObject({
      ok: false,
      problems: [{ code: expect.stringMatching(/^unreadable-workbook-/) as string, severity: "error" }],
    });
  });
});

describe("what Excel finds in the file", () => {
  let sheetXml = "";
  let stylesXml = "";
  let workbookXml = "";
  let tasksXml = "";
  beforeAll(async () => {
    const parts = (bytes: Uint8Array) => {
      const files = unzipSync(bytes);
      return (path: string): string => strFromU8(files[path] ?? new Uint8Array());
    };
    const part = parts(await writeWorkbook([report]));
    [sheetXml, stylesXml, workbookXml] = [part("xl/worksheets/sheet1.xml"), part("xl/styles.xml"), part("xl/workbook.xml")];
    tasksXml = parts(await writeWorkbook(planSheets(plan, [])))("xl/worksheets/sheet1.xml");
  });

  it("the merged cells of the drawn sheet", () => {
    const merged = [...sheetXml.matchAll(/<mergeCell ref="([^"]+)"\/>/g)].map(([, reference]) => reference);
    expect(merged).toEqual(report.merges.map(areaAddress));
    expect(merged).not.toHaveLength(0);
  });

  it.each([
    ["the stamp's row hidden", /<row r="1"[^>]*hidden="1"/],
    ["the header and first columns frozen", /<pane xSplit="2" ySplit="5" topLeftCell="C6" state="frozen"/],
    ["the sheet protected, columns and rows still sizable", /<sheetProtection sheet="1" [^>]*formatColumns="0" formatRows="0"/],
    [
      "the list of progress",
      /<dataValidation type="list" sqref="F9:F10"[^>]*errorStyle="stop"[^]*?"Chưa triển khai,Đang thực hiện,Hoàn thành,Vướng mắc,Không phát sinh"/,
    ],
    ["the list of answers, which lets numbers through", /errorStyle="information"[^]*?"Không áp dụng,Chưa có số liệu"/],
    ["colours by progress", /<cfRule type="expression"[^>]*><formula>F9="Hoàn thành"<\/formula>/],
    ["landscape A4, one page wide", /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/],
    ["the day as text, which no locale turns about", /<c r="J9"[^>]*t="(s|inlineStr)"/],
    ["a live formula with its figure", /<f>IF\(AND\(ISNUMBER\(F15\),ISNUMBER\(D15\)\),F15-D15,""\)<\/f><v>0<\/v>/],
  ])("%s", (_what, pattern) => {
    expect(sheetXml).toMatch(pattern);
  });

  it("the cells to fill unlocked, the others locked", () => {
    expect(stylesXml).toContain('<protection locked="0"/>');
    expect(stylesXml).toContain('<protection locked="1"/>');
  });

  it("names for the blocks, and the rows to repeat on paper", () => {
    expect(workbookXml).toMatch(/<definedName name="Matran_NhiemVu">'Báo cáo'!\$A\$9:\$M\$10<\/definedName>/);
    expect(workbookXml).toMatch(/_xlnm\.Print_Titles[^>]*>'?Báo cáo'?!\$1:\$5</);
  });

  it("a filter over the tasks", () => {
    expect(tasksXml).toMatch(/<autoFilter ref="A12:J24"\/>/);
  });
});

describe("a chart", () => {
  const charted: Sheet = {
    ...small("Tỷ lệ"),
    rows: [
      [
        { kind: "text", text: "Tỷ lệ & khám phá" },
        { kind: "number", value: 0.75, style: "percent" },
      ],
    ],
    charts: [
      {
        title: "Kết quả <&>",
        labels: { top: 0, left: 0, bottom: 0, right: 0 },
        series: [{ name: "Yêu cầu", values: { top: 0, left: 1, bottom: 0, right: 1 }, color: "#94A3B8" }],
        format: "0%",
        place: { top: 2, left: 0, bottom: 12, right: 4 },
      },
    ],
  };

  it("is a part of the file that its sheet leads to, with the cells that it draws", async () => {
    const parts = unzipSync(await writeWorkbook([charted]));
    const of = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
    expect(of("[Content_Types].xml")).toContain("/xl/charts/chart1.xml");
    expect(of("xl/worksheets/sheet1.xml")).toMatch(/<drawing r:id="rId\d+"\/>/);
    expect(of("xl/charts/chart1.xml")).toMatch(/<c:f>'?Báo cáo'?!\$?B\$?1(:\$?B\$?1)?<\/c:f>/);
    expect(of("xl/charts/chart1.xml")).toContain("Kết quả &lt;&amp;&gt;");
  });
});

describe("LibreOffice", () => {
  it.skipIf(!hasLibreOffice)(
    "opens the files and calculates the same figures (needs soffice)",
    async () => {
      const busy = aPlan({
        tasks: [...plan.tasks, aTask("III.1", { leads: ["so-tu-phap"], coordinating: ["xa-mot", "xa-hai"] })],
      });
      const odd = [...oddWords, longWords].flatMap((words) => small(words).rows);
      const workbooks = [[report], planSheets(busy, []), [{ ...small(""), rows: odd }]];
      const calculated = await calculatedByLibreOffice(workbooks);
      for (const [at, sheets] of workbooks.entries())
        for (const [index, sheet] of sheets.entries()) {
          const got = calculated[at]?.[index] ?? [];
          const figures = sheet.rows.flatMap((row, r) =>
            row.flatMap((cell, c) => (cell.kind === "formula" ? [[cell.formula, got[r]?.[c] ?? ""]] : [])),
          );
          const expected = sheet.rows.flatMap((row) =>
            row.flatMap((cell) => (cell.kind === "formula" ? [[cell.formula, cell.value]] : [])),
          );
          expect(figures).toEqual(expected);
        }
      expect(calculated[2]?.[0]?.map(([words]) => words)).toEqual([...oddWords, longWords]);
      expect(readReturnSheet(plan, calculated[0]?.[0] ?? [])).toMatchObject({ ok: true, value: content });
    },
    120_000,
  );
});
