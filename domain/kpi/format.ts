/**
 * Figures as a Vietnamese reader expects them: decimal comma, thousands with a point. Percentages are rounded half-up, away
 * from 0, as Excel's 0.00% does; some published reports cut off instead, so a last digit can differ from theirs.
 *
 *   formatPercent(75)              "75,00%"
 *   formatPercent(82.231, 1)       "82,2%"
 *   formatPercent(-5.835)          "-5,84%"
 *   formatChange(-45.961)          "giảm 45,96%"
 *   formatCount(16051)             "16.051"
 */
import { decimalOf, roundHalfUp } from "./decimal.ts";

/** `percent` is 75 for 75 %. */
export function formatPercent(percent: number, places = 2): string {
  const rounded = roundHalfUp(percent, places);
  const digits = String(rounded < 0n ? -rounded : rounded).padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  return `${rounded < 0n ? "-" : ""}${whole}${places > 0 ? `,${digits.slice(-places)}` : ""}%`;
}

/** A signed change in words; the sign is said, never shown. */
export function formatChange(percent: number, places = 2): string {
  if (roundHalfUp(percent, places) === 0n) return "không thay đổi";
  return `${percent < 0 ? "giảm" : "tăng"} ${formatPercent(Math.abs(percent), places)}`;
}

/** A target as the plan wrote it, without zeros added: 75 → "75%", 83.5 → "83,5%". */
export const formatTarget = (percent: number): string => formatPercent(percent, decimalOf(percent).places);

/** A whole number. */
export const formatCount = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ".");
