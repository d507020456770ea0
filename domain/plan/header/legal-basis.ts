/** The documents that a plan cites: kind, number, date. "Chỉ thị số 16/CT-TTg ngày 27/5/2023", "Chỉ thị 36-CT/TW". */
import { fold } from "../../agency/fold.ts";
import { isoDay } from "../dates/calendar-day.ts";

export interface Citation {
  readonly type: string;
  readonly number: string;
  readonly date: string | null;
}

const kinds: readonly (readonly [string, string])[] = [
  ["nghi quyet", "Nghị quyết"],
  ["quyet dinh", "Quyết định"],
  ["chi th[ij]", "Chỉ thị"],
  ["k[ee&] hoach", "Kế hoạch"],
  ["ket luan", "Kết luận"],
  ["cong dien", "Công điện"],
  ["cong van", "Công văn"],
  ["nghi dinh", "Nghị định"],
  ["thong tu", "Thông tư"],
  ["thong bao", "Thông báo"],
  ["chuong trinh", "Chương trình"],
  ["huong dan", "Hướng dẫn"],
  ["to trinh", "Tờ trình"],
  ["de an", "Đề án"],
  ["bao cao", "Báo cáo"],
  ["phap lenh", "Pháp lệnh"],
  ["luat", "Luật"],
];
const typeOf = new Map(kinds);
const words = kinds.map(([pattern]) => pattern).join("|");
/** 16/CT-TTg · 15-KL/TW · 96/2019/QH14 · 32/2018/TT-BGDĐT · 10-ĐA/TU */
const number = "(\\d{1,5}(?:/\\d{4})?[-/][A-ZĐa-z]{1,8}\\d{0,4}(?:[-/& ]{0,2}(?<=[-/&] ?)[A-ZĐ][A-Za-zĐđ0-9&]{0,12}){0,3})";
const day = "(\\d{1,2})\\s?(?:/|-|\\s*th[aá]ng\\s*)\\s?(\\d{1,2})\\s?(?:/|-|\\s*n[aă]m\\s*)\\s?(\\d{2}\\s?\\d{2})";
const cited = new RegExp(`${number}(?:\\s*,?\\s*(?:ng[aà]y)[\\s.]*${day})?`, "g");
const before = new RegExp(
  `(?:^|[^a-z])(${words})(?: chuyen de[^()]{0,160}\\()?\\s*\\W{0,3}(?:s[a-z0-9]{1,3}|[0-9]{2}|\\))?\\s*[:.]?\\s*$`,
);
const standing = /\/(?:ND-CP|QH\d+)/;

const kindBefore = (text: string): string | null => {
  const found = before.exec(text);
  if (found === null) return null;
  const word = found[1] ?? "";
  for (const [pattern, type] of typeOf) if (new RegExp(`^(?:${pattern})$`).test(word)) return type;
  return null;
};

const numbered = /\d[-/][A-Za-zĐ]/;
const isNumbered = (words: string): boolean => words !== "" && numbered.test(words);
/** Characters around a number that may say what it numbers and date it; numbers nearer to each other are read as one stretch. */
const reach = 240;

interface Written {
  readonly text: string;
  readonly footnote: string;
}

/** The stretches of the document in which something is cited: few, however long it is. */
function* citingTexts(lines: readonly Written[]): Generator<string> {
  const wordsAt = (at: number): string => (lines[at]?.text ?? "") + (lines[at]?.footnote ?? "");
  let to = 0;
  for (let at = 0; at < lines.length; at += 1) {
    if (!isNumbered(wordsAt(at))) continue;
    let from = at;
    for (let room = reach; from > to && room > 0; from -= 1) room -= wordsAt(from - 1).length + 1;
    let room = 2 * reach;
    for (to = at + 1; to < lines.length && room > 0; to += 1) {
      room = isNumbered(wordsAt(to)) ? 2 * reach : room - wordsAt(to).length - 1;
    }
    yield lines
      .slice(from, to)
      .map(({ text, footnote }) => text + footnote)
      .join(" ");
    at = to - 1;
  }
}

/** No plan cites more. */
const most = 200;

/** In the order of the text, each number once; `own` is the plan's own number. */
export function legalBasis(lines: readonly Written[], own: string | null): Citation[] {
  const found = new Map<string, Citation>();
  for (const citing of citingTexts(lines)) {
    addCitations(citing, own, found);
    if (found.size >= most) break;
  }
  return [...found.values()].slice(0, most);
}

function addCitations(citing: string, own: string | null, found: Map<string, Citation>): void {
  const text = citing.replace(/-\s+-/g, "-").replace(/\s+/g, " ");
  const folded = fold(text);
  for (const match of text.matchAll(cited)) {
    const name = (match[1] ?? "").replace(/\s+/g, "").replace(/-{2,}/g, "-");
    const type =
      kindBefore(folded.slice(Math.max(0, match.index - 200), match.index)) ??
      (standing.test(fold(name).toUpperCase()) ? "Nghị định" : null);
    if (type === null || name === own) continue;
    const [dayOf, month, year] = [match[2], match[3], match[4]?.replace(/\s/g, "")];
    const date = dayOf === undefined || month === undefined || year === undefined ? null : isoDay(dayOf, month, year);
    const key = fold(name);
    const known = found.get(key);
    if (known === undefined) found.set(key, { type, number: name, date });
    else if (known.date === null && date !== null) found.set(key, { ...known, number: name, date });
  }
}
