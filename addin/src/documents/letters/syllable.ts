/**
 * Does this look like Vietnamese? Every word is one syllable: an onset, a vowel of a closed list, an ending, one tone. Text in
 * a wrong encoding or a PDF's broken text layer hardly ever keeps to that.
 */
const onset = "ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvxfjwz]";
const vowels =
  "[aăâeêioôơuưy]|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iêu|iu|oa|oai|oao|oay|oă|oe|oeo|oi|oo|ôi|ơi|ua|uâ|uây|uê|ui|uô|uôi|uơ|uy|uya|uyê|uyu|ưa|ươ|ươi|ươu|ưi|ưu|yê|yêu";
const ending = "ng|nh|ch|[cmnpt]";
const syllable = new RegExp(`^(?:${onset})?(?:${vowels})(?:${ending})?$`);
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

export function isSyllable(word: string): boolean {
  const bare = word.toLowerCase().normalize("NFD");
  if ((bare.match(toneMarks) ?? []).length > 1) return false;
  return syllable.test(bare.replace(toneMarks, "").normalize("NFC"));
}

const letter = /[\p{L}\p{M}]/u;
/** A word as it stands between spaces, without the punctuation around it. */
const wordsOf = (text: string): string[] =>
  text
    .slice(0, 200_000)
    .split(/\s+/)
    .map((word) => word.normalize("NFC").replace(/^[\p{P}\d]+|[\p{P}\d]+$/gu, ""))
    .filter((word) => letter.test(word) || /[^\u0000-\u007f]/.test(word));

export interface Looks {
  readonly words: number;
  /** Share of the words that are syllables, 0–1. */
  readonly syllables: number;
  /** Share of the words that bear a Vietnamese mark and are syllables, 0–1; about 0.7 in any Vietnamese text. */
  readonly marked: number;
  /** Words with a sign outside ASCII that are no syllables. */
  readonly strange: number;
}

export function looksOf(text: string): Looks {
  const words = wordsOf(text);
  let [syllables, marked, strange] = [0, 0, 0];
  for (const word of words) {
    const plain = /^[\u0000-\u007f]*$/.test(word);
    const parts = word.split(/[-–/.,:;()]+/).filter((part) => part !== "");
    const good = parts.length > 0 && parts.every((part) => isSyllable(part) || /^\d+$/.test(part));
    if (good) syllables += 1;
    if (good && !plain) marked += 1;
    if (!good && !plain) strange += 1;
  }
  const of = Math.max(1, words.length);
  return { words: words.length, syllables: syllables / of, marked: marked / of, strange };
}

/** Long enough to tell, and not Vietnamese as it is written: a broken text layer, letters of another encoding, marks lost. */
export function isGarbled(text: string): boolean {
  const { words, syllables, marked } = looksOf(text);
  return words >= 30 && (syllables < 0.6 || marked < 0.2);
}
