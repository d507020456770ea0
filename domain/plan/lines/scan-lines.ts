/**
 * A document is looked at once, character by character: where its lines end, what they are folded, whether there is anything to
 * clean in them (clean-line.ts), and what their words may hold (cues.ts). Most of the work of reading a long text is to fetch its
 * characters, so that each is fetched once and everything about it stands in one table.
 */
import { foldedUnit, piece, textOf } from "../../agency/fold.ts";
import { unitAt } from "../../agency/unit-at.ts";
import { bitsOfSigns, cuesAt, cuesOfSign, fiveWith, lettersAt, slotOf } from "../cues.ts";

export interface ScannedLine {
  readonly raw: string;
  readonly folded: string;
  /** Cleaning would change nothing. */
  readonly isClean: boolean;
  readonly cues: number;
}

/**
 * What a character is, a bit each, above the sixteen of its folded code; its own cues stand above those. `mark`: a step of cleaning
 * may change it. A capital after a small letter may be two words that were glued ("SởTư pháp"), a gap after a gap and before the
 * end of a line is one too many: each kind stands one bit above the kind that may not come before it.
 */
const unmet = 1 << 16;
const mark = 1 << 17;
const small = 1 << 18;
const capital = small << 1;
const gap = 1 << 20;
const gapAgain = gap << 1;
const smudge = capital | gapAgain;
const firstOfSigns = 22;
const allOfSigns = (1 << bitsOfSigns) - 1;
/** What a line is, a bit above its cues: there is nothing to clean in it. */
const spotless = 1 << 16;

const marks =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2069\u3000\ufe0e\ufe0f\ufeff<*\\_&[¹²³⁴-⁹]/;

const kindOf = (unit: string): number => {
  if (unit === "\n") return gapAgain;
  if (marks.test(unit)) return mark;
  if (unit === " ") return gap | gapAgain;
  return /\p{Ll}/u.test(unit) ? small : /\p{Lu}/u.test(unit) ? capital : 0;
};

const facts = new Int32Array(0x1_0000).fill(unmet);
const meet = (code: number): void => {
  const folded = foldedUnit(code);
  facts[code] = folded | kindOf(String.fromCharCode(code)) | (cuesOfSign(folded) << firstOfSigns);
};

/** What stands before a line's first character: a gap there is one too many, too. */
const before = gap;

class Scan {
  readonly #text: string;
  /** Folded characters that are not yet put together. */
  readonly #codes = new Array<number>(piece).fill(0);
  #filled = 0;
  #folded = "";
  #last = before;
  #marked = 0;
  #smudged = 0;
  #five = 0;
  #cues = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads on, as far as the characters have room. Nothing is called meanwhile: a call would cost more than a character. */
  #stretch(from: number, to: number): void {
    const text = this.#text;
    const codes = this.#codes;
    let filled = this.#filled;
    let last = this.#last;
    let marked = this.#marked;
    let smudged = this.#smudged;
    let five = this.#five;
    let cues = this.#cues;
    for (let at = from; at < to; at += 1) {
      const fact = facts[unitAt(text, at)] ?? 0;
      codes[filled] = fact & 0xffff;
      filled += 1;
      marked |= fact;
      smudged |= fact & (last << 1);
      last = fact;
      five = fiveWith(five, fact);
      const slot = slotOf(five);
      if (lettersAt[slot] === five) cues |= cuesAt[slot] ?? 0;
    }
    if ((marked & unmet) !== 0) {
      for (let at = from; at < to; at += 1) meet(unitAt(text, at));
      this.#stretch(from, to);
      return;
    }
    this.#filled = filled;
    this.#last = last;
    this.#marked = marked;
    this.#smudged = smudged;
    this.#five = five;
    this.#cues = cues;
  }

  /** Reads a line with its end; gives its cues, and `spotless` where it is. */
  line(from: number, to: number): number {
    this.#last = before;
    this.#marked = this.#smudged = this.#five = this.#cues = 0;
    for (let at = from; at < to;) {
      const end = Math.min(to, at + piece - this.#filled);
      this.#stretch(at, end);
      if (this.#filled === piece) this.#putTogether();
      at = end;
    }
    const cues = this.#cues | ((this.#marked >>> firstOfSigns) & allOfSigns);
    const isSpotless = (this.#marked & mark) === 0 && (this.#smudged & smudge) === 0 && (this.#last & gap) === 0;
    return isSpotless ? cues | spotless : cues;
  }

  #putTogether(): void {
    this.#folded += textOf(this.#codes, this.#filled);
    this.#filled = 0;
  }

  /** The whole text, folded. */
  close(): string {
    this.#putTogether();
    return this.#folded;
  }
}

/** Letters that were set apart, or a mark that means something at the beginning of a line alone. */
const opensOddly = (raw: string): boolean =>
  "#>:'`".includes(raw.charAt(0)) || (raw.charAt(1) === " " && raw.charAt(3) === " " && raw.charAt(5) === " ");

/** `document` must be NFC. A line ends with "\n", "\r" or both. */
export function scanLines<Line>(document: string, made: (line: ScannedLine, no: number) => Line): Line[] {
  const text = document.includes("\r") ? document.replace(/\r\n?/g, "\n") : document;
  const scan = new Scan(text);
  const ends: number[] = [];
  const seen: number[] = [];
  for (let from = 0; from <= text.length; from = (ends.at(-1) ?? from) + 1) {
    const lineFeed = text.indexOf("\n", from);
    const end = lineFeed < 0 ? text.length : lineFeed;
    seen.push(scan.line(from, Math.min(text.length, end + 1)));
    ends.push(end);
  }
  const folded = scan.close();
  let from = 0;
  return ends.map((end, at) => {
    const raw = text.slice(from, end);
    const what = seen[at] ?? 0;
    const isClean = (what & spotless) !== 0 && !opensOddly(raw);
    const line = made({ raw, folded: folded.slice(from, end), isClean, cues: what & (spotless - 1) }, at + 1);
    from = end + 1;
    return line;
  });
}
