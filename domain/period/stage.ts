/**
 * How far a period is, by its days:
 *
 *   opens … due …   open      returns are taken; after the due day they are late
 *   … closes        closed    only who has an extension may still send; the police go on deciding
 *   … locks         locked    the merge is on record and nothing changes it; a new version is opened with a reason
 *
 * Days come from the plan's schedule. A period that the police opened by hand has none and is closed by hand.
 */
import * as v from "valibot";
import { IsoDate } from "../plan/plan.ts";

export const stages = ["open", "closed", "locked"] as const;
export type Stage = (typeof stages)[number];

/** Days on which the clock does by itself what the police may do before; null: never. */
export const ScheduleSchema = v.strictObject({
  opensOn: v.nullable(IsoDate),
  /** First day on which nothing more is taken without an extension. */
  closesOn: v.nullable(IsoDate),
  /** First day on which nothing changes any more. */
  locksOn: v.nullable(IsoDate),
});
export type Schedule = v.InferOutput<typeof ScheduleSchema>;

export const byHand: Schedule = { opensOn: null, closesOn: null, locksOn: null };

/** What the clock makes of a stage on a day; the clock never goes back. */
export function stageOn(stage: Stage, { closesOn, locksOn }: Schedule, day: string): Stage {
  if (stage === "locked" || (locksOn !== null && day >= locksOn)) return "locked";
  return closesOn !== null && day >= closesOn ? "closed" : stage;
}
