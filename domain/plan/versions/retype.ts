/**
 * The same document read again: what the officer typed stays, what she left alone is as the new reading has it. Three versions of
 * every field decide: the draft as it was first drawn, the sheets as she left them, the new reading.
 *
 *   first    hers     new      result
 *   A        A        B        B
 *   A        H        B        H
 *   task     gone     task     gone: she deleted the row
 *   —        task     —        task: she added the row
 */
import type { PlanHeader, Task } from "../plan.ts";
import type { PublishedPlan } from "../published-plan.ts";
import { pairAlike } from "./compare.ts";
import { joinAgencies } from "./merge.ts";

export function keepTyped(first: PublishedPlan, hers: PublishedPlan, fresh: PublishedPlan): PublishedPlan {
  const { agencies: some, idOf: firstId } = joinAgencies(hers.agencies, first.agencies);
  const { agencies: all, idOf: freshId } = joinAgencies(some, fresh.agencies);
  const from = (plan: PublishedPlan, idOf: (id: string) => string) =>
    new Map(plan.tasks.map((task) => [task.id, withIds(task, idOf)]));
  const [before, now, read] = [from(first, firstId), from(hers, (id) => id), from(fresh, freshId)];
  const merged = order(hers.tasks, fresh.tasks).flatMap((id): Task[] => {
    const [a, h, b] = [before.get(id), now.get(id), read.get(id)];
    if (h === undefined) return a === undefined && b !== undefined ? [b] : [];
    if (a === undefined) return [h];
    if (b === undefined) return same(a, h) ? [] : [h];
    return [{ ...decided(a, h, b), source: b.source }];
  });
  const used = new Set([
    ...hers.agencies.map(({ id }) => id),
    ...merged.flatMap(({ leads, coordinating }) => [...leads, ...coordinating]),
    ...fresh.agencies.map(({ id }) => freshId(id)),
  ]);
  return {
    ...hers,
    id: same(first.id, hers.id) ? fresh.id : hers.id,
    header: decided<PlanHeader>(first.header, hers.header, fresh.header),
    agencies: all.filter(({ id }) => used.has(id)),
    tasks: merged,
    indicators: same(first.indicators, hers.indicators)
      ? fresh.indicators.map((each) => ({ ...each, reporters: each.reporters.map(freshId) }))
      : hers.indicators,
    reporting: same(first.reporting, hers.reporting) ? fresh.reporting : hers.reporting,
  };
}

/** Another version read over hers: where it says what the first one said, what she typed instead goes on being said. */
export function carryTyped(first: PublishedPlan, hers: PublishedPlan, other: PublishedPlan): PublishedPlan {
  const { agencies: some, idOf: firstId } = joinAgencies(hers.agencies, first.agencies);
  const { agencies, idOf: otherId } = joinAgencies(some, other.agencies);
  const read = other.tasks.map((task) => withIds(task, otherId));
  const pairs = pairAlike(
    first.tasks.map((task) => withIds(task, firstId)),
    read,
  );
  const tasks = read.map((task): Task => {
    const before = pairs.find(({ after }) => after === task)?.before;
    const now = hers.tasks.find(({ id }) => id === before?.id);
    if (before === undefined || now === undefined) return task;
    const kept = typed.filter((field) => same(before[field], task[field]));
    return { ...task, ...Object.fromEntries(kept.map((field) => [field, now[field]])) };
  });
  const indicators = other.indicators.map((each) => ({ ...each, reporters: each.reporters.map(otherId) }));
  return { ...other, agencies, tasks, indicators };
}

/** What she may have typed of a task that a version says as well. */
const typed = ["text", "leads", "coordinating", "time", "due", "general", "joint"] as const;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const withIds = (task: Task, idOf: (id: string) => string): Task => ({
  ...task,
  leads: task.leads.map(idOf),
  coordinating: task.coordinating.map(idOf),
});

/** Field by field: hers where she changed it, else the new reading's. */
function decided<T extends object>(first: T, hers: T, fresh: T): T {
  const result = { ...fresh };
  for (const field of Object.keys(hers) as (keyof T)[]) if (!same(first[field], hers[field])) result[field] = hers[field];
  return result;
}

/** Her order; what only the new reading has comes after what it stands after there. */
function order(hers: readonly Task[], fresh: readonly Task[]): string[] {
  const ids = hers.map(({ id }) => id);
  const known = new Set(ids);
  fresh.forEach(({ id }, at) => {
    if (known.has(id)) return;
    known.add(id);
    const previous = fresh[at - 1]?.id;
    ids.splice(previous === undefined ? 0 : ids.indexOf(previous) + 1, 0, id);
  });
  return ids;
}
