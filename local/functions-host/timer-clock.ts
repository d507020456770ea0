/**
 * The clock of timer functions: schedules in the host's six fields (second, minute, hour, day, month, weekday), in UTC as on Azure.
 *
 *   "0 10 * * * *"        ten minutes past every hour
 *   "0 0,30 8-17 * * 1-5" half-hourly in working hours
 *   "0 *\/5 * * * *"      every five minutes
 */
import type { FunctionMetadata, Registered } from "./registration.ts";

export const scheduleOf = ({ bindings }: Pick<FunctionMetadata, "bindings">): string | null =>
  Object.values(bindings).find(({ type }) => type === "timerTrigger")?.schedule ?? null;

function fits(field: string, value: number): boolean {
  return field.split(",").some((part) => {
    const [range = "*", step = "1"] = part.split("/");
    const [low, high] = range === "*" ? [0, 59] : range.split("-").map(Number);
    const from = low ?? 0;
    const to = high ?? (part.includes("/") ? 59 : from);
    return value >= from && value <= to && (value - from) % Number(step) === 0;
  });
}

/** Whether a schedule is due in the second of an instant. Throws on a schedule that has not six fields. */
export function isDue(schedule: string, instant: Date): boolean {
  const fields = schedule.trim().split(/\s+/);
  if (fields.length !== 6) throw new RangeError(`not six fields: "${schedule}"`);
  const parts = [
    instant.getUTCSeconds(),
    instant.getUTCMinutes(),
    instant.getUTCHours(),
    instant.getUTCDate(),
    instant.getUTCMonth() + 1,
    instant.getUTCDay(),
  ];
  return fields.every((field, at) => fits(field, parts[at] ?? 0));
}

/** Fires each function in its seconds until it is stopped; a second that the process slept through is not made up for. */
export function runClock(timed: readonly Registered[], fire: (registered: Registered) => Promise<void>): () => void {
  const beat = setInterval(() => {
    const now = new Date();
    for (const registered of timed) {
      const schedule = scheduleOf(registered.metadata);
      if (schedule !== null && isDue(schedule, now)) void fire(registered);
    }
  }, 1_000);
  beat.unref();
  return () => clearInterval(beat);
}
