import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayInWords, daysBetween, readDay, weekdayOf } from "../../../domain/period/dates.ts";

/** JavaScript's own calendar is the independent witness here. */
const day = fc
  .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2200-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const milliseconds = (iso: string) => Date.parse(`${iso}T00:00:00Z`);

describe("days", () => {
  it("adds days as the Gregorian calendar does", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -800, max: 800 }), (start, days) => {
        expect(addDays(start, days)).toBe(new Date(milliseconds(start) + days * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });

  it("counts the days between two days", () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        expect(daysBetween(from, to)).toBe((milliseconds(to) - milliseconds(from)) / 86_400_000);
      }),
    );
  });

  it("knows the day of the week", () => {
    fc.assert(
      fc.property(day, (iso) => {
        expect(weekdayOf(iso)).toBe(new Date(milliseconds(iso)).getUTCDay());
      }),
    );
  });

  it.each(["2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "14/6/2026", "2026-6-14", ""])("refuses %j", (text) => {
    expect(() => readDay(text)).toThrow(RangeError);
  });

  it.each([
    ["2026-06-14", "14/6/2026"],
    ["2026-02-05", "05/02/2026"],
    ["2025-12-15", "15/12/2025"],
    ["2026-01-31", "31/01/2026"],
    ["2026-03-09", "09/3/2026"],
  ])("writes %s as %s", (iso, words) => expect(dayInWords(iso)).toBe(words));
});
