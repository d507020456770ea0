/**
 * The index finds a body by any of its names: first by the exact key, then without a trailing qualifier ("có liên quan"), at
 * last by the nearest key within a few misread letters, and only when no other body is as near.
 */
import { firstWord, longestName, nameKey, nameWords, rulesOut } from "./name-key.ts";
import type { NearKeys } from "./nearest-key.ts";
import { keysNear, nearKeys } from "./nearest-key.ts";
import type { RecentAnswers } from "./recent-answers.ts";
import { recentAnswers } from "./recent-answers.ts";

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
export interface NameIndex {
  readonly byKey: ReadonlyMap<string, Entry>;
  readonly near: NearKeys;
  /** The words with which names begin, and the length of the longest: what is none of them is refused at a glance. */
  readonly firstWords: ReadonlySet<string>;
  readonly longest: number;
  /** Of the word before the first space: no name begins so. */
  readonly ruledOut: RecentAnswers<boolean>;
  readonly answers: RecentAnswers<Entry | null>;
}

/** A plan names some hundred bodies; a province's whole year, some thousand. A text that invents them is asked for each twice. */
const kept = 20_000;

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
  const near = nearKeys(byKey.keys());
  const spelled = [...bodies.agencies, ...bodies.groups].flatMap(({ name, aliases }) => [name, ...aliases]);
  const firstWords = new Set([...spelled.map((name) => nameWords(name)[0] ?? ""), ...taken]);
  const longest = Math.max(0, ...spelled.map((name) => name.length));
  const index: NameIndex = {
    ruledOut: recentAnswers(kept, (token) => rulesOut(token, firstWords)),
    firstWords,
    longest,
    byKey,
    near,
    answers: recentAnswers(kept, (name) => find(name, byKey, near)),
  };
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
  ["khac"],
];

const withoutQualifier = (words: readonly string[]): readonly string[] => {
  const found = qualifiers.find(
    (ending) => words.length > ending.length && ending.every((w, i) => words[words.length - ending.length + i] === w),
  );
  return found === undefined ? words : words.slice(0, words.length - found.length);
};

/** "Hội Nông dân xã" is not the province's, however near the two are written. */
const lower = new Set(["xa", "phuong", "huyen"]);

/** Whoever stands at the head of a body is charged for it: "Giám đốc Sở Tài chính". */
const heads = [
  ["giam", "doc"],
  ["thu", "truong"],
  ["chanh", "an"],
  ["chanh"],
  ["chi", "cuc", "truong"],
  ["chi", "huy", "truong"],
  ["cuc", "truong"],
  ["vien", "truong"],
  ["chu", "tich"],
  ["bi", "thu"],
  ["tong", "bien", "tap"],
  ["hieu", "truong"],
  ["truong"],
];
const withoutHead = (words: readonly string[]): readonly string[] => {
  const found = heads.find((head) => words.length > head.length && head.every((word, at) => words[at] === word));
  return found === undefined ? words : words.slice(found.length);
};

const nearest = (words: readonly string[], key: string, byKey: NameIndex["byKey"], near: NearKeys): Entry | null => {
  const last = words.at(-1) ?? "";
  const level = lower.has(last) ? last : "";
  const limit = Math.min(8, Math.floor(key.length / 5));
  if (limit === 0 || key.length > 160) return null;
  let best: { entry: Entry; distance: number } | null = null;
  let rivals = false;
  for (const found of keysNear(key, limit, near)) {
    const entry = byKey.get(found.key);
    if (entry === undefined || !found.key.endsWith(level)) continue;
    if (best !== null && found.distance === best.distance) rivals ||= entry.id !== best.entry.id;
    else {
      best = { entry, distance: found.distance };
      rivals = false;
    }
  }
  if (best === null || rivals) return null;
  return { ...best.entry, confidence: Math.round((0.9 - best.distance / key.length) * 100) / 100 };
};

const find = (name: string, byKey: NameIndex["byKey"], near: NearKeys): Entry | null => {
  const words = nameWords(name);
  const key = words.join("");
  if (key === "") return null;
  const exact = byKey.get(key);
  if (exact !== undefined) return exact;
  const body = withoutHead(words);
  const shorter = byKey.get(body.join("")) ?? byKey.get(withoutQualifier(body).join(""));
  if (shorter !== undefined) return { ...shorter, confidence: 0.9 };
  return nearest(words, key, byKey, near);
};

export const opensExactName = (word: string, index: NameIndex): boolean => !index.ruledOut.answer(word);

/** The body with this very name, alias or abbreviation, whatever its spelling: no letter misread, no qualifier left out. */
export function exactName(name: string, index: NameIndex): Entry | null {
  // A province and a filling word here and there may stand in a plan's spelling of a name.
  if (name.length > index.longest * 2) return null;
  const space = name.indexOf(" ");
  if (space > 0 && space <= 20 && index.ruledOut.answer(name.slice(0, space))) return null;
  const first = firstWord(name);
  if (first === undefined || !index.firstWords.has(first)) return null;
  return index.byKey.get(nameKey(name)) ?? null;
}

export const closestName = (name: string, index: NameIndex): Entry | null =>
  index.answers.answer(name.length > longestName ? name.slice(0, longestName) : name);
