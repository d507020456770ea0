/** A task as an earlier version of its plan had it. Names instead of ids: its agencies may have left the plan since. */
import * as v from "valibot";
import { IsoDate } from "../plan.ts";

export const mostSuperseded = 3_000;

export const SupersededTaskSchema = v.strictObject({
  id: v.string(),
  text: v.string(),
  leads: v.array(v.string()),
  coordinating: v.array(v.string()),
  time: v.nullable(v.string()),
  due: v.nullable(IsoDate),
  /** `changed`: the task goes on in other words; `dropped`: it is no task of the plan any more. */
  fate: v.picklist(["changed", "dropped"]),
  /** The last version that had it so. */
  version: v.number(),
  /** Name of the person who published the version after it. */
  by: v.string(),
  /** ISO instant, UTC. */
  at: v.string(),
});
export type SupersededTask = v.InferOutput<typeof SupersededTaskSchema>;
