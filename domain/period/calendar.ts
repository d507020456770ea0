/**
 * The reporting calendar: from the name of a period to its days. Decree 09/2019, Art. 12 closes every window on the 14th, and
 * Art. 8 gives at least one working day after the cut-off to send the report; both are rules that a plan may set otherwise.
 *
 *   2026-H1, cut-off 14          15/12/2025 → 14/6/2026, a Sunday; due Monday 15/6
 *   2026-M02, cut-off 14         15/01 → 14/02/2026, the Saturday before Tết; due Monday 23/02
 *   2026-Q1, cut-off month end   01/01 → 31/3/2026 (statistics, Decree 60/2018); due 01/4
 */
import type { Cycle } from "../plan/plan.ts";
export { periodDays, periodTitle } from "./period-title.ts";
import { addDays, daysInMonth, weekdayOf, writeDay } from "./dates.ts";
import { nationalHolidays } from "./holidays.ts";
import type { Period } from "./period.ts";
import {
  isCalendarCycle,
  monthsOf,
  type PeriodName,
  periodsPerYear,
  readPeriodId,
  type TilingCycle,
  writePeriodId,
} from "./period-id.ts";

export interface CalendarRules {
  /** Last day of data, 1 to 28, or the month's last day. */
  readonly cutOff: number | "month-end";
  /** ISO days off besides Saturdays and Sundays. */
  readonly holidays: readonly string[];
}
export const decree09: CalendarRules = { cutOff: 14, holidays: nationalHolidays };

/** `id` as the `PeriodId` schema let it in; another text throws. */
export function periodOf(id: string, rules: CalendarRules = decree09): Period {
  const { cycle, year, index } = readPeriodId(id);
  const months = monthsOf[cycle];
  const lastMonth = months * index;
  const before = lastMonth - months;
  const dataTo = cutOffDay(year, lastMonth, rules);
  const dataFrom = addDays(before === 0 ? cutOffDay(year - 1, 12, rules) : cutOffDay(year, before, rules), 1);
  return { id, dataFrom, dataTo, dueOn: nextWorkingDay(dataTo, rules.holidays) };
}

/** In order of time; empty for cycles that the calendar does not know. */
export function periodsFor(cycle: Cycle, year: number, rules: CalendarRules = decree09): readonly Period[] {
  if (!isCalendarCycle(cycle)) return [];
  return Array.from({ length: periodsPerYear[cycle] }, (_, at) => periodOf(writePeriodId({ cycle, year, index: at + 1 }), rules));
}

/** The period whose days hold `day`: on 20/12/2026 the first half of 2027. */
export function periodOn(cycle: TilingCycle, day: string, rules: CalendarRules = decree09): Period {
  const year = Number(day.slice(0, 4));
  const found = [year, year + 1].flatMap((y) => periodsFor(cycle, y, rules)).find((p) => p.dataFrom <= day && day <= p.dataTo);
  if (!found) throw new RangeError(`No ${cycle} holds "${day}"`);
  return found;
}

export const previousPeriod = (id: string, rules: CalendarRules = decree09): Period => {
  const { cycle, year, index } = readPeriodId(id);
  const earlier: PeriodName =
    index > 1 ? { cycle, year, index: index - 1 } : { cycle, year: year - 1, index: periodsPerYear[cycle] };
  return periodOf(writePeriodId(earlier), rules);
};

export const samePeriodLastYear = (id: string, rules: CalendarRules = decree09): Period => {
  const name = readPeriodId(id);
  return periodOf(writePeriodId({ ...name, year: name.year - 1 }), rules);
};

/** The first day after `day` that is neither Saturday, Sunday nor a holiday. */
export function nextWorkingDay(day: string, holidays: readonly string[] = nationalHolidays): string {
  const next = addDays(day, 1);
  return weekdayOf(next) === 0 || weekdayOf(next) === 6 || holidays.includes(next) ? nextWorkingDay(next, holidays) : next;
}

const cutOffDay = (year: number, month: number, { cutOff }: CalendarRules): string =>
  writeDay(year, month, cutOff === "month-end" ? daysInMonth(year, month) : cutOff);
