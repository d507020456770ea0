/**
 * A document is looked at once, character by character: where its lines end, what they are folded, whether there is anything to
 * clean in them (clean-line.ts), and what their words may hold (cues.ts). Most of the work of reading a long text is to fetch its
 * characters, so that each is fetched once and everything about it stands in one table.
 */
import { foldedUnit, piece, textOf } from "../agency/fold.ts";
import { unitAt } from "../agency/unit-at.ts";
import { cuesOfFour, cuesOfSign, fourWith } from "./cues.ts";

export interface ScannedLine {
  readonly raw: string;
  readonly folded: string;
  /** Cleaning would change nothing. */
  readonly isClean: boolean;
  readonly cues: number;
}

/** What a character is, a bit each, above the sixteen of its folded code. `mark`: a step of cleaning may change it. */
const known = 1 << 16;
const mark = 1 << 17;
const small = 1 << 18;
const capital = small << 1;
const gap = 1 << 20;
const gapAgain = gap << 1;
const sign = 1 << 22;
const lineEnd = 1 << 23;
/**
 * A capital after a small letter may be two words that were glued ("SởTư pháp"), a gap after a gap is one too many: each kind stands
 * one bit above the kind that may not come before it.
 */
const smudge = capital | gapAgain;

const marks =
  /[\u0000-\u001f\u007f-\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2069\u3000\ufe0e\ufe0f\ufeff<*\\_&[¹²³⁴-⁹]/;

const kindOf = (unit: string): number => {
  if (unit === "\n" || unit === "\r") return lineEnd;
  if (marks.test(unit)) return mark;
  if (unit === " ") return gap | gapAgain;
  return /\p{Ll}/u.test(unit) ? small : /\p{Lu}/u.test(unit) ? capital : 0;
};

const facts = new Uint32Array(0x1_0000);
const find = (code: number): number => {
  const folded = foldedUnit(code);
  const fact = folded | kindOf(String.fromCharCode(code)) | (cuesOfSign(folded) === 0 ? 0 : sign) | known;
  facts[code] = fact;
  return fact;
};

const lineFeed = 10;
const carriageReturn = 13;
/** What stands before a line's first character: a gap there is one too many, too. */
const before = gap;

const spotless = (marked: number, smudged: number, last: number): boolean =>
  (marked & mark) === 0 && (smudged & smudge) === 0 && (last & gap) === 0;

/** The line that is being read, and those that have been. */
class Scan {
  /** Of each line: where it begins and ends, 1 where there is nothing to clean, its cues. */
  readonly places: number[] = [];
  readonly #codes = new Array<number>(piece).fill(0);
  #start = 0;
  #last = before;
  #marked = 0;
  #smudged = 0;
  #four = 0;
  #cues = 0;

  /** Reads on from `from` and gives what it folds to. A piece is a call: an engine makes fast code of calls, not of one long loop. */
  read(text: string, from: number, length: number): string {
    const codes = this.#codes;
    let last = this.#last;
    let marked = this.#marked;
    let smudged = this.#smudged;
    let four = this.#four;
    let cues = this.#cues;
    for (let at = 0; at < length; at += 1) {
      const code = unitAt(text, from + at);
      const fact = facts[code] || find(code);
      const unit = fact & 0xffff;
      codes[at] = unit;
      if ((fact & lineEnd) !== 0) {
        this.#end(text, from + at, spotless(marked, smudged, last), cues);
        last = before;
        marked = smudged = four = cues = 0;
        continue;
      }
      marked |= fact;
      smudged |= fact & (last << 1);
      last = fact;
      four = fourWith(four, unit);
      cues |= cuesOfFour(four);
      if ((fact & sign) !== 0) cues |= cuesOfSign(unit);
    }
    this.#last = last;
    this.#marked = marked;
    this.#smudged = smudged;
    this.#four = four;
    this.#cues = cues;
    return textOf(codes, length);
  }

  #end(text: string, at: number, isSpotless: boolean, cues: number): void {
    const isSecond = at === this.#start && at > 0 && unitAt(text, at) === lineFeed && unitAt(text, at - 1) === carriageReturn;
    if (!isSecond) this.places.push(this.#start, at, isSpotless ? 1 : 0, cues);
    this.#start = at + 1;
  }

  /** The last line has no end of its own. */
  close(text: string): void {
    this.places.push(this.#start, text.length, spotless(this.#marked, this.#smudged, this.#last) ? 1 : 0, this.#cues);
  }
}

/** `text` must be NFC. A line ends with "\n", "\r" or both. */
export function scanLines<Line>(text: string, made: (line: ScannedLine, no: number) => Line): Line[] {
  const scan = new Scan();
  let folded = "";
  for (let from = 0; from < text.length; from += piece) folded += scan.read(text, from, Math.min(piece, text.length - from));
  scan.close(text);
  const { places } = scan;
  const lines: Line[] = [];
  for (let at = 0; at < places.length; at += 4) {
    const [from, to] = [places[at] ?? 0, places[at + 1] ?? 0];
    const raw = text.slice(from, to);
    const isClean = places[at + 2] === 1 && !/^(?:[#>:'`]|\S \S \S )/.test(raw);
    lines.push(made({ raw, folded: folded.slice(from, to), isClean, cues: places[at + 3] ?? 0 }, lines.length + 1));
  }
  return lines;
}
