/**
 * A whole number that a person typed, as a number or as text.
 *
 *   12, "12", " 12 "                     12
 *   "1.234", "1.234.567", "1 234"        1234, 1234567, 1234: Vietnamese thousands
 *   "1,234"                              null: a thousand or one and a bit, nobody can tell
 *   12.5, "12,5", "-3", "mười", ""       null
 */
import type { RawValue } from "./sheet.ts";

export function parseWholeNumber(raw: RawValue): number | null {
  if (typeof raw === "number") return Number.isSafeInteger(raw) && raw >= 0 ? raw : null;
  if (typeof raw !== "string") return null;
  const words = raw.replace(/\u00a0/g, " ").trim();
  if (/^\d{1,15}$/.test(words)) return Number(words);
  if (/^[1-9]\d{0,2}(\.\d{3}){1,4}$/.test(words) || /^[1-9]\d{0,2}( \d{3}){1,4}$/.test(words)) {
    return Number(words.replace(/[. ]/g, ""));
  }
  return null;
}

/**
 * A whole per cent: 50, "50", "50 %" and 0.5 (what a spreadsheet makes of a typed "50%") are 50. A bare 1 stays 1 %.
 * Null where it is not a whole number from 0 to 100.
 */
export function parsePercent(raw: RawValue): number | null {
  if (typeof raw === "number" && raw > 0 && raw < 1) return wholePercent(raw * 100);
  const value = typeof raw === "string" ? parseWholeNumber(raw.replace(/%\s*$/, "")) : parseWholeNumber(raw);
  return value !== null && value <= 100 ? value : null;
}

function wholePercent(value: number): number | null {
  const near = Math.round(value);
  return Math.abs(value - near) < 1e-9 ? near : null;
}

/** A decimal as a target has it: 82.5, "82,5", "82.5", "75 %". Null where it is none. */
export function parseDecimal(raw: RawValue): number | null {
  if (typeof raw === "number") return Number.isFinite(raw) ? raw : null;
  if (typeof raw !== "string") return null;
  const words = raw.replace(/%\s*$/, "").trim();
  return /^-?\d{1,12}([.,]\d{1,6})?$/.test(words) ? Number(words.replace(",", ".")) : null;
}
