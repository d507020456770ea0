/**
 * A date that cannot be read for certain is asked about, never guessed:
 *
 *   impossible   "31/02/2025", "ngày 31 tháng 4 năm 2025", "ngày 31/4"
 *   torn         "ngày 15/ /2025", "ngày …/5/2025", "ngày   tháng 5 năm 2025", "trước ngày …/…/2025"
 *   whole        "15/12/2025", "ngày 16/12", "01/KH-UBND"
 */
import { everyMatch } from "../../agency/every-match.ts";
import { fold } from "../../agency/fold.ts";
import type { Clause } from "../outline/outline.ts";
import { isoDay } from "./calendar-day.ts";
import { cue, cuesOf } from "../cues.ts";

export interface DoubtfulDate {
  /** As the text writes it. */
  readonly words: string;
  readonly kind: "torn" | "impossible";
}

const whole = /(?<![\d/.])(\d{1,2})\s?(?:\/|\s?thang )\s?(\d{1,2})\s?(?:\/|\s?nam )\s?(\d{4})(?![\d/])/g;
/** Without its year a date is only told from a fraction by the word before it. */
const yearless = /(?<=ngay )(\d{1,2})(?:\/| thang )(\d{1,2})(?![\d/.]|\s?(?:\/|nam \d))/g;
const blank = "[\\s._]{0,12}";
const torn = new RegExp(
  [
    `ngay${blank}/${blank}(?:\\d{1,2}${blank})?/\\s?(?:\\d{4})?`,
    `ngay \\d{1,2}\\s?/(?:\\s{1,12}|[\\s._]{1,12})/\\s?(?:\\d{4})?`,
    `(?<![\\d/])\\d{1,2}/(?:\\s{1,6}|\\s?[._]{1,8}\\s?)/\\d{4}`,
    `ngay(?:\\s|[._]){1,12}thang${blank}(?:\\d{1,2}${blank})?nam\\s{1,3}\\d{4}`,
    `ngay \\d{1,2} thang(?:\\s|[._]){2,12}nam \\d{4}`,
  ].join("|"),
  "g",
);

const none: readonly DoubtfulDate[] = [];

/** Doubtful dates of a text (NFC), in order. */
export function doubtfulDatesIn(text: string, folded = fold(text), cues = cuesOf(folded)): readonly DoubtfulDate[] {
  if ((cues & cue.dates) === 0) return none;
  if (!folded.includes("/") && (!folded.includes("thang") || !/thang[\s._]{0,12}(?:\d|nam \d)|ngay\s?[._]/.test(folded)))
    return none;
  if (!/\d\s?\/|\/\s?\d|th[aá]ng[\s.…_]{0,12}(?:\d|n[aă]m \d)|ng[aà]y\s?[.…_]/iu.test(text)) return none;
  const at = (found: RegExpMatchArray): string => text.slice(found.index, (found.index ?? 0) + found[0].length).trim();
  const impossible = [
    ...everyMatch(whole, folded).filter(([, day, month, year]) => isoDay(day ?? "", month ?? "", year ?? "") === null),
    // A leap year lends every yearless day the most days that it can have.
    ...everyMatch(yearless, folded).filter(([, day, month]) => isoDay(day ?? "", month ?? "", "2024") === null),
  ];
  return [
    ...impossible.map((found) => ({ words: at(found), kind: "impossible" as const })),
    ...everyMatch(torn, folded).map((found) => ({ words: at(found), kind: "torn" as const })),
  ];
}

type DateOnLine = DoubtfulDate & { readonly line: number };

/** Those of a whole outline, with the line of the clause in which each stands. */
export function doubtfulDatesOf(root: Clause): DateOnLine[] {
  const found: DateOnLine[] = [];
  const read = (clause: Clause): void => {
    for (const date of doubtfulDatesIn(clause.text, clause.folded, clause.cues)) found.push({ ...date, line: clause.startLine });
    clause.children.forEach(read);
  };
  root.children.forEach(read);
  return found;
}
