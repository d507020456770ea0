/**
 * What a cell says. By cases of its type (ECMA-376, 18.18.11):
 *
 *   n, none   a number; a day is its serial number          b     TRUE or FALSE
 *   s         a shared string, by number                    e     an error's name as text: "#REF!"
 *   inlineStr text in the cell                              str   the text that a formula gave
 *   d         a day as ISO text, kept as text
 *
 * A cell that holds a formula gives the result that the last program kept. Where none is kept, it is named as not
 * calculated and reads as empty: a sum that nobody computed is not zero.
 */
import type { RawValue } from "../sheet/sheet.ts";
import { kinds, type Kind } from "./cell-kind.ts";
import { UnreadableFile } from "./unpack.ts";

/** Of a value that was read as a text. */
export function valueOf(kind: Kind, words: string, strings: readonly string[]): RawValue {
  switch (kind) {
    case kinds.shared:
      return sharedText(numberIn(words), strings);
    case kinds.number: {
      const value = numberIn(words);
      return Number.isNaN(value) ? words || null : value;
    }
    case kinds.boolean:
      return /^\s*(1|true)\s*$/.test(words);
    default:
      return words || null;
  }
}

/** Null for an empty text. @throws where the list holds no such number: what the cell said is lost. */
export function sharedText(number: number, strings: readonly string[]): string | null {
  const text = strings[number];
  if (text === undefined) throw new UnreadableFile("damaged", `shared string ${String(number)}`);
  return text || null;
}

/** As XML writes a number (XML Schema, part 2, 3.2.5); NaN for everything else, "0x11" and "Infinity" among it. */
const numberIn = (words: string): number => (/^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/.test(words) ? Number(words) : NaN);
