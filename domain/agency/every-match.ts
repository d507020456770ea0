/**
 * `[...text.matchAll(pattern)]`, which makes a pattern and an iterator anew at each call and so takes longer than the search itself
 * in the short texts that are read here by the hundred thousand. `pattern` has the flag "g".
 */
export function everyMatch(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let next = pattern.exec(text); next !== null; next = pattern.exec(text)) {
    found.push(next);
    // What matches nothing at all would match there for ever.
    if (next[0] === "") pattern.lastIndex += 1;
  }
  return found;
}
