/**
 * The day in Viet Nam (UTC+7) of the new moon nearest to a day, after Meeus, Astronomical Algorithms, chapter 49, with the terms
 * above 0.001 day: a few minutes at most from the true one.
 */
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

export function newMoonDay(near: string): string {
  const year = 2000 + (Date.parse(`${near}T00:00:00Z`) - Date.UTC(2000, 0, 1)) / (365.25 * 86_400_000);
  const k = Math.round((year - 2000) * 12.3685);
  const t = k / 1236.85;
  const e = 1 - 0.002516 * t;
  const sun = radians(2.5534 + 29.1053567 * k);
  const moon = radians(201.5643 + 385.81693528 * k);
  const latitude = radians(160.7108 + 390.67050284 * k);
  const days =
    2451550.09766 +
    29.530588861 * k +
    0.00015437 * t * t -
    0.4072 * Math.sin(moon) +
    0.17241 * e * Math.sin(sun) +
    0.01608 * Math.sin(2 * moon) +
    0.01039 * Math.sin(2 * latitude) +
    0.00739 * e * Math.sin(moon - sun) -
    0.00514 * e * Math.sin(moon + sun) +
    0.00208 * e * e * Math.sin(2 * sun) -
    0.00111 * Math.sin(moon - 2 * latitude);
  // Julian day 2440587.5 is the first of 1970; the clock of the heavens runs some 72 seconds before ours.
  const instant = (days - 2440587.5) * 86_400_000 - 72_000;
  return new Date(instant + 7 * 3_600_000).toISOString().slice(0, 10);
}
