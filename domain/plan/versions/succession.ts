/**
 * What a new version leaves behind: each task of the standing version that is gone or says something else now, as it was, with
 * the version that it belonged to, who replaced it and when. The service writes it as it stores the version, so that nobody's
 * pane can forget it; returns that speak of such a task stay where they are.
 */
import type { Task } from "../plan.ts";
import type { PublishedPlan } from "../published-plan.ts";
import { type SupersededTask, mostSuperseded } from "./superseded-task.ts";

export function succeed(
  standing: { readonly plan: PublishedPlan; readonly version: number },
  next: PublishedPlan,
  { by, at }: Pick<SupersededTask, "by" | "at">,
): PublishedPlan {
  const names = new Map(standing.plan.agencies.map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[]): string[] => ids.map((id) => names.get(id) ?? id);
  const left = standing.plan.tasks.flatMap((task): SupersededTask[] => {
    const now = next.tasks.find(({ id }) => id === task.id);
    if (now !== undefined && saysTheSame(task, now)) return [];
    const { id, text, time, due } = task;
    const fate = now === undefined ? "dropped" : "changed";
    return [
      {
        id,
        text,
        leads: named(task.leads),
        coordinating: named(task.coordinating),
        time,
        due,
        fate,
        version: standing.version,
        by,
        at,
      },
    ];
  });
  return { ...next, history: [...standing.plan.history, ...left].slice(-mostSuperseded) };
}

const saysTheSame = (a: Task, b: Task): boolean =>
  a.text === b.text &&
  a.time === b.time &&
  a.due === b.due &&
  sameSet(a.leads, b.leads) &&
  sameSet(a.coordinating, b.coordinating);

const sameSet = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id) => b.includes(id));
