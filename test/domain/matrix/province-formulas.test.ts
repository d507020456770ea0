import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judge } from "../../../domain/kpi/verdict.ts";
import { verdictWords } from "../../../domain/kpi/words.ts";
import { boundsOf, distance, isWithin } from "../../../domain/kpi/bounds.ts";
import type { RawRows, RawValue, Sheet } from "../../../domain/sheet/sheet.ts";
import { counts, demands, provinces, type DrawnProvince } from "./province-arbitrary.ts";
import { calculatedByLibreOffice, hasLibreOffice } from "../../libreoffice/libreoffice.ts";
import { calculatedByUniver } from "./province-in-univer.ts";

const isSame = (got: RawValue, expected: RawValue): boolean =>
  typeof got === "number" && typeof expected === "number"
    ? Math.abs(got - expected) <= Math.abs(expected) * 1e-12
    : got === expected;

/** Formulas whose result is not the figure that the domain wrote beside them; rates may differ in the last binary digit. */
const differing = (sheets: readonly Sheet[], calculated: readonly RawRows[]): unknown[] =>
  sheets.flatMap((sheet, s) =>
    sheet.rows.flatMap((row, r) =>
      row.flatMap((cell, c) => {
        if (cell.kind !== "formula") return [];
        const got: RawValue = calculated[s]?.[r]?.[c] ?? "";
        return isSame(got, cell.value ?? "")
          ? []
          : [{ sheet: sheet.name, row: r, column: c, formula: cell.formula, got, expected: cell.value }];
      }),
    ),
  );

/** Numerator, denominator, rate and verdict of each row of the KPI sheet, by its indicator. */
const kpiRows = (rows: RawRows | undefined): ReadonlyMap<RawValue, readonly RawValue[]> =>
  new Map(rows?.filter((row) => /^k\d+$/.test(String(row[0]))).map((row) => [row[0] ?? null, row.slice(4, 8)]));

const expectFigures = ({ sheets, kpis }: DrawnProvince, calculated: readonly RawRows[]): void => {
  expect(differing(sheets, calculated)).toEqual([]);
  const rows = kpiRows(calculated[sheets.findIndex(({ name }) => name === "KPI")]);
  for (const { indicatorId, numerator, denominator, percent, verdict } of kpis) {
    const [part, whole, rate, words] = rows.get(indicatorId) ?? [];
    expect(words).toBe(verdictWords[verdict]);
    if (verdict === "no-data") continue;
    expect([part, whole]).toEqual([numerator, denominator]);
    expect(isSame(rate ?? "", percent === null ? "" : percent / 100)).toBe(true);
  }
};

describe("the province's formulas", () => {
  it("compare counts exactly as the verdict does, whatever is demanded", () => {
    fc.assert(
      fc.property(demands, counts, counts, (demand, numerator, denominator) => {
        const verdict = judge(demand, numerator, denominator + 1);
        const bounds = boundsOf(demand);
        const isMet = bounds?.every((bound) => isWithin(bound, numerator, denominator + 1));
        expect(isMet === undefined ? "no-base" : isMet ? "met" : "missed").toBe(verdict);
      }),
    );
  });

  it("say how many cases are missing: that many more are enough, one fewer is not", () => {
    fc.assert(
      fc.property(demands, counts, counts, (demand, numerator, denominator) => {
        for (const bound of boundsOf(demand) ?? []) {
          if (isWithin(bound, numerator, denominator)) continue;
          const step = bound.side === "least" ? 1 : -1;
          const enough = numerator + step * distance(bound, numerator, denominator);
          if (enough < 0) continue;
          expect(isWithin(bound, enough, denominator)).toBe(true);
          expect(isWithin(bound, enough - step, denominator)).toBe(false);
        }
      }),
    );
  });

  it("calculate in the workbench's grid to the figures of the service", async () => {
    await fc.assert(
      fc.asyncProperty(provinces, async (province) => expectFigures(province, await calculatedByUniver(province.sheets))),
      { numRuns: 8, endOnFailure: true },
    );
  });

  it.skipIf(!hasLibreOffice)(
    "calculate in LibreOffice to the figures of the service (needs soffice)",
    async () => {
      const drawn = fc.sample(provinces, 6);
      const calculated = await calculatedByLibreOffice(drawn.map(({ sheets }) => sheets));
      drawn.forEach((province, index) => expectFigures(province, calculated[index] ?? []));
    },
    120_000,
  );
});
