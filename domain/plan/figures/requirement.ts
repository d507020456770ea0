/**
 * A requirement is a demanded figure that is no rate, with the unit that follows it:
 *
 *   "tối thiểu 12 tháng", "ít nhất 01 lần/năm"            >= 12 tháng, >= 1 lần/năm
 *   "không quá 20 ngày làm việc", "≤ 20 ngày làm việc"      <= 20 ngày làm việc
 *   "từ 03 mô hình trở lên"                                 >= 3 mô hình
 *   "ít nhất 55 lớp …; 34 lớp …"                            >= 55 lớp; beside a demanded figure, the same unit is demanded: = 34 lớp
 *
 * Ages and sums of money are none.
 */
import { everyMatch } from "../../agency/every-match.ts";
import { fold } from "../../agency/fold.ts";
import type { Comparator } from "../../kpi/indicator.ts";
import { beforeFigures } from "../dates/before-figures.ts";
import { cue, cuesOf } from "../cues.ts";

export interface Requirement {
  readonly text: string;
  readonly comparator: Comparator;
  readonly value: number;
  /** As the text writes it. */
  readonly unit: string;
}

const number = "(\\d{1,3}(?:\\.\\d{3})+|\\d{1,6})(?:,(\\d+))?";
/** "12 (mười hai) tháng" */
const again = "(?: \\([a-z ]{2,24}\\))?";
const unit =
  "(ngay lam viec|gio lam viec|ngay|gio|(?:mo hinh|cuoc hop|hoi nghi|chuyen de|tieu chi|co so|doi tuong|can bo|hoc sinh|truong hop|lan|dot)(?:/\\p{L}{2,8})?|\\p{L}{2,12}(?:/\\p{L}{2,8})?)";
/** An OCR spells "tối thiểu" in many ways; all begin and end alike. */
const least = "t[a-z0-9]{1,2} thieu|it nhat|khong it hon|khong duoi|khong thap hon|≥|>=";
const most = "khong qua|toi da|khong vuot qua|cham nhat trong(?: vong)?|trong thoi han|trong vong|≤|<=";
const demanded = new RegExp(
  `(${least}|${most})(?: (?:la|trong|tu|dat|vong))* ?${number}${again} ?(?![%\\d/])${unit}(?![a-z])`,
  "gu",
);
const onwards = new RegExp(`(?<![a-z])tu ${number}${again} (?![%\\d/])${unit}[^,;.%]{0,40}? (tro len|tro xuong)`, "gu");
const upTo = new RegExp(`^(?:${most})$`);

/** Words without which none is found: most paragraphs have none of them. */
const foldedGlance = /[≥≤]|[<>]=|thieu|it nhat|khong |toi da|cham nhat|trong (?:thoi|vong)|tro (?:len|xuong)/;
const glance =
  /t\S{1,3} thi|[ií]t nh|kh[oô]ng (?:qu|v|d|th|[ií]t)|t[oố]i (?:đa|da)|trong (?:v|th)|ch[aậ]m nh|tr[oở] (?:l|x)|[≥≤]|[<>]=/iu;

const isCount = (words: string): boolean => !/^(?:tuoi|dong|trieu|ty|nghin|phan|diem|nam (?:tuoi|tu)|khoan|dieu|muc)/.test(words);

interface Found {
  readonly comparator: Comparator;
  readonly value: number;
  readonly unit: string;
  readonly start: number;
  readonly end: number;
  readonly unitStart: number;
}

const valueOf = (whole: string, fraction: string | undefined): number =>
  Number(`${whole.replace(/\./g, "")}${fraction === undefined ? "" : `.${fraction}`}`);

const explicit = (folded: string): Found[] => {
  const told = everyMatch(demanded, folded).map((found) => ({
    comparator: upTo.test(found[1] ?? "") ? ("<=" as const) : (">=" as const),
    value: valueOf(found[2] ?? "", found[3]),
    unit: found[4] ?? "",
    start: found.index,
    end: found.index + found[0].length,
    unitStart: found.index + found[0].length - (found[4] ?? "").length,
  }));
  const from = everyMatch(onwards, folded).map((found): Found => {
    const head = found[0].indexOf(found[3] ?? "");
    return {
      comparator: found[4] === "tro len" ? ">=" : "<=",
      value: valueOf(found[1] ?? "", found[2]),
      unit: found[3] ?? "",
      start: found.index,
      end: found.index + found[0].length,
      unitStart: found.index + head,
    };
  });
  return [...told, ...from].filter((each) => isCount(each.unit)).sort((a, b) => a.start - b.start);
};

/** Things that a plan sets numbers of; a stretch of time or a frequency beside another is no demand. */
const isThing = (words: string): boolean => !/^(?:ngay|gio|thang|nam|quy|tuan|lan|buoi|ky|dot|muc|tieu)/.test(words);

const countedAgain = /(?<=[;,] |va )(\d{1,6}) (\p{L}{2,12})/gu;
/** "… ít nhất 55 lớp …; 34 lớp …": the same things counted again after the demand, in the same sentence. */
const beside = (folded: string, demands: readonly Found[]): Found[] =>
  demands.flatMap((demand, at) => {
    if (!isThing(demand.unit)) return [];
    const stop = Math.min(demand.end + 400, demands[at + 1]?.start ?? folded.length);
    const rest = folded.slice(demand.end, stop).split(/\.(?=\s|$)/)[0] ?? "";
    return everyMatch(countedAgain, rest)
      .filter((found) => found[2] === demand.unit)
      .map((found): Found => {
        const start = demand.end + found.index;
        const end = start + found[0].length;
        return { comparator: "=", value: Number(found[1]), unit: demand.unit, start, end, unitStart: end - demand.unit.length };
      });
  });

const none: readonly Requirement[] = [];

/** Requirements of one paragraph (NFC), in order. */
export function requirementsIn(text: string, folded = fold(text), cues = cuesOf(folded)): readonly Requirement[] {
  if ((cues & cue.digit) === 0 || (cues & cue.demand) === 0) return none;
  const from = beforeFigures(folded);
  if (from < 0 || !foldedGlance.test(folded.slice(from)) || !glance.test(text)) return none;
  const demands = explicit(folded);
  return [...demands, ...beside(folded, demands)]
    .sort((a, b) => a.start - b.start)
    .map((found) => {
      const left = text.slice(Math.max(0, found.start - 160), found.start);
      const clause = left.slice(Math.max(left.lastIndexOf(". "), left.lastIndexOf("; ")) + 1);
      const tail = found.comparator === "=" ? (/^[^,;.]{0,80}/.exec(text.slice(found.end))?.[0] ?? "") : "";
      return {
        text: `${clause}${text.slice(found.start, found.end)}${tail}`.trim(),
        comparator: found.comparator,
        value: found.value,
        unit: text.slice(found.unitStart, found.unitStart + found.unit.length),
      };
    });
}
