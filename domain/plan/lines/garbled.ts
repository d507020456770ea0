/**
 * A text layer is garbled where its letters are not those of the page: an old font's codes without the font, a PDF without a
 * letter table, a file that is no text. Nothing may be read out of it; the page must be recognised (OCR) or another copy found.
 *
 *   "KÕ ho¹ch phßng, chèng téi ph¹m"     garbled: TCVN3 codes shown as they are
 *   "Co quan ch tri: Cong an tinh"       not garbled: an OCR lost the marks, the syllables are there
 *   "Dear Sir, please find attached"     not garbled: readable, and no plan
 */
import { fold } from "../../agency/fold.ts";
import type { SourceLine } from "./source-line.ts";

const syllable = /^(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$/;
/** Signs that stand in no word of a page: they come of a wrong letter table. */
const strange =
  /[\u0080-\u00a6\u00a8-\u00bf\u00d7\u00de\u00df\u00e4-\u00e7\u00eb\u00ee\u00ef\u00f1\u00f6-\u00f8\u00fb-\u00ff\ufffd\ue000-\uf8ff]/;

/** So many words tell. */
const enough = 4_000;
const fewest = 40;

export function isGarbled(lines: readonly SourceLine[]): boolean {
  let words = 0;
  let odd = 0;
  let read = 0;
  for (const { text } of lines) {
    for (const word of text.slice(0, 20_000).split(" ")) {
      const bare = word.replace(/^[("“'‘[|]+|[)"”'’\]|.,;:!?…]+$/gu, "");
      if (bare.length < 2 || /\d|[-/&@]/.test(bare) || /^\p{Lu}+$/u.test(bare)) continue;
      words += 1;
      if (strange.test(bare)) odd += 1;
      else if (syllable.test(fold(bare))) read += 1;
    }
    if (words >= enough) break;
  }
  return words >= fewest && odd > words * 0.15 && read < words * 0.75;
}
