/** Days that the calendar has: "29/2/2024" is one, "29/2/2025" and "31/4/2025" are none; years of 1945 … 2100. */

/** Days of a month (1 … 12) of a year; 0 where there is no such month. */
export const daysIn = (year: number, month: number): number => {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
};
const written = (year: number, month: number, day: number): string =>
  `${String(year)}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

/** yyyy-mm-dd, or null where the calendar has no such day. */
export function isoDay(day: string, month: string, year: string): string | null {
  const [d, m, y] = [Number(day), Number(month), Number(year)];
  return y >= 1945 && y <= 2100 && d >= 1 && d <= daysIn(y, m) ? written(y, m, d) : null;
}
