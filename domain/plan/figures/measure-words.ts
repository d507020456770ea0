/**
 * Around a figure stand words that say of what it is, and words that only say how much:
 *
 *   "ty le kham pha an dat tu"      names something: what is counted is "kham pha an"
 *   "phan dau dat it nhat"          names nothing
 */
const alone = new Set("dat tu tren duoi khoang vao den het cuoi nam va la con xuong len khong qua muc hon phai".split(" "));
const inPairs = new Set(["phan dau", "ty le", "it nhat", "toi thieu", "tro len", "tro xuong", "trong nam"]);

/** Words of two letters and more in what stands between two spaces: "xa,phuong" has two. */
const wordsIn = (stretch: string): number => {
  if (/^[a-z]+$/.test(stretch)) return stretch.length > 1 ? 1 : 0;
  return stretch.match(/[a-z]{2,}/g)?.length ?? 0;
};

/** Whether folded words say of what a figure is: two of them at least. It reads no further than to the second. */
export function namesSomething(words: string): boolean {
  let named = 0;
  let from = 0;
  while (from < words.length && named < 2) {
    const end = endOfWord(words, from);
    const next = endOfWord(words, end + 1);
    const measured = inPairs.has(words.slice(from, next));
    if (!measured && !alone.has(words.slice(from, end))) named += wordsIn(words.slice(from, end));
    from = (measured ? next : end) + 1;
  }
  return named >= 2;
}

const endOfWord = (words: string, from: number): number => {
  const end = words.indexOf(" ", from);
  return end < 0 ? words.length : end;
};
