/**
 * A target is a figure that the plan demands in per cent:
 *
 *   "tỷ lệ điều tra khám phá … đạt từ 75% trở lên"            >= 75
 *   "giảm 5% tỷ lệ phạm pháp hình sự so với năm trước"         decrease_by 5, baseline "năm trước"
 *   "xử lý 100% tố giác, tin báo"                              = 100
 *   "xuống dưới 12%", "trên 90%", "75-80%"                     < 12, > 90, range 75 … 80
 */
import { fold } from "../agency/fold.ts";
import type { Comparator } from "../kpi/indicator.ts";
import { space, trimmed } from "./trim.ts";

export interface Target {
  readonly text: string;
  readonly comparator: Comparator;
  readonly value: number;
  readonly unit: string;
  readonly baseline: string | null;
  readonly upper: number | null;
}

const figure = /(?<![\d/.,])(\d{1,3}(?:[.,]\d{1,2})?)\s?%?(?:\s?(?:-|den|toi)\s?(\d{1,3}(?:[.,]\d{1,2})?))?\s?%/g;
const stops = /[;.:](?=\s|$)/g;
/** After the figure the clause is over: what follows a comma is another matter. */
const isLast = /^\s*(?:tro len|tro xuong|tong so|vao nam|so voi|,|\)|$)/;
const baseline = /so voi (?:cung ky )?([^,;.()]{2,60})/;

const asNumber = (text: string): number => Number(text.replace(",", "."));

const before = (words: string): Comparator | "at-least-after" | null => {
  if (
    /(?:giam|keo giam|ha)(?: (?:tu|it nhat|toi thieu|tren|khoang|binh quan|hang nam|hang nam|duoc|moi nam|toi)){0,3}\s*$/.test(
      words,
    )
  )
    return "decrease_by";
  if (/(?:^|\s)tang(?: (?:tu|it nhat|toi thieu|tren|khoang|binh quan|hang nam|them|moi nam|toi)){0,3}\s*$/.test(words))
    return "increase_by";
  if (/(?:duoi|thap hon|it hon|nho hon)\s*$/.test(words)) return "<";
  if (/(?:khong qua|khong vuot qua|toi da|khong cao hon|khong lon hon)\s*$/.test(words)) return "<=";
  if (/(?:tren|hon|vuot|cao hon|lon hon)\s*$/.test(words)) return /(?:khong it hon|khong thap hon)\s*$/.test(words) ? ">=" : ">";
  if (/(?:it nhat|toi thieu|khong duoi|khong it hon|khong thap hon)\s*$/.test(words)) return ">=";
  return null;
};

const comparatorOf = (left: string, right: string, isRange: boolean): Comparator => {
  const said = before(left);
  if (/khong thap hon\s*$|khong it hon\s*$|khong duoi\s*$/.test(left)) return ">=";
  if (said !== null && said !== "at-least-after") return said;
  if (isRange) return "range";
  if (/^\s*tro len/.test(right)) return ">=";
  if (/^\s*tro xuong/.test(right)) return "<=";
  return "=";
};

const goesOn = /^\s*(?:\([^()]{0,60}\))?\s*(?:,|va)\s*$/;

/** Words that turn a figure into history or into a rule for something else. */
const noTarget =
  /(?:da dat|dat duoc|hien (?:nay|co)|nam hoc \d{4}-\d{4}|chiem|von|phan tram cong|lai suat|ty le goc|thue)[^;.]{0,60}$/;

/** Targets of one paragraph, in order. The words run from the clause's beginning, or the last figure, to the end of its own clause. */
export function targetsIn(text: string): Target[] {
  if (!text.includes("%")) return [];
  const folded = fold(text);
  const found: Target[] = [];
  const figures = [...folded.matchAll(figure)];
  const ends = [...folded.matchAll(stops)].map((end) => end.index);
  let from = 0;
  for (const [at, match] of figures.entries()) {
    const start = match.index;
    const stop = start + match[0].length;
    const left = folded.slice(Math.max(0, start - 60), start);
    const right = folded.slice(stop, stop + 160);
    const next = figures[at + 1]?.index ?? folded.length;
    const sentence = Math.max(from, lastBreak(folded, from, start));
    const end = ends.find((place) => place >= stop) ?? folded.length;
    const tail = clauseTail(folded, stop, Math.min(end, next), next < end || isLast.test(right));
    const isRange = match[2] !== undefined;
    if (noTarget.test(folded.slice(sentence, start))) {
      from = stop;
      continue;
    }
    const between =
      figures[at - 1] === undefined
        ? null
        : folded.slice((figures[at - 1]?.index ?? 0) + (figures[at - 1]?.[0].length ?? 0), start);
    const said = comparatorOf(left, right, isRange);
    // "dưới 10% (nội thành), 5% (ngoại thành)": the second figure goes on with the first one's word.
    const comparator = said === "=" && between !== null && goesOn.test(between) ? (found.at(-1)?.comparator ?? said) : said;
    const change = comparator === "decrease_by" || comparator === "increase_by";
    const against = change ? baseline.exec(folded.slice(stop, stop + 200).split(/[;.]/)[0] ?? "") : null;
    const base =
      against === null
        ? null
        : text.slice(stop + against.index, stop + against.index + against[0].length).replace(/^so với\s+/iu, "");
    const words = text.slice(
      sentence,
      base === null ? tail : Math.max(tail, stop + (against?.index ?? 0) + (against?.[0].length ?? 0)),
    );
    found.push({
      text: trimmed(words, `${space},;.:)-–`, `${space},;:`),
      comparator,
      value: asNumber(match[1] ?? "0"),
      unit: "%",
      baseline: base === null ? null : base.trim(),
      upper: isRange ? asNumber(match[2] ?? "0") : null,
    });
    from = tail;
  }
  return found;
}

/** The end of a figure's own words: a comma where another figure or matter follows, else the end of the clause. */
function clauseTail(folded: string, stop: number, end: number, atComma: boolean): number {
  if (!atComma) return Math.min(end, stop + 300);
  const own = folded.slice(stop, end);
  const comma = isLast.test(own) ? own.search(/,\s/) : own.lastIndexOf(", ");
  return comma < 0 ? end : stop + comma;
}

/** Where the clause that holds `place` begins: after the last ; . : before it. */
function lastBreak(folded: string, from: number, place: number): number {
  for (let at = place - 1; at > from && place - at < 600; at -= 1) {
    const mark = folded.charAt(at);
    if ((mark === ";" || mark === "." || mark === ":") && folded.charAt(at + 1) === " ") return at + 1;
  }
  return Math.max(from, place - 600);
}
