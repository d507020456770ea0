/** The reporting periods that a plan can be opened for: of the cycles that it asks for (half-year and year where it names none), this year's and the running ones. */
import { periodOn, periodsFor } from "../../../../domain/period/calendar.ts";
import { type CalendarCycle, calendarCycles, isCalendarCycle, isTilingCycle } from "../../../../domain/period/period-id.ts";
import type { Period } from "../../../../domain/period/period.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";

export interface PeriodOptions {
  readonly options: readonly Period[];
  /** Of the longest cycle below a year: what the police most likely open today. */
  readonly running: Period;
}

export function periodOptions(plan: PublishedPlan, today: string): PeriodOptions {
  const asked = new Set(plan.reporting.flatMap(({ cycle }) => cycle).filter(isCalendarCycle));
  const cycles: readonly CalendarCycle[] =
    asked.size > 0 ? calendarCycles.filter((cycle) => asked.has(cycle)) : ["HALF_YEAR", "YEAR"];
  const year = Number(today.slice(0, 4));
  const running = cycles.filter(isTilingCycle).map((cycle) => periodOn(cycle, today));
  const listed = cycles.flatMap((cycle) => periodsFor(cycle, year));
  const options = [...listed, ...running.filter(({ id }) => !listed.some((period) => period.id === id))];
  const preferred = (["HALF_YEAR", "QUARTER", "MONTH", "YEAR"] as const).find((cycle) => cycles.includes(cycle)) ?? "YEAR";
  return { options, running: periodOn(preferred, today) };
}
