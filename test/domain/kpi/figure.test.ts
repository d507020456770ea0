import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatFigure } from "../../../domain/kpi/figure.ts";
import { formatChange, formatPercent } from "../../../domain/kpi/format.ts";
import { judge, percentOf } from "../../../domain/kpi/verdict.ts";
import { aChange, anIndicator, aShare } from "../../builders/plans.ts";
import { counts, demands } from "../matrix/province-arbitrary.ts";

const shown = (indicator: ReturnType<typeof anIndicator>, part: number, whole: number): string =>
  formatFigure(indicator, percentOf(indicator, part, whole));

/** What a reader takes from the words, as so many of a power of ten. */
function read(words: string): { part: number; scale: number } {
  const [, whole = "", fraction = ""] = /(-?\d+)(?:,(\d+))?%/.exec(words) ?? ["", "0"];
  const sign = words.startsWith("giảm") ? -1 : 1;
  return { part: sign * Number(whole + fraction), scale: 100 * 10 ** fraction.length };
}

describe("a figure as it is shown", () => {
  it.each([
    [anIndicator(), 75, 100, "75,00%"],
    [anIndicator(), 14_999, 20_000, "74,995%"],
    [anIndicator(), 74_960, 100_000, "74,96%"],
    [aShare(), 49_999, 50_000, "99,998%"],
    [aShare(), 100_003, 100_000, "100,003%"],
    [aChange(), 95_001, 100_000, "giảm 4,999%"],
    [aChange(), 95_000, 100_000, "giảm 5,00%"],
    [aChange(), 105, 100, "tăng 5,00%"],
    [anIndicator({ target: 33.333 }), 33_333, 100_000, "33,333%"],
  ])("has as many decimals as its verdict needs", (indicator, part, whole, words) => {
    expect(shown(indicator, part, whole)).toBe(words);
  });

  it("tells a reader the verdict that it has, whatever is demanded", () => {
    fc.assert(
      fc.property(demands, counts, counts, fc.nat(3), (demand, count, whole, near) => {
        const denominator = whole + 1;
        // Beside the target as often as anywhere.
        const edge = Math.round((denominator * (demand.target + (demand.kind === "change" ? 100 : 0))) / 100);
        const numerator = near === 0 ? count : Math.max(0, edge + near - 2);
        const verdict = judge(demand, numerator, denominator);
        if (verdict !== "met" && verdict !== "missed") return;
        const { part, scale } = read(shown(demand, numerator, denominator));
        expect(judge(demand, demand.kind === "change" ? part + scale : part, scale)).toBe(verdict);
      }),
      { numRuns: 2_000 },
    );
  });

  it("has two decimals wherever two are enough", () => {
    fc.assert(
      fc.property(fc.nat(400), fc.integer({ min: 1, max: 400 }), (part, whole) => {
        for (const indicator of [anIndicator(), aChange()]) {
          const percent = percentOf(indicator, part, whole);
          const plain = indicator.kind === "change" ? formatChange(percent) : formatPercent(percent);
          expect(formatFigure(indicator, percent)).toBe(plain);
        }
      }),
    );
  });
});
