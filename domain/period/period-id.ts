/** The one maker and reader of period ids: "2026-M03", "2026-Q1", "2026-H1", "2026-9M", "2026-Y". */
import type { Cycle } from "../plan/plan.ts";

/** Cycles that the calendar knows; the others ("theo quy định", "đột xuất") have no periods of their own. */
export const calendarCycles = ["MONTH", "QUARTER", "HALF_YEAR", "NINE_MONTHS", "YEAR"] as const satisfies readonly Cycle[];
export type CalendarCycle = (typeof calendarCycles)[number];
/** Cycles that leave no day of the year out: the nine months end before it does. */
export const tilingCycles = ["MONTH", "QUARTER", "HALF_YEAR", "YEAR"] as const satisfies readonly CalendarCycle[];
export type TilingCycle = (typeof tilingCycles)[number];
export const isTilingCycle = (cycle: Cycle): cycle is TilingCycle => tilingCycles.some((known) => known === cycle);
export const isCalendarCycle = (cycle: Cycle): cycle is CalendarCycle => calendarCycles.some((known) => known === cycle);

/** Index counts from 1 within the year: month 1–12, quarter 1–4, half 1–2, nine months 1, year 1. */
export interface PeriodName {
  readonly cycle: CalendarCycle;
  readonly year: number;
  readonly index: number;
}

/** How many periods of the cycle a year holds, and the months of each. */
export const periodsPerYear: Readonly<Record<CalendarCycle, number>> = {
  MONTH: 12,
  QUARTER: 4,
  HALF_YEAR: 2,
  NINE_MONTHS: 1,
  YEAR: 1,
};
export const monthsOf: Readonly<Record<CalendarCycle, number>> = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, NINE_MONTHS: 9, YEAR: 12 };

const letters = { M: "MONTH", Q: "QUARTER", H: "HALF_YEAR", "9M": "NINE_MONTHS", Y: "YEAR" } as const;

export function writePeriodId({ cycle, year, index }: PeriodName): string {
  const prefix = String(year).padStart(4, "0");
  if (cycle === "YEAR") return `${prefix}-Y`;
  if (cycle === "NINE_MONTHS") return `${prefix}-9M`;
  if (cycle === "MONTH") return `${prefix}-M${String(index).padStart(2, "0")}`;
  return `${prefix}-${cycle === "QUARTER" ? "Q" : "H"}${index}`;
}

/** Ids were decoded by the `PeriodId` schema where they came in; anything else here is a defect and throws. */
export function readPeriodId(id: string): PeriodName {
  const found = /^(\d{4})-(?:(Y|9M)|(M)(0[1-9]|1[0-2])|(Q)([1-4])|(H)([12]))$/.exec(id);
  if (!found) throw new RangeError(`Not a period: "${id}"`);
  const letter = (found[2] ?? found[3] ?? found[5] ?? found[7]) as keyof typeof letters;
  return { cycle: letters[letter], year: Number(found[1]), index: Number(found[4] ?? found[6] ?? found[8] ?? 1) };
}
