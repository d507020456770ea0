/**
 * A figure in per cent, as plans write it:
 *
 *   "75%", "7,3 %", "90 phần trăm", "một trăm phần trăm"          one value
 *   "75-80%", "03 - 05%", "từ 15% đến 20%", "từ 5 đến 10%"        from … to
 *   "1,5 điểm phần trăm"                                          points, not per cent of a whole
 *   "100% (một trăm phần trăm)", "chín mươi phần trăm (90%)"      said twice, one figure
 *
 * A fraction of a document's number ("75/QĐ-UBND") or a date is none.
 */
import { everyMatch } from "../../agency/every-match.ts";

export interface Percent {
  readonly value: number;
  readonly upper: number | null;
  readonly unit: "%" | "điểm %";
  /** Its place in the folded text. */
  readonly start: number;
  readonly end: number;
}

const sign = "\\s?(diem )?(%|phan tram(?! (?:cong|von)))";
const number = "(\\d{1,3}(?:[.,]\\d{1,2})?)";
const digits = new RegExp(`(?<![\\d/.,])${number}\\s?%?(?:\\s?(?:-|~|den|toi)\\s?(?:duoi )?${number})?${sign}`, "g");

const ones: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
};
const one = "(mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin)";
const spoken = new RegExp(`(?<![a-z])(?:(mot tram)|(?:${one} )?muoi(?: ${one})?|${one}) phan tram(?![a-z])`, "g");

/** "tám mươi lăm" is 85, "mười" is 10. */
const spokenValue = (found: RegExpMatchArray): number => {
  if (found[1] !== undefined) return 100;
  if (found[4] !== undefined) return ones[found[4]] ?? 0;
  return (found[2] === undefined ? 1 : (ones[found[2]] ?? 0)) * 10 + (found[3] === undefined ? 0 : (ones[found[3]] ?? 0));
};

const asNumber = (text: string): number => Number(text.replace(",", "."));

/** Figures of a folded text, in order. */
export function percentsIn(folded: string): Percent[] {
  const written = everyMatch(digits, folded).map((found): Percent => ({
    value: asNumber(found[1] ?? ""),
    upper: found[2] === undefined ? null : asNumber(found[2]),
    unit: found[3] === undefined ? "%" : "điểm %",
    start: found.index,
    end: found.index + found[0].length,
  }));
  if (!folded.includes("phan tram")) return written;
  const said = everyMatch(spoken, folded).map((found): Percent => ({
    value: spokenValue(found),
    upper: null,
    unit: "%",
    start: found.index,
    end: found.index + found[0].length,
  }));
  const twice = (spelt: Percent, figure: Percent): boolean =>
    (spelt.start > figure.end && spelt.start - figure.end <= 3) || (figure.start > spelt.end && figure.start - spelt.end <= 3);
  const figures = written.map((figure) => ({
    ...figure,
    start: Math.min(figure.start, ...said.filter((each) => twice(each, figure)).map(({ start }) => start)),
  }));
  const alone = said.filter((each) => !written.some((figure) => twice(each, figure)));
  return [...figures, ...alone].sort((a, b) => a.start - b.start);
}
