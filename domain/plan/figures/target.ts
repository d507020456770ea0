/**
 * A target is a figure that the plan demands in per cent:
 *
 *   "tỷ lệ điều tra khám phá … đạt từ 75% trở lên"            >= 75
 *   "giảm 5% tỷ lệ phạm pháp hình sự so với năm trước"         decrease_by 5, baseline "năm trước"
 *   "xử lý 100% tố giác, tin báo"                              = 100
 *   "xuống dưới 12%", "trên 90%", "75-80%"                     < 12, > 90, range 75 … 80
 *   "đạt 90% vào năm 2025 và 95% vào năm 2030"                 two, by 2025 and by 2030
 *   "tăng tỷ lệ từ 60% lên 75%"                                = 75: where it starts from is no target
 */
import { everyMatch } from "../../agency/every-match.ts";
import { fold } from "../../agency/fold.ts";
import { comparatorAround } from "./comparator-words.ts";
import { cue, cuesOf } from "../cues.ts";
import type { ParsedTarget } from "../parsed-plan.ts";
import { namesSomething } from "./measure-words.ts";
import { isNoTarget } from "./no-target.ts";
import { percentsIn, type Percent } from "./percent.ts";
import { space, trimmed } from "../lines/trim.ts";

/** Where it stands is known to who asks. */
export type Target = Omit<ParsedTarget, "source">;

/** A plan's sentence is not longer; a longer one is read in pieces. */
const reach = 600;
const isLast =
  /^\s*(?:tro (?:len|xuong)(?! (?!so voi|vao|den|trong|moi|hang)[a-z])|tong so|(?:vao|den|trong) (?:het )?(?:cuoi )?nam|so voi|,|\)|\(|$)/;
const baseline = /(?<=so voi )((?:cung ky )?[^,;.()]{2,60}|cung ky)/;
/** What is done to the counted: where it stands between a figure and the next, the figure needs no other's words. */
const predicate =
  /\s(?:duoc|co(?! (?:quan|so|the|cau|dong|che|hoi|ban))|dat|thuc hien|tham gia|hoan thanh|biet|su dung|ap dung|tiep can|trien khai|dang ky|khong(?! gian)|giai quyet|tro thanh|dam bao|bao dam)\s/;
const year = /(?:vao|den|trong|cuoi|het)? ?(?:cuoi |het )?nam (20\d\d)(?!\d|\s?-)/;

interface Clause {
  readonly start: number;
  readonly end: number;
}

const breaks = /[;.:](?=\s|$)/g;

/** The stretches between ; . and : of a folded text, never longer than a sentence may be. */
const clausesOf = (folded: string): Clause[] => {
  const ends = everyMatch(breaks, folded).map(({ index }) => index);
  return [...ends, folded.length].map((end, at) => ({ start: at === 0 ? 0 : (ends[at - 1] ?? 0) + 1, end }));
};

const yearIn = (words: string): string | null => year.exec(words.replace(/so voi[^,;]*/g, ""))?.[1] ?? null;

/** What may stand between a comma and the figure that it announces: "và đến năm 2030, đạt". */
const announces =
  /^(?:\s|,|\d{4}|phan dau|dat|ty le|tu|tren|duoi|hon|it nhat|toi thieu|khoang|vao|den|het|cuoi|trong|nam|va|con|la)*$/;

const marksBetween = /,\s|\s(?:va|con)(?=\s)/g;
/** Where the words of the next figure begin: after the comma, or the "và", that parts them from the figure before. */
const parting = (folded: string, from: number, to: number): number => {
  if (to - from > reach) return from + reach;
  const between = folded.slice(from, to);
  const marks = everyMatch(marksBetween, between);
  const commas = marks.filter(({ 0: mark }) => mark.startsWith(","));
  const announcing = marks.find(({ 0: mark, index }) => announces.test(between.slice(index + mark.length)));
  const found = (isLast.test(between) ? commas[0] : undefined) ?? announcing ?? commas.at(-1);
  return found === undefined ? to : from + found.index;
};

const goesOn = /^\s*(?:\([^()]{0,60}\))?\s*(?:,|va|;)\s*$/;
/** "từ 60% (năm 2020) lên 75%": the first of the two is where it starts. */
const isStart = (folded: string, figure: Percent, next: Percent | undefined): boolean =>
  next !== undefined &&
  next.start - figure.end < 60 &&
  /(?:^|\s)tu\s*$/.test(folded.slice(Math.max(0, figure.start - 6), figure.start)) &&
  /(?:^|\s)(?:len|xuong)(?: con| den| toi| tren| duoi| it nhat)*\s*$/.test(folded.slice(figure.end, next.start)) &&
  !/[;.]/.test(folded.slice(figure.end, next.start));

const joined = /^(?:(?:và|còn|trong đó|va|con|trong do)\s+)+/u;
const trimmedWords = (text: string): string =>
  trimmed(trimmed(text, `${space},;.:)-–•+*`, `${space},;:`).replace(joined, ""), space, space).replace(/ (?:và|còn)$/u, "");

const none: readonly Target[] = [];

/** Targets of one paragraph (NFC), in order. `planYear`: the year in which the plan was signed, null where it is not known. */
export function targetsIn(
  text: string,
  planYear: number | null = null,
  folded = fold(text),
  cues = cuesOf(folded),
): readonly Target[] {
  if ((cues & cue.percent) === 0) return none;
  if (!folded.includes("%") && (!folded.includes("phan tram") || !/tr[aă]m/iu.test(text))) return none;
  const figures = percentsIn(folded);
  if (figures.length === 0) return none;
  const found: Target[] = [];
  let clauseAt = 0;
  const clauses = clausesOf(folded);
  let ownFrom = 0;
  let before: Percent | null = null;
  for (const [at, figure] of figures.entries()) {
    while (clauseAt < clauses.length - 1 && (clauses[clauseAt]?.end ?? 0) < figure.start) clauseAt += 1;
    const clause = clauses[clauseAt] ?? { start: 0, end: folded.length };
    const next = figures[at + 1];
    const isOnly = next === undefined || next.start > clause.end;
    const from = Math.max(ownFrom, clause.start, figure.start - reach);
    const left = folded.slice(from, figure.start);
    const right = folded.slice(figure.end, Math.min(clause.end, figure.end + reach));
    const rawRight = text.slice(figure.end, figure.end + right.length);
    const until = isOnly
      ? isLast.test(right) && /,\s/.test(right)
        ? figure.end + right.search(/,\s/)
        : Math.min(clause.end, figure.end + reach)
      : parting(folded, figure.end, next.start);
    const whole = Math.max(clause.start, figure.start - reach);
    const previous = before;
    const reached = previous !== null && isStart(folded, previous, figure);
    const skipped =
      isStart(folded, figure, next) ||
      (!reached && isNoTarget(folded.slice(whole, figure.start), right, text.slice(whole, figure.start), rawRight, planYear));
    before = figure;
    ownFrom = until;
    if (skipped) continue;
    const own = comparatorAround(left.slice(-160), right, figure.upper !== null);
    const last = found.at(-1);
    const between = previous === null ? "" : folded.slice(previous.end, figure.start);
    const shares =
      !isOnly &&
      /^\s*[a-z]/.test(right) &&
      !isLast.test(right) &&
      !predicate.test(`${folded.slice(figure.end, until)} `) &&
      predicate.test(folded.slice(next.end, Math.min(clause.end, next.end + reach)));
    const inherits =
      last !== undefined && (goesOn.test(between) || (figure.value < 100 && between.length < 60 && lacksPredicate(between)));
    const comparator = own ?? (inherits ? last.comparator : "=");
    const change = comparator === "decrease_by" || comparator === "increase_by";
    const against = change ? baseline.exec(right.slice(0, 200)) : null;
    const base = against === null ? null : text.slice(figure.end + against.index, figure.end + against.index + against[0].length);
    const ends = shares ? Math.min(clause.end, figure.end + reach) : until;
    const begins = namesSomething(folded.slice(from, figure.start) + folded.slice(figure.end, ends))
      ? from
      : wider(folded, clauses, clauseAt, figure);
    found.push({
      text: trimmedWords(text.slice(begins, ends)),
      comparator,
      value: figure.value,
      unit: figure.unit,
      baseline: base === null ? null : base.trim(),
      upper: figure.upper,
      by: yearIn(folded.slice(figure.end, until)) ?? yearIn(left),
    });
  }
  return found;
}

/** "khoảng 50% trường THCS, 55% trường THPT …": no word between them does anything, so that the first one's demand goes on. */
function lacksPredicate(between: string): boolean {
  return /^\s*[a-z]/.test(between) && /,\s*$|\sva\s*$/.test(between) && !predicate.test(`${between} `) && !isLast.test(between);
}

/** A figure whose own words name nothing ("đạt từ 75% trở lên", "95% vào năm 2030") takes its clause, or what stands before the colon. */
function wider(folded: string, clauses: readonly Clause[], at: number, figure: Percent): number {
  const clause = clauses[at] ?? { start: 0, end: folded.length };
  const isAlone = !namesSomething(folded.slice(Math.max(clause.start, figure.start - reach), figure.start));
  const colon = isAlone && at > 0 && folded.charAt(clause.start - 1) === ":";
  const start = colon ? (clauses[at - 1]?.start ?? clause.start) : clause.start;
  return Math.max(start, figure.start - reach);
}
