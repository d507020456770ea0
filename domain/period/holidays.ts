/**
 * Public holidays of Viet Nam as data, for "the next working day".
 *
 *   announced year      the days off that the Government made known, swapped days and days in lieu among them
 *   year to come        what the Labour Code (2019, Art. 112) fixes: 1/1, five days of Tết from the eve, Giỗ Tổ, 30/4, 1/5, 2/9
 *                       with the day before; a weekend among them is made up on the next working day (Art. 111.3)
 *
 * Working Saturdays that pay for a swapped day are not taken as due days.
 */
import { addDays, weekdayOf } from "./dates.ts";
import { lunarYears } from "./lunar-days.ts";

interface AnnouncedYear {
  /** Who made it known. */
  readonly source: string;
  /** Month and day, besides the days that every year fixes. */
  readonly days: readonly string[];
}

const fixed = ["01-01", "04-30", "05-01", "09-02"];

export const announcedYears: Readonly<Record<number, AnnouncedYear>> = {
  // Tết Giáp Thìn 8–14/02; Giỗ Tổ 18/4; 29/4 swapped with Saturday 4/5; Quốc khánh with 3/9.
  2024: {
    source:
      "Thông báo của Bộ Lao động - Thương binh và Xã hội về nghỉ Tết, lễ năm 2024; hoán đổi ngày 29/4/2024 theo ý kiến Thủ tướng",
    days: ["02-08", "02-09", "02-10", "02-11", "02-12", "02-13", "02-14", "04-18", "04-29", "09-03"],
  },
  // Tết Ất Tỵ 27–31/01; Giỗ Tổ 7/4; 2/5 swapped with Saturday 26/4; Quốc khánh with 1/9.
  2025: {
    source: "Thông báo của Bộ Lao động - Thương binh và Xã hội về nghỉ Tết, lễ năm 2025",
    days: ["01-27", "01-28", "01-29", "01-30", "01-31", "04-07", "05-02", "09-01"],
  },
  // 2/01 swapped; Tết Bính Ngọ 16–20/02; Giỗ Tổ on a Sunday, made up on 27/4; 31/8 swapped; Quốc khánh with 1/9.
  2026: {
    source: "Thông báo của Bộ Nội vụ về nghỉ Tết, lễ năm 2026 (vietnammedia.vnanet.vn, 17/10/2025)",
    days: ["01-02", "02-16", "02-17", "02-18", "02-19", "02-20", "04-26", "04-27", "08-31", "09-01"],
  },
};

const isWeekend = (day: string): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6;

/** The days off of a year that nobody has announced yet, by the Labour Code alone. */
export function holidaysByLaw(year: number): readonly string[] {
  const lunar = lunarYears.get(year);
  const moon = lunar === undefined ? [] : [...[-1, 0, 1, 2, 3].map((after) => addDays(lunar.newYear, after)), lunar.hungKings];
  const days = new Set([...fixed.map((day) => `${year}-${day}`), `${year}-09-01`, ...moon]);
  for (const day of [...days].sort().filter(isWeekend)) {
    let instead = addDays(day, 1);
    while (isWeekend(instead) || days.has(instead)) instead = addDays(instead, 1);
    days.add(instead);
  }
  return [...days].sort();
}

const holidaysOf = (year: number): readonly string[] => {
  const announced = announcedYears[year];
  return announced === undefined ? holidaysByLaw(year) : [...fixed, ...announced.days].sort().map((day) => `${year}-${day}`);
};

/** ISO days, sorted, of every year that the lunar table knows. */
export const nationalHolidays: readonly string[] = [...lunarYears.keys()].flatMap(holidaysOf);
