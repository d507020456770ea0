/**
 * Which of many keys are near a misread one, without measuring the distance to each. A misread letter breaks at most two of a
 * key's pairs of neighbouring letters; so of any 2 × limit + 1 pairs at least one is whole in every key within the limit. The
 * rarest pairs are asked, and a name that nobody bears usually has pairs that nobody has.
 */
import { editDistance } from "./edit-distance.ts";
import { unitAt } from "./unit-at.ts";

interface Key {
  readonly text: string;
  /** Which letters it has, a bit for each. */
  readonly letters: number;
}

export interface NearKeys {
  readonly keys: readonly Key[];
  /** By pair, the places in `keys` of those that have it. */
  readonly byPair: ReadonlyMap<number, readonly number[]>;
}

const pairAt = (text: string, at: number): number => unitAt(text, at) * 0x1_0000 + unitAt(text, at + 1);

const lettersOf = (text: string): number => {
  const { length } = text;
  let bits = 0;
  for (let at = 0; at < length; at += 1) bits |= 1 << (unitAt(text, at) % 31);
  return bits;
};

const bitCount = (bits: number): number => {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
};

export function nearKeys(texts: Iterable<string>): NearKeys {
  const keys: Key[] = [];
  const byPair = new Map<number, number[]>();
  for (const text of texts) {
    const pairs = new Set<number>();
    for (let at = 0; at + 1 < text.length; at += 1) pairs.add(pairAt(text, at));
    for (const pair of pairs) {
      const list = byPair.get(pair);
      if (list === undefined) byPair.set(pair, [keys.length]);
      else list.push(keys.length);
    }
    keys.push({ text, letters: lettersOf(text) });
  }
  return { keys, byPair };
}

const nobody: readonly number[] = [];

/** The keys that may lie within `limit` changes of `text`, in the order in which they were given. */
const candidates = (text: string, limit: number, { keys, byPair }: NearKeys): number[] => {
  const lists: (readonly number[])[] = [];
  for (let at = 0; at + 1 < text.length; at += 1) lists.push(byPair.get(pairAt(text, at)) ?? nobody);
  if (lists.length <= 2 * limit) return keys.map((_, at) => at);
  lists.sort((a, b) => a.length - b.length);
  return [...new Set(lists.slice(0, 2 * limit + 1).flat())].sort((a, b) => a - b);
};

/** Keys with their distances to `text`, `limit` at most; as nearer ones are found, only those as near are looked for. */
export function* keysNear(text: string, limit: number, near: NearKeys): Generator<{ key: string; distance: number }> {
  const letters = lettersOf(text);
  let bound = limit;
  for (const at of candidates(text, limit, near)) {
    const key = near.keys[at];
    if (key === undefined || Math.abs(key.text.length - text.length) > bound) continue;
    // A letter that one key lacks costs at least one change: most keys are too far at a glance.
    if (bitCount(letters & ~key.letters) > bound || bitCount(key.letters & ~letters) > bound) continue;
    const distance = editDistance(text, key.text, bound);
    if (distance === Infinity) continue;
    bound = distance;
    yield { key: key.text, distance };
  }
}
