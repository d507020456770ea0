/** Day by day through a year and a half, with every cycle that a plan can ask for: each period opens, closes and locks on its days. */
import { expect, it } from "vitest";
import { periodsFor } from "../../domain/period/calendar.ts";
import { addDays, weekdayOf } from "../../domain/period/dates.ts";
import { nationalHolidays } from "../../domain/period/holidays.ts";
import { calendarCycles } from "../../domain/period/period-id.ts";
import { advancePeriods } from "../../functions/src/periods/advance-periods.ts";
import { storesOver } from "../../functions/src/storage/stores.ts";
import { memoryTable } from "../builders/memory-table.ts";
import { aPlan } from "../builders/plans.ts";

const by = { oid: "first", name: "Khởi tạo" };
const isWorkingDay = (day: string): boolean => ![0, 6].includes(weekdayOf(day)) && !nationalHolidays.includes(day);
const workingDaysAfter = (day: string, count: number): string => {
  const next = addDays(day, 1);
  if (!isWorkingDay(next)) return workingDaysAfter(next, count);
  return count === 1 ? next : workingDaysAfter(next, count - 1);
};

it("of the year that was reorganised on its 1/7 the clock opens, closes and locks each period of each cycle on its days, once", async () => {
  const year = 2025;
  const services = { ...storesOver(() => memoryTable()), messenger: null };
  const plan = aPlan({ reporting: [{ by: [], cycle: [...calendarCycles], recipient: null, via: null, deadline: null }] });
  await services.plans.save("binh-minh", plan, 0, by, `${year - 1}-01-01T00:00:00.000Z`);
  const seen: string[] = [];
  const stages = new Map<string, string>();
  for (let day = `${year - 1}-11-01`; day < `${year + 1}-04-01`; day = addDays(day, 1)) {
    await advancePeriods(services, new Date(`${day}T00:10:00+07:00`));
    for (const { period, stage } of await services.periods.list("binh-minh", plan.id)) {
      if (stages.get(period.id) === stage) continue;
      stages.set(period.id, stage);
      if (period.id.startsWith(String(year))) seen.push(`${day} ${period.id} ${stage}`);
    }
  }
  const expected = calendarCycles
    .flatMap((cycle) => periodsFor(cycle, year))
    .flatMap(({ id, dataTo }) => {
      const due = workingDaysAfter(dataTo, 1);
      const closes = workingDaysAfter(due, 5);
      return [`${addDays(dataTo, -15)} ${id} open`, `${closes} ${id} closed`, `${addDays(closes, 30)} ${id} locked`];
    });
  expect(seen.sort()).toEqual(expected.sort());
  expect(seen).toHaveLength(3 * (12 + 4 + 2 + 1 + 1));
  for (const { period, version, stage } of await services.periods.list("binh-minh", plan.id))
    if (stage === "locked") expect([period.id, version]).toEqual([period.id, 1]);
});
