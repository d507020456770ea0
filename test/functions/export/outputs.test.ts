import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { computeKpis } from "../../../domain/kpi/compute.ts";
import { provinceSheets } from "../../../domain/matrix/province-sheets.ts";
import { mergeReturns } from "../../../domain/merge/merge-returns.ts";
import { returnSheet } from "../../../domain/returns/return-sheet.ts";
import { rawRows } from "../../../domain/sheet/raw-rows.ts";
import { valuesOnly } from "../../../domain/sheet/values-only.ts";
import { writeWorkbook } from "../../../functions/src/export/workbook-file.ts";
import { aPlan, aTask } from "../../builders/plans.ts";
import { aHead, aPeriod, aReturn, anAcceptedReturn } from "../../builders/returns.ts";
import { sheetsIn } from "../../builders/workbook-bytes.ts";
import { hasLibreOffice, recalculated } from "../../libreoffice/libreoffice.ts";

const hostile = ["=1+1", "+84912", "-2+3", "@SUM(A1:A9)", "\t=1+1", '=HYPERLINK("http://x","y")', "=cmd|' /C calc'!A0"];
const plan = aPlan({
  agencies: aPlan().agencies.map((agency) => (agency.id === "xa-hai" ? { ...agency, name: "=2+2" } : agency)),
  tasks: [
    ...aPlan().tasks,
    ...hostile.map((words, at) => aTask(`III.${at}`, { leads: ["so-tu-phap"], due: "2026-01-05", text: words })),
  ],
});
const content = aReturn("so-tu-phap", {
  plan,
  tasks: Object.fromEntries(
    hostile.map((words, at) => [`III.${at}`, { progress: "blocked", difficulties: words, result: words }]),
  ),
});
const merged = mergeReturns(
  plan,
  aPeriod(),
  [anAcceptedReturn(content), anAcceptedReturn(aReturn("cong-an-tinh", { plan }))],
  "2026-06-14",
);
const heads = [
  aHead("so-tu-phap", { sentBy: "=3+3", reason: "@NOW()" }),
  aHead("xa-mot", { status: "sent-back", reason: "-1+1" }),
];
const sheets = provinceSheets(plan, aPeriod(), merged, heads, computeKpis(plan, merged));
/** What an agency said last time is written into its next form. */
const form = returnSheet(plan, aPeriod(), "so-tu-phap", content, null, content, { isFile: true });
const outputs = { "the province's workbook": sheets, "the copy for outside": sheets.map(valuesOnly), "a fill-in form": [form] };
const visible = (words: string): string => words.replace(/\t/g, "");

describe.each(Object.entries(outputs))("texts that look like formulas, in %s", (_, output) => {
  const expected = output.map((sheet) =>
    sheet.rows.flatMap((row, r) =>
      row.flatMap((cell, c) =>
        cell.kind === "text" && /^[=+\-@\t]/.test(cell.text) ? [{ r, c, words: visible(cell.text) }] : [],
      ),
    ),
  );
  it("stand there, or the test proves nothing", () => {
    expect(expected.flat().length).toBeGreaterThanOrEqual(hostile.length);
  });

  it("are strings in the file: no formula holds any of them", async () => {
    const parts = unzipSync(await writeWorkbook(output));
    for (const [name, bytes] of Object.entries(parts).filter(([path]) => path.startsWith("xl/worksheets/")))
      for (const [, formula = ""] of strFromU8(bytes).matchAll(/<f[^>]*>([^<]*)<\/f>/g))
        expect(formula, name).not.toMatch(/^(1\+1|2\+2|3\+3|84912|-2\+3|@|HYPERLINK|cmd)/);
  });

  it.skipIf(!hasLibreOffice)(
    "are the same texts when LibreOffice has opened and calculated the file (needs soffice)",
    async () => {
      const [calculated] = await recalculated([await writeWorkbook(output)]);
      const got = expected.map((cells, at) => cells.map(({ r, c }) => visible(String(calculated?.[at]?.rows[r]?.[c] ?? ""))));
      expect(got).toEqual(expected.map((cells) => cells.map(({ words }) => words)));
    },
    120_000,
  );
});

describe("the copy for people outside", () => {
  const copy = sheets.map(valuesOnly);

  it("has nothing hidden in it: no formula, hidden row or sheet, stamp, name, list, rule or comment", async () => {
    const parts = unzipSync(await writeWorkbook(copy));
    const texts = Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
    for (const [name, xml] of texts) {
      expect(xml, name).not.toMatch(
        /<f[ >]|hidden="(1|true)"|state="(hidden|veryHidden)"|<definedName (?!name="_xlnm\.Print_Titles")|<dataValidation|<cfRule|<sheetProtection/,
      );
      expect(xml, name).not.toMatch(/matran\/1|kind=province/);
    }
    expect(texts.map(([name]) => name).filter((name) => /comments|vml|customXml|calcChain|externalLink/i.test(name))).toEqual([]);
  });

  it("shows the figures that the workbook shows, row by row without the hidden ones", async () => {
    const shown = sheetsIn(await writeWorkbook(copy));
    for (const [at, sheet] of sheets.entries()) {
      const rows = rawRows(sheet).filter((_, row) => !sheet.hiddenRows.includes(row));
      const wanted = sheet.rows
        .filter((_, row) => !sheet.hiddenRows.includes(row))
        .map((row, r) => row.map((cell, c) => (cell.kind === "formula" ? (cell.value ?? null) : (rows[r]?.[c] ?? null))));
      for (const [r, row] of wanted.entries())
        for (const [c, value] of row.entries()) expect(shown[at]?.rows[r]?.[c] ?? "").toEqual(value ?? "");
    }
  });
});
