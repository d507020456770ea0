/**
 * Public holidays of Viet Nam as data, for "the next working day". Each year lists the days off that the Government announced
 * (Tết, Giỗ Tổ, swapped days and days in lieu among them). A year without an announcement yet carries only what the Labour
 * Code and the lunar calendar already fix. Working Saturdays that pay for a swapped day are not taken as due days.
 */
const fixed = ["01-01", "04-30", "05-01", "09-02"];

const byYear: Readonly<Record<number, readonly string[]>> = {
  // Tết Giáp Thìn 8–14/02; Giỗ Tổ 18/4; 29/4 swapped; Quốc khánh with 3/9.
  2024: ["02-08", "02-09", "02-10", "02-11", "02-12", "02-13", "02-14", "04-18", "04-29", "09-03"],
  // Tết Ất Tỵ 27–31/01; Giỗ Tổ 7/4; 2/5 swapped; Quốc khánh with 1/9.
  2025: ["01-27", "01-28", "01-29", "01-30", "01-31", "04-07", "05-02", "09-01"],
  // 2/01 swapped; Tết Bính Ngọ 16–20/02; Giỗ Tổ on a Sunday, made up on 27/4; 31/8 swapped; Quốc khánh with 1/9.
  2026: ["01-02", "02-16", "02-17", "02-18", "02-19", "02-20", "04-26", "04-27", "08-31", "09-01"],
  // Not announced: Tết Đinh Mùi (first day 06/02) with the two days that make up for its weekend; Giỗ Tổ 16/4.
  2027: ["02-05", "02-06", "02-07", "02-08", "02-09", "02-10", "04-16"],
};

/** ISO days, sorted. */
export const nationalHolidays: readonly string[] = Object.entries(byYear).flatMap(([year, days]) =>
  [...fixed, ...days].sort().map((day) => `${year}-${day}`),
);
