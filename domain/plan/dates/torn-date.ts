/**
 * Words that mean one day and do not say it:
 *
 *   "trước ngày 31/02/2026"       no such day                    nothing to propose
 *   "trước ngày …/12/2026"        torn                           nothing to propose
 *   "chậm nhất ngày 16/12"        the year is not said           16/12 of the plan's year
 *   "Cả năm", "Quý II/2026", "trước 15/6 và 15/12 hằng năm"      no single day is meant
 */
import { everyMatch } from "../../agency/every-match.ts";
import { fold } from "../../agency/fold.ts";
import { isoDay } from "./calendar-day.ts";
import { doubtfulDatesIn } from "./doubtful-date.ts";

export interface TornDate {
  /** yyyy-mm-dd to propose, null where the words do not lead to one. */
  readonly proposed: string | null;
}

const dayWithoutYear = /(?<![\d/.-])(\d{1,2})\s?(?:\/|-|\.|\s*thang\s*)\s?(\d{1,2})(?!\s?[\d/.-])/g;
const recurring = /\b(?:hang|moi|dinh ky)\b|lan\//;

/** `due`: the day that was read; null where none was. `planDay`: the plan's own. Null where nothing is torn. */
export function tornDate(time: string | null, due: string | null, planDay: string | null): TornDate | null {
  if (time === null || due !== null) return null;
  const words = fold(time.normalize("NFC"));
  if (recurring.test(words) || /(?:^|\s)(?:tu|sau|ke tu)\s.*\d.*\d/.test(words)) return null;
  const days = everyMatch(dayWithoutYear, words);
  const [only, second] = days;
  if (only !== undefined && second === undefined && /ngay|truoc|cham nhat|muon nhat/.test(words))
    return { proposed: planDay === null ? null : isoDay(only[1] ?? "", only[2] ?? "", planDay.slice(0, 4)) };
  return doubtfulDatesIn(time.normalize("NFC")).length > 0 ? { proposed: null } : null;
}
