/**
 * When a task is to be done, in the plan's own words, and the day where the words name one for certain:
 *
 *   "trước ngày 10/4/2020", "20/4/2019"     2020-04-10, 2019-04-20
 *   "Quý I/2025", "hằng năm", "Cả năm"      words, no day
 *   "Từ tháng 4 đến tháng 12 năm 2020"      words, no day
 */
import { fold } from "../agency/fold.ts";
import { editDistance } from "../agency/edit-distance.ts";

const isDay = (year: number, month: number, day: number): boolean => {
  const days = [31, (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return year >= 1945 && year <= 2100 && day >= 1 && day <= (days[month - 1] ?? 0);
};

/** yyyy-mm-dd, or null where the calendar has no such day. */
export const isoDay = (day: string, month: string, year: string): string | null =>
  isDay(Number(year), Number(month), Number(day)) ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : null;

const spoken = "(\\d{1,2})\\s?(?:/|-|\\.|\\s*thang\\s*)\\s?(\\d{1,2})\\s?(?:/|-|\\.|\\s*nam\\s*)\\s?(\\d{4})";
const everyDay = new RegExp(`(?<!\\d)${spoken}(?!\\d)`, "g");
const deadline = new RegExp(
  `(?:(?:xong |hoan thanh )?truoc|cham nhat|muon nhat)(?: la)?(?: vao)?(?: den)?(?: het)?(?: ngay)? ${spoken.replace("(\\d{4})", "(?:\\d{4})")}` +
    `|(?:hoan thanh )?(?:truoc|cham nhat)(?: la)?(?: vao)? ngay \\d{1,2}/\\d{1,2}(?:,? va (?:truoc )?(?:ngay )?\\d{1,2}/\\d{1,2})?(?: hang nam| hang nam| moi nam)?` +
    `|(?:hoan thanh|xong) (?:trong|truoc) (?:quy (?:i{1,3}|iv|[1-4])|thang \\d{1,2})[/ ](?:nam )?\\d{4}` +
    `|\\((?:\\d{1,2} lan/[a-z ]{3,12}|trong nam \\d{4}|quy [^()]{2,60}|nam \\d{4}[^()]{0,60})\\)`,
);

/** The one day that the words name, null where they name none, several, or a stretch of time. */
export function dueDay(words: string): string | null {
  const days = [...fold(words).matchAll(everyDay)];
  const only = days[0];
  if (only === undefined || days.length > 1 || /(?:^|\s)(?:tu|sau|ke tu)\s/.test(fold(words))) return null;
  return isoDay(only[1] ?? "", only[2] ?? "", only[3] ?? "");
}

/** A deadline inside a task's own sentence, verbatim. A mere "thường xuyên" or the date of a document is none. */
export function deadlineIn(text: string): string | null {
  const found = deadline.exec(fold(text));
  return found === null
    ? null
    : text
        .slice(found.index, found.index + found[0].length)
        .replace(/^\(|\)$/g, "")
        .trim();
}

/** The words of a time label; an OCR's "C4 nam" reads "Cả năm". */
export const readTime = (value: string, misread: boolean): string | null => {
  const text = value.trim();
  if (text === "") return null;
  const key = fold(text).replace(/[^a-z0-9]/g, "");
  return misread && editDistance(key, "canam", 1) <= 1 ? "Cả năm" : text;
};
