/**
 * Two versions of a plan, task by task: an amendment, or the same plan from a better copy. Every task of either is in exactly one
 * class:
 *
 *   same      says the same, in the same place
 *   changed   is the same duty, said otherwise: words, agencies, time, day
 *   moved     stands under another number (and may say something otherwise)
 *   new       is in the second version alone
 *   dropped   is in the first version alone
 *
 * A duty is known again by its words, by the letters that an OCR left where it misread others; its number only helps.
 */
import { nameKey } from "../../agency/name-key.ts";
import { lettersInThrees, shared } from "../../agency/threes.ts";
import type { PlanAgency, Task } from "../plan.ts";
import type { PublishedPlan } from "../published-plan.ts";

export const taskFields = ["text", "leads", "coordinating", "time", "due"] as const;
export type TaskField = (typeof taskFields)[number];

export type TaskChange =
  | { readonly kind: "same"; readonly before: Task; readonly after: Task }
  | {
      readonly kind: "changed" | "moved";
      readonly before: Task;
      readonly after: Task;
      readonly fields: readonly TaskField[];
      /** How much of the letters is the same, 0 to 1. */
      readonly alike: number;
    }
  | { readonly kind: "new"; readonly after: Task }
  | { readonly kind: "dropped"; readonly before: Task };

/** In the order of the second version; the dropped ones come last. */
export function comparePlans(first: Pick<PublishedPlan, "tasks" | "agencies">, second: typeof first): TaskChange[] {
  const pairs = pairAlike(first.tasks, second.tasks);
  const [ofFirst, ofSecond] = [identities(first.agencies), identities(second.agencies)];
  const partner = new Map(pairs.map(({ before, after, alike }) => [after, { before, alike }]));
  const kept = new Set(pairs.map(({ before }) => before));
  return [
    ...second.tasks.map((after): TaskChange => {
      const found = partner.get(after);
      if (found === undefined) return { kind: "new", after };
      const { before, alike } = found;
      const fields = taskFields.filter((field) => said(before, field, ofFirst) !== said(after, field, ofSecond));
      if ((before.clause ?? before.id) !== (after.clause ?? after.id)) return { kind: "moved", before, after, fields, alike };
      return fields.length === 0 ? { kind: "same", before, after } : { kind: "changed", before, after, fields, alike };
    }),
    ...first.tasks.filter((before) => !kept.has(before)).map((before): TaskChange => ({ kind: "dropped", before })),
  ];
}

/** What a body is, whatever a version calls it or gives it for an id. */
export const identityOf = ({ directoryId, name }: PlanAgency): string => directoryId ?? `~${nameKey(name) || name}`;

const identities = (agencies: readonly PlanAgency[]): ReadonlyMap<string, string> =>
  new Map(agencies.map((agency) => [agency.id, identityOf(agency)]));

const said = (task: Task, field: TaskField, names: ReadonlyMap<string, string>): string => {
  if (field === "leads" || field === "coordinating")
    return task[field]
      .map((id) => names.get(id) ?? id)
      .sort()
      .join("|");
  return (task[field] ?? "").normalize("NFC").replace(/\s+/g, " ").trim();
};

export interface Pair<T> {
  readonly before: T;
  readonly after: T;
  readonly alike: number;
}

const least = 0.55;
const leastInPlace = 0.4;

/** Each at most once: the most alike first, the same number deciding between equals. */
export function pairAlike<T extends { readonly id: string; readonly text: string }>(
  first: readonly T[],
  second: readonly T[],
): Pair<T>[] {
  const pairs: Pair<T>[] = [];
  const open = { first: new Set(first), second: new Set(second) };
  const join = (before: T, after: T, alike: number): void => {
    if (!open.first.delete(before) || !open.second.delete(after)) throw new Error("paired twice");
    pairs.push({ before, after, alike });
  };
  for (const after of second) {
    const before = first.find((each) => each.id === after.id && each.text === after.text);
    if (before !== undefined && open.first.has(before)) join(before, after, 1);
  }
  for (const after of [...open.second]) {
    const before = [...open.first].find(({ text }) => text === after.text);
    if (before !== undefined) join(before, after, 1);
  }
  const threes = new Map([...open.first, ...open.second].map((each) => [each, lettersInThrees(each.text)]));
  const scored = [...open.first].flatMap((before) =>
    [...open.second].flatMap((after) => {
      const [left, right] = [threes.get(before), threes.get(after)];
      if (
        left === undefined ||
        right === undefined ||
        2 * Math.min(left.size, right.size) < leastInPlace * (left.size + right.size)
      )
        return [];
      const alike = shared(left, right);
      const inPlace = before.id === after.id;
      return alike < (inPlace ? leastInPlace : least) ? [] : [{ before, after, alike, score: alike + (inPlace ? 0.05 : 0) }];
    }),
  );
  for (const { before, after, alike } of scored.sort((a, b) => b.score - a.score))
    if (open.first.has(before) && open.second.has(after)) join(before, after, alike);
  return pairs;
}
