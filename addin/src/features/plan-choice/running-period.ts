/**
 * The period that people most likely mean today:
 *
 *   due today or later, and its days have begun    the one due first: it is being filled now
 *   all are past                                   the last one
 *   all are still to come                          the first one
 */
import type { Period } from "../../../../domain/period/period.ts";

export function runningPeriod(periods: readonly Period[], today: string): Period | null {
  const byDue = [...periods].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  const begun = byDue.filter(({ dataFrom }) => dataFrom <= today);
  return begun.find(({ dueOn }) => dueOn >= today) ?? begun.at(-1) ?? byDue[0] ?? null;
}
