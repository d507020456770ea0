/**
 * Timeliness ("đúng hạn, quá hạn") is derived from dates and never typed. Days are ISO; a due day itself is still in time.
 *
 *   due 30/6, done on 30/6                 done in time
 *   due 30/6, done on 01/7                 done late
 *   due 30/6, open, seen on 30/6           open in time
 *   due 30/6, open or silent, on 01/7      open overdue
 *   no day due ("Cả năm")                  no deadline, done or not
 *   due 30/6, "Không phát sinh"            open in time for good: nothing to do is never late
 */
import type { Timeliness } from "../merge/merge.ts";
import type { Progress } from "./return.ts";

export interface Standing {
  /** The task's due day, null where the plan names none. */
  readonly due: string | null;
  /** Null while nobody has reported. */
  readonly progress: Progress | null;
  readonly completedOn: string | null;
}

export function timelinessOf({ due, progress, completedOn }: Standing, today: string): Timeliness {
  if (due === null) return "no-deadline";
  // A done task always carries its day (check.ts); without one, what is certain is that it was done by `today`.
  if (progress === "done") return (completedOn ?? today) <= due ? "done-in-time" : "done-late";
  if (progress === "nothing-arose") return "open-in-time";
  return today <= due ? "open-in-time" : "open-overdue";
}
