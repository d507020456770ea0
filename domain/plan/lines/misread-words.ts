/**
 * In a text that an OCR misread, a word that cannot be Vietnamese is read as the word of a small vocabulary from which one letter
 * parts it. Places in the text stay the same.
 *
 *   "bdo cdo ket qua", "don dbc"   →  "bao cao ket qua", "don doc"
 *   "dao tao"                      →  itself: both are words
 */
import { editDistance } from "../../agency/edit-distance.ts";

const syllable = /^(?:ngh|ng|nh|th|tr|ch|ph|kh|gh|gi|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;

/** `folded`: a folded text; `vocabulary`: folded words. */
export const mendWords = (folded: string, vocabulary: readonly string[]): string =>
  folded.replace(/[a-z0-9§&]{3,6}/g, (word) => {
    if (syllable.test(word)) return word;
    const near = vocabulary.filter((known) => known.length === word.length && editDistance(word, known, 1) === 1);
    return near.length === 1 ? (near[0] ?? word) : word;
  });
