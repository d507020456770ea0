/**
 * A plan's reporting calendar: which periods the clock opens for it, and when. The windows are those of Decree 09/2019 unless the
 * plan sets its own cut-off; a report is due at least one working day after it (Art. 8.5), a day for each level of agencies.
 *
 *   "Định kỳ 6 tháng, một năm", Decree         2026-H1: 15/12/2025 → 14/6/2026, due 15/6, opened 30/5, closed 23/6, locked 23/7
 *   cut-off 20, communes a day, others three   2026-Q1: 21/12/2025 → 20/3/2026, due 25/3, communes 23/3
 *   "theo quy định", "đột xuất"                nothing: the police open what they need by hand
 */
import * as v from "valibot";
import type { ReportingDuty } from "../plan/plan.ts";
import { type CalendarRules, nextWorkingDay, periodOf, periodsFor } from "./calendar.ts";
import { addDays } from "./dates.ts";
import { nationalHolidays } from "./holidays.ts";
import type { DueByLevel, Period } from "./period.ts";
import { calendarCycles, isCalendarCycle } from "./period-id.ts";
import type { Schedule } from "./stage.ts";

const agencyLevels = ["commune", "district", "division", "province", "region", "ministry"] as const;
const Days = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(90));

export const PlanCalendarSchema = v.strictObject({
  cutOff: v.union([v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(28)), v.literal("month-end")]),
  /** Working days after the cut-off; a level that is not named takes `due`. */
  due: Days,
  dueByLevel: v.optional(
    v.partial(v.strictObject({ commune: Days, district: Days, division: Days, province: Days, region: Days, ministry: Days })),
    {},
  ),
  /** Days before the cut-off. */
  opens: Days,
  /** Working days after the last due day. */
  closes: Days,
  /** Days after it closed. */
  locks: Days,
});
export type PlanCalendar = v.InferOutput<typeof PlanCalendarSchema>;

export const usualCalendar: PlanCalendar = { cutOff: 14, due: 1, dueByLevel: {}, opens: 15, closes: 5, locks: 30 };

export interface ScheduledPeriod {
  readonly period: Period;
  readonly schedule: Schedule & { readonly opensOn: string; readonly closesOn: string; readonly locksOn: string };
}

const workingDaysAfter = (day: string, count: number, holidays: readonly string[]): string =>
  count === 0 ? day : workingDaysAfter(nextWorkingDay(day, holidays), count - 1, holidays);

export const rulesOf = ({ cutOff }: PlanCalendar, holidays: readonly string[] = nationalHolidays): CalendarRules => ({
  cutOff,
  holidays,
});

export function scheduledPeriod(
  id: string,
  calendar: PlanCalendar,
  holidays: readonly string[] = nationalHolidays,
): ScheduledPeriod {
  const { dataFrom, dataTo } = periodOf(id, rulesOf(calendar, holidays));
  const dueOn = workingDaysAfter(dataTo, calendar.due, holidays);
  const dueByLevel: DueByLevel = {};
  for (const level of agencyLevels) {
    const days = calendar.dueByLevel[level];
    if (days !== undefined) dueByLevel[level] = workingDaysAfter(dataTo, days, holidays);
  }
  const lastDue = [dueOn, ...Object.values(dueByLevel)].sort().at(-1) ?? dueOn;
  const closesOn = workingDaysAfter(lastDue, calendar.closes, holidays);
  return {
    period: { id, dataFrom, dataTo, dueOn, ...(Object.keys(dueByLevel).length === 0 ? {} : { dueByLevel }) },
    schedule: { opensOn: addDays(dataTo, -calendar.opens), closesOn, locksOn: addDays(closesOn, calendar.locks) },
  };
}

/** The periods that a plan's reporting duties have open on a day: opened by then and not yet closed. */
export function periodsOpenOn(
  reporting: readonly ReportingDuty[],
  calendar: PlanCalendar,
  day: string,
  holidays: readonly string[] = nationalHolidays,
): readonly ScheduledPeriod[] {
  const asked = new Set(reporting.flatMap(({ cycle }) => cycle).filter(isCalendarCycle));
  const year = Number(day.slice(0, 4));
  return calendarCycles
    .filter((cycle) => asked.has(cycle))
    .flatMap((cycle) => [year - 1, year, year + 1].flatMap((each) => periodsFor(cycle, each, rulesOf(calendar, holidays))))
    .map(({ id }) => scheduledPeriod(id, calendar, holidays))
    .filter(({ schedule }) => schedule.opensOn <= day && day < schedule.closesOn);
}
