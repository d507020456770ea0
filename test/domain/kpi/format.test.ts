import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatChange, formatCount, formatPercent, formatTarget } from "../../../domain/kpi/format.ts";
import { percentOf } from "../../../domain/kpi/verdict.ts";

const file = new URL("../../../../shared/reference/kpi-checks.json", import.meta.url);
const present = existsSync(file);
interface Published {
  readonly rates: readonly { num: number; den: number; printed: string; rounding?: "truncated" }[];
  readonly changes: readonly { cur: number; prev: number; printed: string }[];
}
const published = (): Published => JSON.parse(readFileSync(file, "utf8")) as Published;
const placesOf = (printed: string): number => /,(\d+)/.exec(printed)?.[1]?.length ?? 0;

describe("percentages", () => {
  it.each([
    [75, "75,00%"],
    [0, "0,00%"],
    [116.666666, "116,67%"],
    [0.005, "0,01%"],
    [-5, "-5,00%"],
    [-0.001, "0,00%"],
    [0.5, "0,50%"],
  ])("writes %d as %s", (percent, text) => expect(formatPercent(percent)).toBe(text));

  it("rounds every rate of two counts half-up, as whole numbers would", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), fc.integer({ min: 1, max: 1_000_000_000 }), (part, whole) => {
        const hundredths = (20_000n * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole));
        const expected = `${hundredths / 100n},${String(hundredths % 100n).padStart(2, "0")}%`;
        expect(formatPercent(percentOf({ kind: "ratio" }, part, whole))).toBe(expected);
      }),
      { numRuns: 1_000 },
    );
  });

  it("rounds ties up, where binary fractions alone would fall short", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200_000 }), (step) => {
        const thousandths = 10 * step + 5;
        const hundredths = step + 1;
        const expected = `${Math.floor(hundredths / 100)},${String(hundredths % 100).padStart(2, "0")}%`;
        expect(formatPercent(percentOf({ kind: "ratio" }, thousandths, 100_000))).toBe(expected);
      }),
    );
  });

  it.skipIf(!present)("prints what was published, but for the two texts that cut off (needs ../shared)", () => {
    for (const { num, den, printed, rounding } of published().rates) {
      const text = formatPercent(percentOf({ kind: "ratio" }, num, den), placesOf(printed));
      const hundredths = (figure: string) => Number(figure.replace(/[,%]/g, ""));
      expect(hundredths(text) - hundredths(printed)).toBe(rounding === "truncated" ? 1 : 0);
    }
  });

  it.skipIf(!present)("says published changes in the same words (needs ../shared)", () => {
    for (const { cur, prev, printed } of published().changes) {
      const [word, figure] = [printed.split(" ")[0], /\d+,\d+/.exec(printed)?.[0] ?? ""];
      expect(formatChange(percentOf({ kind: "change" }, cur, prev), placesOf(figure))).toBe(`${word} ${figure}%`);
    }
  });
});

describe("other figures", () => {
  it("says a change of less than the last decimal is none", () => expect(formatChange(-0.004)).toBe("không thay đổi"));
  it("writes a target as the plan did", () => expect([75, 83.5, 0.25].map(formatTarget)).toEqual(["75%", "83,5%", "0,25%"]));
  it("parts thousands with a point", () => {
    expect([0, 999, 16_051, 1_000_000].map(formatCount)).toEqual(["0", "999", "16.051", "1.000.000"]);
  });
});
