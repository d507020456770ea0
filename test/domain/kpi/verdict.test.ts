import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judge } from "../../../domain/kpi/verdict.ts";
import { aChange, anIndicator } from "../../builders/plans.ts";

const rate = (comparator: "=" | ">=" | ">" | "<=" | "<" | "range", target: number, upper: number | null = null) =>
  anIndicator({ comparator, target, upper });

describe("the verdict", () => {
  it.each([
    [">=", 75, 9, 12, "met"],
    [">=", 75, 8, 12, "missed"],
    [">=", 90, 89_995, 100_000, "missed"],
    [">=", 83.48, 8348, 10_000, "met"],
    [">", 75, 9, 12, "missed"],
    [">", 75, 10, 12, "met"],
    ["<=", 20, 1, 5, "met"],
    ["<=", 20, 2, 5, "missed"],
    ["<", 20, 1, 5, "missed"],
    ["=", 100, 12, 12, "met"],
    ["=", 100, 11, 12, "missed"],
    ["=", 100, 14, 12, "met"],
    ["=", 50, 7, 12, "missed"],
    [">=", 75, 0, 3, "missed"],
  ] as const)("of a rate %s %d with %d of %d is %s", (comparator, target, numerator, denominator, verdict) => {
    expect(judge(rate(comparator, target), numerator, denominator)).toBe(verdict);
  });

  it.each([
    [69, "missed"],
    [70, "met"],
    [80, "met"],
    [81, "missed"],
  ] as const)("of a range 70–80 %% includes both ends: %d is %s", (numerator, verdict) => {
    expect(judge(rate("range", 70, 80), numerator, 100)).toBe(verdict);
  });

  it.each([
    ["decrease_by", 95, 100, "met"],
    ["decrease_by", 96, 100, "missed"],
    ["decrease_by", 100, 100, "missed"],
    ["increase_by", 105, 100, "met"],
    ["increase_by", 104, 100, "missed"],
    ["<=", 105, 100, "met"],
    ["<=", 106, 100, "missed"],
  ] as const)("of a change %s 5 %% with %d against %d: %s %s", (comparator, now, before, verdict) => {
    expect(judge(aChange({ comparator }), now, before)).toBe(verdict);
  });

  it("is neither met nor missed where nothing arose or nothing can be compared", () => {
    expect(judge(anIndicator(), 0, 0)).toBe("nothing-arose");
    expect(judge(anIndicator(), 3, 0)).toBe("nothing-arose");
    expect(judge(aChange(), 3, 0)).toBe("no-base");
    expect(judge(anIndicator({ comparator: "decrease_by", target: 5 }), 3, 4)).toBe("no-base");
  });

  it("never turns when all counts grow alike", () => {
    const counts = [
      fc.integer({ min: 0, max: 1_000 }),
      fc.integer({ min: 1, max: 1_000 }),
      fc.integer({ min: 1, max: 1_000_000 }),
    ] as const;
    const target = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(...counts, target, (part, whole, times, percent) => {
        for (const demand of [rate(">=", percent), rate("=", percent), aChange({ target: percent })])
          expect(judge(demand, part * times, whole * times)).toBe(judge(demand, part, whole));
      }),
    );
  });
});
