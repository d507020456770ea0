import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantWords, isoOf, parseDay, serialOf } from "../../../domain/sheet/day.ts";
import { parseDecimal, parsePercent, parseWholeNumber } from "../../../domain/sheet/whole-number.ts";
import { likeness, namesIn, wordsOf } from "../../../domain/sheet/words.ts";

describe("a day in a sheet", () => {
  it.each([
    ["2024-01-01", 45292],
    ["1999-12-31", 36525],
    ["2026-06-14", 46187],
  ])("%s is the serial number %i", (iso, serial) => {
    expect(serialOf(iso)).toBe(serial);
    expect(isoOf(serial)).toBe(iso);
  });

  it.each([
    [45292, "2024-01-01"],
    [45292.75, "2024-01-01"],
    ["1/1/2024", "2024-01-01"],
    [" 05/02/2026 ", "2026-02-05"],
    ["5.2.2026", "2026-02-05"],
    ["5-2-2026", "2026-02-05"],
    ["Ngày 05 tháng 02 năm 2026", "2026-02-05"],
    ["ngày 05 tháng 02 năm 2026".normalize("NFD"), "2026-02-05"],
    ["2026-02-05", "2026-02-05"],
    ["29/02/2024", "2024-02-29"],
  ])("%j is understood as %s", (raw, iso) => {
    expect(parseDay(raw)).toBe(iso);
  });

  it.each(["29/02/2026", "13/13/2026", "2/2026", "05/02/26", "sớm", "", 12, -1, 2026, true, null])(
    "%j is no day for certain",
    (raw) => {
      expect(parseDay(raw)).toBeNull();
    },
  );

  it("comes back from its serial number, any day of two centuries", () => {
    fc.assert(fc.property(fc.integer({ min: 32_874, max: 109_574 }), (serial) => serialOf(isoOf(serial)) === serial));
  });

  it("shows an instant as the clock in Việt Nam", () => {
    expect(instantWords("2026-06-15T02:05:00.000Z")).toBe("09:05 15/6/2026");
    expect(instantWords("2025-12-31T18:00:00Z")).toBe("01:00 01/01/2026");
  });
});

describe("a number that was typed", () => {
  it.each([
    [12, 12],
    ["12", 12],
    [" 0 ", 0],
    ["1.234", 1234],
    ["1.234.567", 1_234_567],
    ["1 234", 1234],
    ["1\u00a0234", 1234],
    ["007", 7],
  ])("%j is the whole number %i", (raw, value) => {
    expect(parseWholeNumber(raw)).toBe(value);
  });

  it.each([12.5, -3, "12,5", "1,234", "1.23", "12.34.5", "0.123", "-3", "mười", "", "1e3", true, null, Number.NaN])(
    "%j is no whole number for certain",
    (raw) => {
      expect(parseWholeNumber(raw)).toBeNull();
    },
  );

  it.each([
    [50, 50],
    ["50%", 50],
    ["50 %", 50],
    [0.5, 50],
    [0.29, 29],
    [0, 0],
    [1, 1],
    [100, 100],
    [0.505, null],
    [101, null],
    ["nửa", null],
  ])("%j is %j per cent", (raw, value) => {
    expect(parsePercent(raw)).toBe(value);
  });

  it.each([
    ["82,5", 82.5],
    ["82.5 %", 82.5],
    [75, 75],
    ["-5", -5],
    ["1.234,5", null],
    ["", null],
  ])("%j is the target %j", (raw, value) => {
    expect(parseDecimal(raw)).toBe(value);
  });
});

describe("words in a cell", () => {
  it("are composed, trimmed and keep their lines", () => {
    expect(wordsOf(" Hoàn thành\r\n\u00a0việc ".normalize("NFD"))).toBe("Hoàn thành\n việc");
    expect([wordsOf(null), wordsOf(12), wordsOf(undefined)]).toEqual(["", "12", ""]);
  });

  it.each([
    ["Tiến  độ:", "tiến độ"],
    ["CHỦ TRÌ", " chủ\ntrì "],
  ])("%j says the same as %j", (one, other) => {
    expect(likeness(one)).toBe(likeness(other));
  });

  it("part into names, each once", () => {
    expect(namesIn("Sở Tư pháp; ; Công an tỉnh;\nsở  tư pháp")).toEqual(["Sở Tư pháp", "Công an tỉnh"]);
  });
});
