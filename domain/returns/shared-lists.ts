/**
 * Lists that many have in common, kept once: hundreds of communes are asked the same sixty tasks, and whoever is asked the same
 * things in the same order is given the same array, so that what follows from it is worked out once for all of them.
 *
 *   xã A: II.1, II.2     xã B: II.1, II.2     one array
 *   xã C: II.1           xã D: nothing        another array; the empty one
 */
export interface SharedItem<T> {
  readonly item: T;
  /** Each once. Items that have the same owners should name the same array: its owners are walked through once. */
  readonly owners: readonly string[];
}

/** Gives what an owner has, in the order of `items`. */
export function sharedLists<T>(items: readonly SharedItem<T>[]): (owner: string) => readonly T[] {
  const circles = [...new Set(items.map(({ owners }) => owners))];
  const circlesOf = new Map<string, number[]>();
  for (const [at, owners] of circles.entries())
    for (const owner of owners) {
      const before = circlesOf.get(owner);
      if (before === undefined) circlesOf.set(owner, [at]);
      else before.push(at);
    }
  const byCircles = new Map<string, readonly T[]>();
  const byOwner = new Map<string, readonly T[]>();
  const listOf = (owner: string): readonly T[] => {
    const own = circlesOf.get(owner) ?? [];
    const known = byCircles.get(own.join());
    if (known !== undefined) return known;
    const mine = new Set(own.map((at) => circles[at]));
    const list = items.flatMap(({ item, owners }) => (mine.has(owners) ? [item] : []));
    byCircles.set(own.join(), list);
    return list;
  };
  return (owner) => {
    const known = byOwner.get(owner);
    if (known !== undefined) return known;
    const list = listOf(owner);
    byOwner.set(owner, list);
    return list;
  };
}

/** What follows from a shared list, worked out when it is first asked for and kept for as long as the list is. */
export function remembered<T, Result>(from: (list: readonly T[]) => Result): (list: readonly T[]) => Result {
  const known = new WeakMap<readonly T[], { readonly result: Result }>();
  return (list) => {
    const before = known.get(list);
    if (before !== undefined) return before.result;
    const result = from(list);
    known.set(list, { result });
    return result;
  };
}
