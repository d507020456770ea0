/** Vietnamese text as programs before Unicode stored it: the inverse of what the reader brings over. */
import { decodeOld, type OldEncoding } from "../../addin/src/documents/letters/old-encodings.ts";

const western = Array.from({ length: 0x5f }, (_, at) => String.fromCharCode(0xa1 + at));
const vowels = Array.from("aeiouyAEIOUYôöÔÖ");
const spelled: Readonly<Record<OldEncoding, readonly string[]>> = {
  tcvn3: western,
  // The marks have two cases; a capital takes the capital mark.
  vni: [...western, ...vowels.flatMap((vowel) => western.map((mark) => vowel + mark))].filter(
    (text) => text.length === 1 || (text === text.toUpperCase()) === (text[0] === text[0]?.toUpperCase()),
  ),
};

export function inOldLetters(encoding: OldEncoding, text: string): string {
  const table = new Map<string, string>();
  for (const old of spelled[encoding]) {
    // Behind another word: at a line's beginning it might become a capital.
    const letter = decodeOld(encoding, `a ${old}`).slice(2);
    if (letter !== old && Array.from(letter).length === 1 && !table.has(letter)) table.set(letter, old);
  }
  // VNI: letters that stand for themselves.
  return Array.from(text.normalize("NFC"), (letter) => {
    const small = encoding === "tcvn3" ? table.get(letter.toLowerCase()) : undefined;
    return table.get(letter) ?? small ?? letter;
  }).join("");
}

/** A byte a letter. */
export const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 255);
