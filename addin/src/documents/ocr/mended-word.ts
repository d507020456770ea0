/**
 * A recognised word without what recognition of Vietnamese is known to add: a letter read twice, small and capital ("SỞở",
 * "đƯợỢc"), a capital with a mark inside a small word ("nưỚc"), a speck before a number ("_.2.").
 */
const capitalWithMark = /(?![A-Z])\p{Lu}/u;

export function mendedWord(raw: string): string {
  const text = raw.normalize("NFC").replace(/^[_|~`.,]+(?=\d)/, "");
  const letters = Array.from(text);
  const single = letters.filter((letter, at) => {
    const [before, after] = [letters[at - 1] ?? "", letters[at + 1] ?? ""];
    const twin = (other: string): boolean => other !== letter && other.toLowerCase() === letter.toLowerCase();
    // Of such a pair the small letter stays.
    return !(capitalWithMark.test(letter) && (twin(before) || twin(after)));
  });
  return lowered(single.join(""));
}

/** A word with small letters keeps a capital with a mark only where it begins. */
function lowered(word: string): string {
  return word.replace(/[\p{L}\p{M}]+/gu, (part) =>
    /\p{Ll}/u.test(part) ? (part[0] ?? "") + part.slice(1).replace(/(?![A-Z])\p{Lu}/gu, (letter) => letter.toLowerCase()) : part,
  );
}

/** Words of one line: "SỞ" beside small letters is "Sở", in a line of capitals it stays. */
export function mendedWords(raw: readonly string[]): string[] {
  const words = raw.map(mendedWord);
  const small = (word: string | undefined): boolean => /\p{Ll}/u.test(word ?? "");
  return words.map((word, at) =>
    /^\p{Lu}(?![A-Z])\p{Lu}$/u.test(word) && (small(words[at - 1]) || small(words[at + 1]))
      ? (word[0] ?? "") + word.slice(1).toLowerCase()
      : word,
  );
}
