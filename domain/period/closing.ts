/**
 * A version of the province's merge on record ("chốt tổng hợp"): which revision of which agency it counted, who was left out,
 * what was carried into it, and by which version of the plan and of the directory. Versions are numbered from 1 and never written again: what was reported upwards stays
 * reproducible, whatever is accepted afterwards.
 */
import * as v from "valibot";
import { Key } from "../plan/plan.ts";

export const ClosingSchema = v.object({
  version: v.number(),
  kind: v.picklist(["merge", "close"]),
  at: v.string(),
  by: v.string(),
  reason: v.string(),
  planVersion: v.number(),
  /** Of the province's directory; null: none was kept then, it goes by today's. */
  directoryTag: v.optional(v.nullable(v.string()), null),
  taken: v.array(v.object({ agencyId: Key, revision: v.number() })),
  excluded: v.array(v.object({ agencyId: Key, reason: v.string() })),
  /** Corrections of earlier periods that were counted in it. */
  carried: v.optional(
    v.array(v.object({ agencyId: Key, periodId: v.string(), indicatorId: Key, countId: Key, amount: v.number() })),
    [],
  ),
});
export type Closing = v.InferOutput<typeof ClosingSchema>;
/** Whether two versions counted the same, whoever put them on record. */
export const sayTheSame = (one: Closing, other: Closing): boolean =>
  JSON.stringify([one.taken, one.excluded, one.carried]) === JSON.stringify([other.taken, other.excluded, other.carried]);

/** A closing in a list: without its thousands of agencies. */
export const ClosingSummarySchema = v.object({
  version: v.number(),
  kind: v.picklist(["merge", "close"]),
  at: v.string(),
  by: v.string(),
  reason: v.string(),
  returns: v.number(),
});
export type ClosingSummary = v.InferOutput<typeof ClosingSummarySchema>;

export const summaryOf = ({ version, kind, at, by, reason, taken }: Closing): ClosingSummary => ({
  version,
  kind,
  at,
  by,
  reason,
  returns: taken.length,
});
