/**
 * The two holidays that follow the moon, as days of the sun: Tết (first day of the lunar year) and Giỗ Tổ Hùng Vương (10th of
 * the third month). Viet Nam reckons its calendar at UTC+7 (Decision 121/CP of 1967), so a new moon between 16:00 and 17:00 UTC
 * gives another day than the calendar reckoned at UTC+8: Tết 2030 is 2 February here, 3 February there.
 */
export interface LunarDays {
  readonly newYear: string;
  readonly hungKings: string;
}

const rows: readonly (readonly [newYear: string, hungKings: string])[] = [
  ["2024-02-10", "2024-04-18"],
  ["2025-01-29", "2025-04-07"],
  ["2026-02-17", "2026-04-26"],
  ["2027-02-06", "2027-04-16"],
  ["2028-01-26", "2028-04-04"],
  ["2029-02-13", "2029-04-23"],
  ["2030-02-02", "2030-04-12"],
  ["2031-01-23", "2031-04-01"],
  ["2032-02-11", "2032-04-19"],
  ["2033-01-31", "2033-04-09"],
  ["2034-02-19", "2034-04-28"],
  ["2035-02-08", "2035-04-17"],
];

export const lunarYears: ReadonlyMap<number, LunarDays> = new Map(
  rows.map(([newYear, hungKings]) => [Number(newYear.slice(0, 4)), { newYear, hungKings }]),
);
