/**
 * The index finds a body by any of its names: first by the exact key, then without a trailing qualifier ("có liên quan"), at
 * last by the nearest key within a few misread letters, and only when no other body is as near.
 */
import { editDistance } from "./edit-distance.ts";
import { nameKey, nameWords } from "./name-key.ts";

interface Body {
  readonly id: string;
  readonly name: string;
  readonly abbr?: string | null;
  readonly aliases: readonly string[];
}
interface Bodies {
  readonly agencies: readonly Body[];
  readonly groups: readonly Body[];
}
interface Entry {
  readonly id: string;
  readonly kind: "agency" | "group";
  readonly confidence: number;
}
interface Key {
  readonly key: string;
  readonly letters: number;
}
export interface NameIndex {
  readonly byKey: ReadonlyMap<string, Entry>;
  readonly keysByLength: ReadonlyMap<number, readonly Key[]>;
  readonly answers: Map<string, Entry | null>;
}

/** Which letters a key has, a bit for each. */
const lettersOf = (key: string): number => {
  let bits = 0;
  for (let at = 0; at < key.length; at += 1) bits |= 1 << (key.charCodeAt(at) % 31);
  return bits;
};

const bitCount = (bits: number): number => {
  let rest = bits;
  let count = 0;
  for (; rest !== 0; rest &= rest - 1) count += 1;
  return count;
};

const indexes = new WeakMap<Bodies, NameIndex>();

/** Built once for a directory and kept with it. */
export function namesOf(bodies: Bodies): NameIndex {
  const known = indexes.get(bodies);
  if (known !== undefined) return known;
  const byKey = new Map<string, Entry>();
  const taken = new Set<string>();
  const add = (key: string, entry: Entry): void => {
    const before = byKey.get(key);
    if (key === "" || (before !== undefined && before.confidence > entry.confidence)) return;
    if (before !== undefined && before.id !== entry.id && before.confidence === entry.confidence) return;
    byKey.set(key, entry);
  };
  const addAll = (body: Body, kind: Entry["kind"]): void => {
    add(nameKey(body.name), { id: body.id, kind, confidence: 1 });
    for (const alias of body.aliases) add(nameKey(alias), { id: body.id, kind, confidence: 0.95 });
  };
  bodies.agencies.forEach((body) => addAll(body, "agency"));
  bodies.groups.forEach((body) => addAll(body, "group"));
  for (const { id, abbr } of bodies.agencies) {
    const key = nameKey(abbr ?? "");
    // An abbreviation that two bodies share names neither of them.
    if (taken.has(key)) byKey.delete(key);
    else if (key.length > 2 && !byKey.has(key)) {
      taken.add(key);
      add(key, { id, kind: "agency", confidence: 0.95 });
    }
  }
  const keysByLength = new Map<number, Key[]>();
  for (const key of byKey.keys()) {
    const list = keysByLength.get(key.length);
    const entry = { key, letters: lettersOf(key) };
    if (list === undefined) keysByLength.set(key.length, [entry]);
    else list.push(entry);
  }
  const index: NameIndex = { byKey, keysByLength, answers: new Map() };
  indexes.set(bodies, index);
  return index;
}

const qualifiers = [
  ["co", "lien", "quan"],
  ["lien", "quan"],
  ["tren", "dia", "ban"],
  ["cap"],
  ["dia", "phuong"],
  ["chuc", "nang"],
];

const withoutQualifier = (words: readonly string[]): readonly string[] => {
  const found = qualifiers.find(
    (ending) => words.length > ending.length && ending.every((w, i) => words[words.length - ending.length + i] === w),
  );
  return found === undefined ? words : words.slice(0, words.length - found.length);
};

const nearest = (key: string, index: NameIndex): Entry | null => {
  const limit = Math.min(8, Math.floor(key.length / 5));
  if (limit === 0 || key.length > 160) return null;
  let best: { entry: Entry; distance: number } | null = null;
  let rivals = false;
  const letters = lettersOf(key);
  for (let length = key.length - limit; length <= key.length + limit; length += 1) {
    for (const candidate of index.keysByLength.get(length) ?? []) {
      const bound = best === null ? limit : best.distance;
      // A letter that one key lacks costs at least one change: most keys are too far at a glance.
      if (bitCount(letters & ~candidate.letters) > bound || bitCount(candidate.letters & ~letters) > bound) continue;
      const distance = editDistance(key, candidate.key, bound);
      const entry = index.byKey.get(candidate.key);
      if (distance === Infinity || entry === undefined) continue;
      if (best !== null && distance === best.distance) rivals ||= entry.id !== best.entry.id;
      else {
        best = { entry, distance };
        rivals = false;
      }
    }
  }
  if (best === null || rivals) return null;
  return { ...best.entry, confidence: Math.round((0.9 - best.distance / key.length) * 100) / 100 };
};

const find = (name: string, index: NameIndex): Entry | null => {
  const words = nameWords(name);
  const key = words.join("");
  if (key === "") return null;
  const exact = index.byKey.get(key);
  if (exact !== undefined) return exact;
  const shorter = index.byKey.get(withoutQualifier(words).join(""));
  if (shorter !== undefined) return { ...shorter, confidence: 0.9 };
  return nearest(key, index);
};

export function closestName(name: string, index: NameIndex): Entry | null {
  const known = index.answers.get(name);
  if (known !== undefined) return known;
  const answer = find(name, index);
  if (index.answers.size < 20_000) index.answers.set(name, answer);
  return answer;
}
