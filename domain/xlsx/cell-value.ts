/**
 * What stands between a cell's tags. By cases of its type (ECMA-376, 18.18.11):
 *
 *   n, none   a number; a day is its serial number          b     TRUE or FALSE
 *   s         a shared string, by number                    e     an error's name as text: "#REF!"
 *   inlineStr text in the cell                              str   the text that a formula gave
 *   d         a day as ISO text, kept as text
 *
 * A cell that holds a formula gives the result that the last program kept. Where none is kept, it is `missing`: a sum that nobody
 * computed is not zero.
 */
import type { RawValue } from "../sheet/sheet.ts";
import { type Kind, kinds, wholeIn } from "./cell-tag.ts";
import type { PartText } from "./part-text.ts";
import { textOf } from "./shared-strings.ts";
import { UnreadableFile } from "./unpack.ts";
import { tagEnd } from "./xml.ts";

/** A formula without a kept result. */
export const missing = Symbol("a formula without a kept result");

/** Digits that a number holds exactly, whatever they are. */
const exactDigits = 15;
/** Of well-formed XML a few bytes tell it from anything else that can stand there. */
const plainEnd = "</v></c>";
const [lowerF, lowerV, less, greater, slash] = [102, 118, 60, 62, 47];

/** The values of one part's cells, one after the other. */
export class CellValues {
  /** Behind the value that was read last: the cell's end tag, or what follows it. */
  end = 0;
  readonly #part: PartText;
  readonly #strings: readonly string[];
  readonly #prefix: string;
  readonly #cellClose: string;

  constructor(part: PartText, prefix: string, strings: readonly string[]) {
    this.#part = part;
    this.#strings = strings;
    this.#prefix = prefix;
    this.#cellClose = `</${prefix}c>`;
  }

  /** `at`: behind the cell's open tag. */
  read(at: number, kind: Kind): RawValue | typeof missing {
    const { bytes, xml } = this.#part;
    // As every program writes: a value alone, or behind its formula, between two tags.
    const from = this.#prefix === "" ? this.#plainStart(at) : -1;
    const to = from < 0 ? -1 : xml.indexOf("<", from);
    if (to >= 0 && kind !== kinds.inline && bytes[to + 1] === slash && bytes[to + 4] === less && bytes[to + 5] === slash) {
      this.end = to + plainEnd.length;
      return this.#valueOf(from, to, kind);
    }
    const last = xml.indexOf(this.#cellClose, at);
    this.end = last < 0 ? xml.length : last;
    return this.#anyValue(at, this.end, kind);
  }

  /** Behind "<v>", which may follow a formula at once; -1 where the value is written in another way. */
  #plainStart(at: number): number {
    const { bytes, xml } = this.#part;
    if (bytes[at] !== less) return -1;
    if (bytes[at + 1] === lowerV) return bytes[at + 2] === greater ? at + 3 : -1;
    if (bytes[at + 1] !== lowerF) return -1;
    // A formula's own ">" is not looked for: "<" stands in no attribute, and before its end tag only where it is "<f/>".
    const close = xml.indexOf("<", at + 1);
    return bytes[close + 1] === slash && bytes[close + 4] === less && bytes[close + 5] === lowerV && bytes[close + 6] === greater
      ? close + 7
      : -1;
  }

  /** However the cell is written. */
  #anyValue(from: number, to: number, kind: Kind): RawValue | typeof missing {
    const prefix = this.#prefix;
    if (kind === kinds.inline) return textOf(this.#part, from, to, prefix) || null;
    const { xml } = this.#part;
    const within = (at: number): number => (at < to ? at : -1);
    const open = within(xml.indexOf(`<${prefix}v`, from));
    const end = open < 0 ? -1 : tagEnd(xml, open + 2 + prefix.length);
    if (open < 0 || xml.charAt(end - 1) === "/")
      return kind !== kinds.formulaText && within(xml.indexOf(`<${prefix}f`, from)) >= 0 ? missing : null;
    const close = within(xml.indexOf("</", end));
    return this.#valueOf(end + 1, close < 0 ? to : close, kind);
  }

  #valueOf(from: number, to: number, kind: Kind): RawValue {
    const { bytes, xml, content } = this.#part;
    switch (kind) {
      case kinds.shared:
      case kinds.number: {
        const whole = to > from && to - from <= exactDigits ? wholeIn(bytes, from, to) : NaN;
        const value = Number.isNaN(whole) ? numberIn(xml.slice(from, to)) : whole;
        if (kind === kinds.shared) return this.#shared(value);
        return Number.isNaN(value) ? content(from, to) || null : value;
      }
      case kinds.boolean:
        return /^\s*(1|true)\s*$/.test(xml.slice(from, to));
      default:
        return content(from, to) || null;
    }
  }

  /** Null for an empty text. @throws where the list holds no such number: what the cell said is lost. */
  #shared(number: number): string | null {
    const text = this.#strings[number];
    if (text === undefined) throw new UnreadableFile("damaged", `shared string ${String(number)}`);
    return text || null;
  }
}

const numberIn = (words: string): number => (words.trim() === "" ? NaN : Number(words));
