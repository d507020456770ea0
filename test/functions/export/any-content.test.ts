/** Whatever stands in a cell comes back from the file as it went in, for our reader and for one that is not ours. */
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { planSheets } from "../../../domain/matrix/plan-sheets.ts";
import { rawRows } from "../../../domain/sheet/raw-rows.ts";
import type { Cell, RawValue, Sheet } from "../../../domain/sheet/sheet.ts";
import { writeWorkbook } from "../../../functions/src/export/workbook-file.ts";
import { aPlan } from "../../builders/plans.ts";
import { sheetsIn } from "../../builders/workbook-bytes.ts";

const [bare] = planSheets(aPlan(), []);
const holding = (rows: Sheet["rows"]): Sheet[] =>
  bare ? [{ ...bare, rows, merges: [], lists: [], colours: [], names: [], filter: null }] : [];

const controls = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code));
const pieces = fc.oneof(
  fc.constantFrom(...controls, "\u007f", "\u0085", "\u2028", "\ufeff", "\ufffe", "\uffff", "\u00a0"),
  fc.constantFrom("_x000D_", "_x0041_", "_x005F_", "_x00", "x0041_", "]]>", "<!--", "&amp;", "&#10;", "<v>", '"', "'", "\r\n"),
  fc.constantFrom(..."=+-@#", "#N/A", "TRUE", "0012", " ", "  ", "\n\n"),
  fc.constantFrom("🙂", "👩‍👩‍👧", "e\u0302\u0323", "ệ", "Nguyễn".normalize("NFD"), "\u202e", "\u200b"),
  fc.string({ unit: "binary", minLength: 1, maxLength: 8 }),
);
/** Half a pair of a letter beyond the first 65,536 is no text in any file. */
const wellFormed = (written: string): string => Buffer.from(written).toString();
const words = fc.array(pieces, { minLength: 1, maxLength: 12 }).map((each) => wellFormed(each.join("")));
const long = fc
  .tuple(words, fc.integer({ min: 10_000, max: 32_000 }))
  .map(([each, length]) => wellFormed(each.repeat(Math.ceil(length / each.length)).slice(0, length)));
const figures = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, -1, 0.1 + 0.2, 1e21, 1e-7, -1e308, Number.MAX_SAFE_INTEGER, Number.MIN_VALUE),
);
const day = { min: new Date("1900-01-01"), max: new Date("9999-12-31"), noInvalidDate: true };
const cells: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: words.map((text): Cell => ({ kind: "text", text, style: "text" })) },
  { weight: 1, arbitrary: long.map((text): Cell => ({ kind: "text", text })) },
  { weight: 3, arbitrary: figures.map((value): Cell => ({ kind: "number", value, style: "number" })) },
  { weight: 2, arbitrary: fc.date(day).map((at): Cell => ({ kind: "date", iso: at.toISOString().slice(0, 10), style: "date" })) },
  {
    weight: 2,
    arbitrary: fc.oneof(words, figures).map((value): Cell => ({ kind: "formula", formula: '=IF(1<2,"a&b",A1)', value })),
  },
  { weight: 1, arbitrary: fc.constant<Cell>({ kind: "empty", style: "input-text" }) },
);

/** A file has "\n" alone for a line end, and no sign of its own for less than nothing. */
const kept = (value: RawValue): RawValue => (typeof value === "string" ? value.replace(/\r\n?/g, "\n") : value === 0 ? 0 : value);

describe("any content", () => {
  it("comes back as it was, and no part of the file holds what XML may not", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cells, { maxLength: 6 }), { minLength: 1, maxLength: 6 }), async (rows) => {
        const drawn = holding(rows);
        const file = await writeWorkbook(drawn);
        const wanted = drawn.map((sheet) => rawRows(sheet).map((row) => row.map(kept)));
        const [read] = sheetsIn(file);
        const [theirs] = (await readXlsx(file)).sheets;
        for (const [r, row] of (wanted[0] ?? []).entries())
          for (const [c, value] of row.entries()) {
            expect(read?.rows[r]?.[c] ?? null).toBe(value);
            if (rows[r]?.[c]?.kind !== "date") expect(theirs?.rows[r]?.[c] ?? null).toBe(value);
          }
        for (const [path, bytes] of Object.entries(unzipSync(file)))
          expect(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/.test(strFromU8(bytes)), path).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it.each([NaN, Infinity, -Infinity])("leaves a cell empty where the number is %s", async (value) => {
    const row: Cell[] = [
      { kind: "number", value },
      { kind: "formula", formula: "=1/0", value },
      { kind: "text", text: "sau" },
    ];
    expect(sheetsIn(await writeWorkbook(holding([row])))[0]?.rows).toEqual([[null, null, "sau"]]);
  });

  it("gives the same bytes for the same sheets but for when they were written", async () => {
    const sheets = holding([[{ kind: "text", text: "một" }]]);
    const [one, other] = [unzipSync(await writeWorkbook(sheets)), unzipSync(await writeWorkbook(sheets))];
    for (const path of Object.keys(one).filter((each) => each !== "docProps/core.xml")) expect(other[path]).toEqual(one[path]);
  });
});
