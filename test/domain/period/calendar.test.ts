import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import {
  type CalendarRules,
  decree09,
  periodOf,
  periodOn,
  periodsFor,
  periodTitle,
  previousPeriod,
  samePeriodLastYear,
} from "../../../domain/period/calendar.ts";
import { newMoonDay } from "./new-moon.ts";
import { addDays, weekdayOf } from "../../../domain/period/dates.ts";
import { announcedYears, holidaysByLaw, nationalHolidays } from "../../../domain/period/holidays.ts";
import { lunarYears } from "../../../domain/period/lunar-days.ts";
import { PeriodId, PeriodSchema } from "../../../domain/period/period.ts";
import { readPeriodId, tilingCycles, writePeriodId } from "../../../domain/period/period-id.ts";

const cycle = fc.constantFrom(...tilingCycles);
const year = fc.integer({ min: 1990, max: 2100 });
const rules: fc.Arbitrary<CalendarRules> = fc.record({
  cutOff: fc.oneof(fc.integer({ min: 1, max: 28 }), fc.constant("month-end" as const)),
  holidays: fc.constant(nationalHolidays),
});

describe("the reporting calendar", () => {
  it.each([
    ["2026-M01", "2025-12-15", "2026-01-14"],
    ["2026-M03", "2026-02-15", "2026-03-14"],
    ["2026-M12", "2026-11-15", "2026-12-14"],
    ["2026-Q1", "2025-12-15", "2026-03-14"],
    ["2026-Q4", "2026-09-15", "2026-12-14"],
    ["2026-H1", "2025-12-15", "2026-06-14"],
    ["2026-H2", "2026-06-15", "2026-12-14"],
    ["2026-9M", "2025-12-15", "2026-09-14"],
    ["2026-Y", "2025-12-15", "2026-12-14"],
  ])("gives %s the days of Decree 09: %s to %s", (id, dataFrom, dataTo) => {
    expect(periodOf(id)).toMatchObject({ id, dataFrom, dataTo });
  });

  it("tiles time without gap or overlap, whatever the cut-off", () => {
    fc.assert(
      fc.property(cycle, year, rules, (each, from, its) => {
        const periods = [...periodsFor(each, from, its), ...periodsFor(each, from + 1, its)];
        periods.slice(1).forEach((period, at) => expect(period.dataFrom).toBe(addDays(periods[at]!.dataTo, 1)));
        periods.forEach((period) => expect(period.dataFrom <= period.dataTo).toBe(true));
      }),
    );
  });

  it("covers with every cycle the same days of a year", () => {
    fc.assert(
      fc.property(cycle, year, rules, (each, of, its) => {
        const periods = periodsFor(each, of, its);
        const whole = periodOf(`${of}-Y`, its);
        expect([periods[0]?.dataFrom, periods.at(-1)?.dataTo]).toEqual([whole.dataFrom, whole.dataTo]);
      }),
    );
  });

  it("is due on the first working day after the cut-off", () => {
    fc.assert(
      fc.property(cycle, fc.integer({ min: 2024, max: 2027 }), rules, (each, of, its) => {
        const isOff = (day: string) => [0, 6].includes(weekdayOf(day)) || its.holidays.includes(day);
        for (const { dataTo, dueOn } of periodsFor(each, of, its)) {
          expect(dueOn > dataTo && !isOff(dueOn)).toBe(true);
          for (let day = addDays(dataTo, 1); day < dueOn; day = addDays(day, 1)) expect(isOff(day)).toBe(true);
        }
      }),
    );
  });

  it("waits out Tết: data closed on Saturday 14/02/2026 are due on Monday 23/02", () => {
    expect(periodOf("2026-M02").dueOn).toBe("2026-02-23");
  });

  it("takes other holidays as data", () => {
    expect(periodOf("2026-H1", { ...decree09, holidays: ["2026-06-15"] }).dueOn).toBe("2026-06-16");
  });

  it("follows statistics' calendar months where a plan closes at the month's end", () => {
    expect(periodOf("2024-M02", { ...decree09, cutOff: "month-end" })).toMatchObject({
      dataFrom: "2024-02-01",
      dataTo: "2024-02-29",
    });
  });

  it("puts every day into exactly the period that holds it", () => {
    fc.assert(
      fc.property(cycle, year, fc.integer({ min: 0, max: 364 }), rules, (each, of, offset, its) => {
        const day = addDays(`${of}-01-01`, offset);
        const found = periodOn(each, day, its);
        expect(found.dataFrom <= day && day <= found.dataTo).toBe(true);
      }),
    );
  });

  it("counts 20/12/2026 to the first half of 2027", () => expect(periodOn("HALF_YEAR", "2026-12-20").id).toBe("2027-H1"));

  it("steps back to the period that ends the day before", () => {
    fc.assert(
      fc.property(cycle, year, (each, of) => {
        for (const period of periodsFor(each, of)) expect(addDays(previousPeriod(period.id).dataTo, 1)).toBe(period.dataFrom);
      }),
    );
  });

  it.each([
    ["2026-H1", "2025-H1"],
    ["2026-M02", "2025-M02"],
    ["2026-Y", "2025-Y"],
  ])("compares %s with %s of the year before", (id, before) => expect(samePeriodLastYear(id).id).toBe(before));

  it("has no periods for cycles that no calendar knows", () => {
    expect(periodsFor("AD_HOC", 2026)).toEqual([]);
    expect(periodsFor("AS_REGULATED", 2026)).toEqual([]);
  });

  it("makes only periods that the schema lets in", () => {
    fc.assert(
      fc.property(cycle, year, (each, of) => {
        for (const period of periodsFor(each, of)) expect(v.is(PeriodSchema, period)).toBe(true);
      }),
    );
  });
});

describe("period ids", () => {
  it("read back as they were written", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{4}-(M(0[1-9]|1[0-2])|Q[1-4]|H[12]|9M|Y)$/), (id) => {
        expect(writePeriodId(readPeriodId(id))).toBe(id);
      }),
    );
  });

  it("are refused by the reader exactly where the schema refuses them", () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-9?[MQHY]?\d{0,2}$/));
    fc.assert(
      fc.property(text, (id) => {
        if (v.is(PeriodId, id)) expect(readPeriodId(id).year).toBe(Number(id.slice(0, 4)));
        else expect(() => readPeriodId(id)).toThrow(RangeError);
      }),
    );
  });

  it.each([
    ["2026-M01", "tháng 01 năm 2026"],
    ["2026-M11", "tháng 11 năm 2026"],
    ["2026-Q3", "quý III năm 2026"],
    ["2026-H1", "6 tháng đầu năm 2026"],
    ["2026-H2", "6 tháng cuối năm 2026"],
    ["2026-9M", "9 tháng đầu năm 2026"],
    ["2026-Y", "năm 2026"],
  ])("call %s “%s”", (id, title) => expect(periodTitle({ id })).toBe(title));
});

describe("the holidays", () => {
  it("are days of the calendar, each once and in order", () => {
    expect(nationalHolidays.every((day) => addDays(day, 0) === day)).toBe(true);
    expect(nationalHolidays).toEqual([...new Set(nationalHolidays)].sort());
  });

  it.each([...lunarYears])("of the moon in %d are the day of a new moon in Viet Nam, and nine days after another", (_, days) => {
    expect(newMoonDay(days.newYear)).toBe(days.newYear);
    expect(newMoonDay(addDays(days.hungKings, -9))).toBe(addDays(days.hungKings, -9));
  });

  /** The platform's calendar of the moon, reckoned at UTC+8 and roughly: it knows the month for certain, the day within one. */
  const chinese = new Intl.DateTimeFormat("en-u-ca-chinese", { month: "numeric", timeZone: "UTC" });
  it.each([...lunarYears])("of the moon in %d stand in the first and the third month", (_, days) => {
    const monthOf = (day: string): string => chinese.format(new Date(`${day}T00:00:00Z`));
    expect([monthOf(addDays(days.newYear, 5)), monthOf(days.hungKings)]).toEqual(["1", "3"]);
  });

  it("of an announced year hold every day that the law fixes, and say who announced them", () => {
    for (const [year, { source }] of Object.entries(announcedYears)) {
      expect(source).not.toBe("");
      const lunar = lunarYears.get(Number(year));
      const days = ["01-01", "04-30", "05-01", "09-02"].map((day) => `${year}-${day}`);
      expect(nationalHolidays).toEqual(expect.arrayContaining([...days, lunar?.newYear, lunar?.hungKings]));
    }
  });

  it("make up for a weekend on the next working day: Tết 2027 begins on a Saturday", () => {
    expect(holidaysByLaw(2027)).toEqual(
      expect.arrayContaining(["2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-02-09", "2027-02-10", "2027-02-11"]),
    );
    expect(weekdayOf("2027-02-06")).toBe(6);
  });
});
