/**
 * The completion rate of tasks: done ÷ (done + overdue open). What is still in time is not in the denominator, and tasks
 * without a day due stand beside it. Counts, not an average of agencies' rates.
 */
import type { TaskView, Timeliness } from "./merge.ts";

export interface Completion {
  readonly byTimeliness: Readonly<Record<Timeliness, number>>;
  readonly done: number;
  /** done + overdue open */
  readonly dueSoFar: number;
  /** Per cent, unrounded; null while nothing has come due. */
  readonly percent: number | null;
}

export function completionOf(tasks: readonly Pick<TaskView, "timeliness">[]): Completion {
  const byTimeliness: Record<Timeliness, number> = {
    "done-in-time": 0,
    "done-late": 0,
    "open-in-time": 0,
    "open-overdue": 0,
    "no-deadline": 0,
  };
  for (const { timeliness } of tasks) byTimeliness[timeliness] += 1;
  const done = byTimeliness["done-in-time"] + byTimeliness["done-late"];
  const dueSoFar = done + byTimeliness["open-overdue"];
  return { byTimeliness, done, dueSoFar, percent: dueSoFar === 0 ? null : (done * 100) / dueSoFar };
}
