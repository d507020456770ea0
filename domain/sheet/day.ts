/**
 * A day between three forms: the ISO text of the domain, the serial number of a spreadsheet (days since 30/12/1899) and
 * what people type.
 *
 *   45292, "01/01/2024", "1/1/2024", "1.1.2024", "ngày 1 tháng 1 năm 2024", "2024-01-01"   2024-01-01
 *   45292.75 (an hour of that day)                                                         2024-01-01
 *   "13/25/2024", "sớm", 12, true                                                          null: not a day for certain
 */
import { dayInWords, daysInMonth, writeDay } from "../period/dates.ts";
import type { RawValue } from "./sheet.ts";

const dayLength = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);
/** 1/1/1990 to 31/12/2199: outside it a number is a count that strayed into a date column. */
const first = 32_874;
const last = 109_574;

export const serialOf = (iso: string): number => Math.round((Date.parse(`${iso}T00:00:00Z`) - epoch) / dayLength);

export const isoOf = (serial: number): string => new Date(epoch + Math.floor(serial) * dayLength).toISOString().slice(0, 10);

/** Of a half-year's days each comes again in every return: what a text was read as is kept for a while. */
const known = new Map<string, string | null>();
const mostKnown = 1_000;
const longestKnown = 10;

export function parseDay(raw: RawValue): string | null {
  if (typeof raw === "number") return raw >= first && raw <= last ? isoOf(raw) : null;
  if (typeof raw !== "string") return null;
  if (raw.length > longestKnown) return dayIn(raw);
  const before = known.get(raw);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const day = dayIn(raw);
  known.set(raw, day);
  return day;
}

function dayIn(raw: string): string | null {
  const figures = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*$/.exec(raw);
  if (figures) return realDay(Number(figures[3]), Number(figures[2]), Number(figures[1]));
  const words = raw.normalize("NFC").trim().toLowerCase();
  const local = /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/.exec(words);
  if (local) return realDay(Number(local[3]), Number(local[2]), Number(local[1]));
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(words);
  return iso ? realDay(Number(iso[1]), Number(iso[2]), Number(iso[3])) : null;
}

function realDay(year: number, month: number, day: number): string | null {
  const exists = year >= 100 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? writeDay(year, month, day) : null;
}

/** An instant as the clock in Việt Nam shows it: "2026-06-15T02:05:00Z" → "09:05 15/6/2026". Vietnam has no summer time. */
export function instantWords(instant: string): string {
  const local = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  return `${local.slice(11, 16)} ${dayInWords(local.slice(0, 10))}`;
}

/** The Vietnamese day of an instant. */
export const dayOfInstant = (instant: string): string => new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10);
