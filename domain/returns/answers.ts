/** What a return says to each thing that is asked of its agency. */
export interface Answers<T> {
  /** To the question at this index; none where it is unanswered, several where it is answered twice. */
  readonly to: (at: number) => readonly T[];
  /** What nobody asked. */
  readonly foreign: readonly T[];
}

/** `asked`: keys, each once. Most returns answer in the order in which they are asked, each once: nothing has to be looked up then. */
export function answersTo<T>(asked: readonly string[], said: readonly T[], keyOf: (item: T) => string): Answers<T> {
  if (asked.length === said.length && said.every((item, at) => keyOf(item) === asked[at]))
    return { to: (at) => said.slice(at, at + 1), foreign: [] };
  const wanted = new Set(asked);
  return {
    to: (at) => said.filter((item) => keyOf(item) === asked[at]),
    foreign: said.filter((item) => !wanted.has(keyOf(item))),
  };
}
