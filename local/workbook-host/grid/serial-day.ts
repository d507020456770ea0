const DAY = 86_400_000;

/** Excel's serial number of a day after February 1900; null where there is no such day. Months and days from 1. */
export function serialOf(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? Math.round((time - Date.UTC(1899, 11, 30)) / DAY) : null;
}
