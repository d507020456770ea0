/**
 * When a task is to be done, in the plan's own words: a label's ("Thời gian thực hiện: Quý II/2025"), or a deadline inside the
 * task's sentence. What the words mean in days and cycles is read by `lastDay` and `cycleOf`.
 */
import { everyMatch } from "../../agency/every-match.ts";
import { fold } from "../../agency/fold.ts";
import { editDistance } from "../../agency/edit-distance.ts";
import { beforeFigures } from "./before-figures.ts";
import { cue, cuesOf } from "../cues.ts";

const day = "\\d{1,2}(?: \\([a-z ]{2,20}\\))?";
const dayMonth = `${day}\\s?(?:/|-|\\.|\\s*thang\\s*)\\s?${day}`;
const date = `${dayMonth}\\s?(?:/|-|\\.|\\s*nam\\s*)\\s?\\d{4}`;
const quarterOrMonth =
  "(?:quy (?:i{1,3}|iv|[1-4])|thang \\d{1,2})(?:(?:,| va| -) (?:(?:quy|thang) )?(?:i{1,3}|iv|\\d{1,2}))?[/ ](?:nam )?\\d{4}";
const before = "(?:(?:xong |hoan thanh |bao cao )?truoc|cham nhat|muon nhat)(?: la)?(?: vao)?(?: den)?(?: het)?";
const everyYear = "(?: hang nam| moi nam)?";

/** What names a day, or the end of a stretch. */
const ends: readonly RegExp[] = [
  new RegExp(`${before}(?: ngay)? ${date}(?!\\d)`),
  new RegExp(
    `${before} ngay ${day}(?: thang ${day}|/\\d{1,2})?(?:,? va (?:truoc )?(?:ngay )?\\d{1,2}/\\d{1,2})?(?: cua thang [^,;.()]{3,40}|${everyYear})(?!\\d)`,
  ),
  new RegExp(`${before} \\d{1,2}/\\d{1,2}(?:,? va (?:truoc )?(?:ngay )?\\d{1,2}/\\d{1,2})?${everyYear}(?![\\d/])`),
  new RegExp(`(?:hoan thanh |xong )?(?:trong|truoc|vao|het) ${quarterOrMonth}(?!\\d)`),
  /(?:hoan thanh|xong) (?:trong |vao |het )?nam \d{4}(?!\d)/,
  /(?:khong qua|toi da|≤|<=|trong vong|trong thoi han|cham nhat(?: sau| trong(?: vong)?)?) \d{1,3}(?: \([a-z ]{2,20}\))? (?:ngay|gio)(?: lam viec)?(?: (?:ke )?tu (?:ngay|khi) [^,;.()]{3,60})?/,
];
/** How often, or in which stretch: said in brackets, or where a sentence begins or ends. */
const stretches: readonly RegExp[] = [
  /\((?:\d{1,2} [l!1]an\s?\/[a-z ]{3,12}|trong nam \d{4}|quy [^()]{2,60}|nam \d{4}[^()]{0,60})\)/,
  /(?<=\([^()]{0,40}: ?)\d{1,2} [l!1]an\s?\/[a-z ]{3,12}(?=\))/,
  /(?<=(?:^|[.;:] ))(?:dinh ky )?hang (?:nam|quy|thang|tuan)(?=,| )|dinh ky hang (?:nam|quy|thang|tuan)|hang (?:nam|quy|thang|tuan)(?=[.;]*$)/,
];
/** Words without which none of `ends`, none of `stretches` is found: one look instead of many. */
const endHint = /(?:truoc|nhat|trong|vao|het|xong|hoan thanh|khong qua|toi da|≤|<=) /;
const stretchHint = /\(|hang (?:nam|quy|thang|tuan)/;
/** With its mark: "ngày" (day) folds to the same. */
const rightAfter = /(?:^|\s)(ngay sau khi [^,;.()]{4,80})/iu;

const firstIn = (patterns: readonly RegExp[], text: string, folded: string): string | null => {
  for (const pattern of patterns) {
    const found = pattern.exec(folded);
    if (found === null) continue;
    const words = text.slice(found.index, found.index + found[0].length);
    return (words.startsWith("(") ? words.slice(1, -1) : words).trim();
  }
  return null;
};

const endIn = (text: string, folded: string): string | null => (endHint.test(folded) ? firstIn(ends, text, folded) : null);

/** "…; thời gian hoàn tất: tháng 6/2024." inside the task's sentence. */
const inlineLabel = /(?:^|[;.,(]\s?)thoi (?:gian|han) (?:hoan tat|hoan thanh|thuc hien)\s?: ([^;().]{3,80})/;

/** When a task's own sentence (`folded`: the same, folded) says that it is to be done, verbatim. A mere "thường xuyên" is no answer. */
export function deadlineIn(text: string, folded = fold(text), cues = cuesOf(folded)): string | null {
  if ((cues & (cue.colon | cue.deadline | cue.stretch | cue.afterwards)) === 0) return null;
  const labelled = (cues & cue.colon) === 0 ? null : inlineLabel.exec(folded);
  if (labelled !== null) {
    const end = labelled.index + labelled[0].length;
    return text.slice(end - (labelled[1] ?? "").length, end).trim();
  }
  const from = beforeFigures(folded);
  if (from < 0 && (!/hang\s|ngay sau/.test(folded) || !/h[aằàă]ng\s|ngay sau/iu.test(text))) return null;
  const end = from < 0 || (cues & cue.deadline) === 0 ? null : endIn(text.slice(from), folded.slice(from));
  if (end !== null) return end;
  const after =
    (cues & cue.afterwards) !== 0 && folded.includes("ngay sau khi ") ? rightAfter.exec(text)?.[1]?.trim() : undefined;
  return after ?? ((cues & cue.stretch) !== 0 && stretchHint.test(folded) ? firstIn(stretches, text, folded) : null);
}

const everyEnd = new RegExp(ends.map(({ source }) => `(?:${source})`).join("|"), "g");

/** By when a report is due, verbatim; several days, one for each cycle, are parted by "; ". */
export function dueWordsIn(text: string): string | null {
  if (!/\d/.test(text)) return null;
  const said = everyMatch(everyEnd, fold(text)).map((found) => text.slice(found.index, found.index + found[0].length).trim());
  return said.length === 0 ? null : [...new Set(said)].slice(0, 4).join("; ");
}

/** The words of a time label; an OCR's "C4 nam" reads "Cả năm". */
export const readTime = (value: string, misread: boolean): string | null => {
  const text = value.trim();
  if (text === "") return null;
  const key = fold(text).replace(/[^a-z0-9]/g, "");
  return misread && editDistance(key, "canam", 1) <= 1 ? "Cả năm" : text;
};
