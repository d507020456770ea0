import * as v from "valibot";
import { IndicatorSchema } from "../../../domain/kpi/indicator.ts";
import { anIndicator } from "../../builders/plans.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareRate, decimalOf, roundHalfUp } from "../../../domain/kpi/decimal.ts";

const count = fc.integer({ min: 0, max: 1_000_000_000_000 });
const some = fc.integer({ min: 1, max: 1_000_000_000_000 });

describe("exact decimals", () => {
  it.each([
    [75, 75n, 0],
    [83.48, 8348n, 2],
    [-0.5, -5n, 1],
    [1e21, 10n ** 21n, 0],
    [1.5e-7, 15n, 8],
    [0, 0n, 0],
  ])("reads %d as a person would", (value, units, places) => expect(decimalOf(value)).toEqual({ units, places }));

  it.each([Number.NaN, Infinity])("refuses %d", (value) => expect(() => decimalOf(value)).toThrow(RangeError));

  it("puts a rate of n hundredths exactly at n per cent, however large the counts", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 10_000_000_000 }), (percent, hundredth) => {
        expect(compareRate(percent * hundredth, 100 * hundredth, percent)).toBe(0);
      }),
    );
  });

  it("never calls a rate equal that is one case off", () => {
    fc.assert(
      fc.property(count, some, (part, whole) => {
        const percent = 75;
        const exact = BigInt(part) * 100n - BigInt(percent) * BigInt(whole);
        expect(compareRate(part, whole, percent)).toBe(exact === 0n ? 0 : exact < 0n ? -1 : 1);
      }),
    );
  });

  it("rounds half away from 0", () => {
    expect([0.125, 0.124, -0.125, 1.005, 2.675].map((value) => roundHalfUp(value, 2))).toEqual([13n, 12n, -13n, 101n, 268n]);
  });
});

it("is what a plan may demand, and nothing that no decimal is", () => {
  const plan = JSON.stringify(anIndicator());
  const demanding = (target: string): unknown => JSON.parse(plan.replace('"target":75', `"target":${target}`));
  for (const target of ["0", "75", "83.48", "1000"]) expect(v.is(IndicatorSchema, demanding(target))).toBe(true);
  for (const target of ["1e400", "-5", "1e21", "null"]) expect(v.is(IndicatorSchema, demanding(target))).toBe(false);
});
