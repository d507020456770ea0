/**
 * Days as plain ISO text ("2026-06-14"), a day in Asia/Ho_Chi_Minh. ISO days compare as text. Arithmetic counts days of the
 * Gregorian calendar, so no time zone and no clock can come in; a text that is no day is a defect and throws.
 */

interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function readDay(iso: string): CivilDay {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const [year, month, day] = [Number(found?.[1]), Number(found?.[2]), Number(found?.[3])];
  if (!found || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) throw new RangeError(`Not a day: "${iso}"`);
  return { year, month, day };
}

const two = (part: number): string => String(part).padStart(2, "0");
export const writeDay = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1 March of year 0. Years begin in March here, so that the leap day comes last and needs no exception. */
export function dayNumber(iso: string): number {
  const { year, month, day } = readDay(iso);
  const marchYear = month > 2 ? year : year - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
}

export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** `days` may be negative; walks month by month, as periods are at most a year long. */
export function addDays(iso: string, days: number): string {
  let { year, month, day } = readDay(iso);
  day += days;
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  while (day < 1) {
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
    day += daysInMonth(year, month);
  }
  return writeDay(year, month, day);
}

/** 0 is Sunday … 6 is Saturday. */
export const weekdayOf = (iso: string): number => (dayNumber(iso) + 3) % 7;

/** As Decree 30/2020 writes a day in running text: days under 10 and months under 3 take a 0, "14/6/2026", "05/02/2026". */
export function dayInWords(iso: string): string {
  const { year, month, day } = readDay(iso);
  return `${two(day)}/${monthInWords(month)}/${year}`;
}

export const monthInWords = (month: number): string => (month < 3 ? two(month) : String(month));
