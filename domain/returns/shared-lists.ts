/**
 * Lists that many have in common, kept once: hundreds of communes are asked the same sixty tasks, and whoever is asked the same
 * things in the same order is given the same array, so that what follows from it is worked out once for all of them.
 *
 *   xã A: II.1, II.2     xã B: II.1, II.2     one array
 *   xã C: II.1           xã D: nothing        another array; the empty one
 */
export class SharedLists<T> {
  readonly #nothing: Beginning<T> = { before: null, next: new Map() };
  readonly #reached = new Map<string, Beginning<T>>();
  readonly #lists = new Map<Beginning<T>, readonly T[]>();

  /** Puts an item at the end of what `owner` has. */
  add(owner: string, item: T): void {
    const before = this.#reached.get(owner) ?? this.#nothing;
    const known = before.next.get(item);
    const now = known ?? { before: { beginning: before, item }, next: new Map<T, Beginning<T>>() };
    if (known === undefined) before.next.set(item, now);
    this.#reached.set(owner, now);
  }

  has(owner: string): boolean {
    return this.#reached.has(owner);
  }

  of(owner: string): readonly T[] {
    const reached = this.#reached.get(owner) ?? this.#nothing;
    const known = this.#lists.get(reached);
    if (known !== undefined) return known;
    const items: T[] = [];
    for (let { before } = reached; before !== null; { before } = before.beginning) items.push(before.item);
    const list = items.reverse();
    this.#lists.set(reached, list);
    return list;
  }
}

/** How some lists begin, and how each of them goes on. */
interface Beginning<T> {
  readonly before: { readonly beginning: Beginning<T>; readonly item: T } | null;
  readonly next: Map<T, Beginning<T>>;
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
