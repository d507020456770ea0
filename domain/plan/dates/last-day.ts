/**
 * The last day that words of time name for certain, yyyy-mm-dd, else null:
 *
 *   "trước ngày 10/4/2020", "20.4.2019"                 that day
 *   "Quý II/2025", "trong tháng 9 năm 2025"             2025-06-30, 2025-09-30: the end of what is named
 *   "Từ tháng 4 đến tháng 12 năm 2020"                  2020-12-31
 *   "giai đoạn 2025-2030", "hết năm 2025"               2030-12-31, 2025-12-31
 *   "từ ngày 1/4/2025", "Năm 2025 và các năm tiếp theo" null: it only begins
 *   "15/6 và 15/12 hằng năm", "chậm nhất ngày 16/12"    null: no one day
 *   "trước tháng 6/2025", "đến năm 2030"                null: begin or end of it?
 *   "ngày 31/02/2025", "ngày   tháng 5 năm 2025"        null: there is no such day, or a part is torn off
 */
import { everyMatch } from "../../agency/every-match.ts";
import { fold } from "../../agency/fold.ts";
import { daysIn, isoDay } from "./calendar-day.ts";
import { doubtfulDatesIn } from "./doubtful-date.ts";

const endOfMonth = (year: string, month: number): string | null =>
  month >= 1 && month <= 12 ? isoDay(String(daysIn(Number(year), month)), String(month), year) : null;

const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 };
const separator = "\\s?(?:/|nam )\\s?";
const point = new RegExp(
  [
    "(?<day>\\d{1,2})\\s?(?:\\([a-z ]{2,20}\\) )?(?:/|-|\\.|\\s?thang )\\s?(?<month>\\d{1,2})\\s?(?:\\([a-z ]{2,20}\\) )?(?:/|-|\\.|\\s?nam )\\s?(?<year>\\d{4})",
    `quy (?:(?:i{1,3}|iv|[1-4])(?:,| va|-| -) (?:quy )?)*(?<quarter>i{1,3}|iv|[1-4])${separator}(?<quarterYear>\\d{4})`,
    `thang (?:\\d{1,2}(?:,| va|-| -) (?:thang )?)*(?<only>\\d{1,2})${separator}(?<onlyYear>\\d{4})`,
    "6 thang (?<half>dau|cuoi) nam (?<halfYear>\\d{4})",
    "(?:giai doan|tu nam|nam) \\d{4}\\s?(?:-|den(?: het)?(?: nam)?)\\s?(?<stage>\\d{4})",
    "(?<how>het|cuoi|trong|ca|^)\\s?nam (?<whole>\\d{4})",
  ]
    .map((each) => `(?<!\\d)(?:${each})(?!\\d)`)
    .join("|"),
  "g",
);
const endless =
  /tro di|tro ve sau|tiep theo|thuong xuyen|hang (?:nam|thang|quy|tuan|ngay)|moi (?:nam|thang|quy)|dinh huong|tam nhin|khi co|dinh ky/;

const endOf = ({ groups: part = {} }: RegExpMatchArray): string | null => {
  if (part.year !== undefined) return isoDay(part.day ?? "", part.month ?? "", part.year);
  if (part.quarterYear !== undefined) return endOfMonth(part.quarterYear, (quarters[part.quarter ?? ""] ?? 0) * 3);
  if (part.onlyYear !== undefined) return endOfMonth(part.onlyYear, Number(part.only));
  if (part.halfYear !== undefined) return endOfMonth(part.halfYear, part.half === "dau" ? 6 : 12);
  return endOfMonth(part.stage ?? part.whole ?? "", 12);
};

/** Does a "từ", "sau" or "trước" before a point make it a beginning, or leave open which end is meant? */
const onlyBegins = (before: string): boolean => /(?:^|\s)(?:tu|sau|ke tu|tu sau)(?: (?:ngay|dau|khi))*\s*$/.test(before);

export function lastDay(words: string): string | null {
  if (words.length > 400) return null;
  const folded = fold(words);
  if (endless.test(folded)) return null;
  const points = everyMatch(point, folded);
  const last = points.at(-1);
  if (last === undefined) return null;
  const before = folded.slice(0, last.index);
  if (onlyBegins(before) || doubtfulDatesIn(words).length > 0) return null;
  const isDay = last.groups?.year !== undefined;
  if (!isDay && /(?:truoc|dau|giua)(?: (?:ngay|khi))?\s*$/.test(before)) return null;
  const isRange = /(?:^|\s)(?:tu|ke tu)\s/.test(folded) && /(?:\s|^)(?:den|-)(?: (?:het|ngay|cuoi|truoc))*\s*$/.test(before);
  if (points.length > 1 && !isRange) return null;
  const days = points.map(endOf);
  const first = days[0] ?? null;
  const end = days.at(-1) ?? null;
  if (days.includes(null) || end === null || (first !== null && first > end)) return null;
  return end;
}
