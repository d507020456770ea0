/** What a return says to each thing that is asked of its agency. */
export interface Answers<T> {
  /** To the question at this index; undefined where it is unanswered. */
  readonly first: (at: number) => T | undefined;
  /** Whether the question at this index is answered more than once. */
  readonly isTwice: (at: number) => boolean;
  /** What nobody asked. */
  readonly foreign: readonly T[];
}

/** `asked`: keys, each once. Most returns answer in the order in which they are asked, each once: nothing has to be looked up then. */
export function answersTo<T>(asked: readonly string[], said: readonly T[], keyOf: (item: T) => string): Answers<T> {
  if (asked.length === said.length && said.every((item, at) => keyOf(item) === asked[at]))
    return { first: (at) => said[at], isTwice: () => false, foreign: [] };
  const wanted = new Set(asked);
  return {
    first: (at) => said.find((item) => keyOf(item) === asked[at]),
    isTwice: (at) => said.filter((item) => keyOf(item) === asked[at]).length > 1,
    foreign: said.filter((item) => !wanted.has(keyOf(item))),
  };
}
