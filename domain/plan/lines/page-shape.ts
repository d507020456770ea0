/**
 * How the text was laid on its pages, which decides where a paragraph ends:
 *
 *   flowing   one line is one paragraph; a page break may cut it, and the rest begins in lower case
 *   wrapped   every line was cut at the width of the page; blank lines may stand between all of them
 *
 * `misread` is a text whose Vietnamese letters an OCR lost: words are then compared without marks.
 */
import { countLetters } from "./letters.ts";
import type { SourceLine } from "./source-line.ts";

export interface PageShape {
  readonly wrapped: boolean;
  /** Characters of a full line, where the text is wrapped. */
  readonly width: number;
  /** Blank lines that usually stand between two lines of text. */
  readonly usualGap: number;
  readonly misread: boolean;
}

const atShare = (sorted: readonly number[], share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

const mostCommon = (values: readonly number[]): number => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
};

/** So many lines show how the pages were laid; the rest of a longer document is like them. */
const enough = 5_000;

export function pageShape(lines: readonly SourceLine[]): PageShape {
  const written = lines.slice(0, enough).filter((line) => line.text !== "" && !line.piped);
  const long = written.map((line) => line.text.length).filter((length) => length >= 30);
  long.sort((a, b) => a - b);
  const width = atShare(long, 0.9);
  const cut = written.filter((line) => /^\p{Ll}/u.test(line.text)).length;
  const gaps = written.slice(1).map((line, at) => line.no - (written[at]?.no ?? line.no) - 1);
  const letters = written.reduce((sum, line) => sum + countLetters(line.text), 0);
  const horned = written.reduce((sum, line) => sum + (line.text.match(/[ơưđởờớợỡứừữựửƠƯĐỞỜỚỢỠỨỪỮỰỬ]/g)?.length ?? 0), 0);
  return {
    wrapped: width <= 130 && cut >= written.length * 0.2,
    width,
    usualGap: mostCommon(gaps),
    misread: letters > 200 && horned < letters * 0.02,
  };
}
