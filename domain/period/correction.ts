/**
 * A correction ("điều chỉnh") of figures that an agency reported in a period that is locked by now. What becomes of it is a choice
 * of the police, with its reason on record in both periods (F51):
 *
 *   restate         the locked period is opened for a new version: the return is mended there and the period locked again
 *   carry forward   the locked period stays as it was reported; the difference is added, under its own name, to an open period
 *
 *   on record 20, right is 18                     −2 in the open period
 *   no number on record, right is 4               +4
 *   on record 20, −2 carried into 2026-Q1 before, and right is 17 after all     −1 into 2026-Q2
 *
 *   the −2 taken back while the −1 stands           refused: together they would say 19, and 17 was said to be right
 *
 * Over both periods together either choice gives the same sum. Never both for one correction: that would count it twice.
 */
import * as v from "valibot";
import type { CarriedCount } from "../merge/merge.ts";
import { Key } from "../plan/plan.ts";
import type { ReturnContent } from "../returns/return.ts";
import { PeriodId } from "./period.ts";

export const CorrectedCountSchema = v.object({
  indicatorId: Key,
  countId: Key,
  /** What stood before this correction, corrections that were carried elsewhere included; null: no number was given. */
  reported: v.nullable(v.number()),
  right: v.number(),
});
export type CorrectedCount = v.InferOutput<typeof CorrectedCountSchema>;

export const CorrectionSchema = v.object({
  agencyId: Key,
  /** The locked period. */
  periodId: PeriodId,
  /** The open period that takes the difference; null: restated where it was. */
  into: v.nullable(PeriodId),
  counts: v.array(CorrectedCountSchema),
  reason: v.string(),
  by: v.string(),
  at: v.string(),
});
export type Correction = v.InferOutput<typeof CorrectionSchema>;

/** What corrections add to a period's totals; those that do not go into it add nothing. */
export const carriedInto = (periodId: string, corrections: readonly Correction[]): readonly CarriedCount[] =>
  corrections
    .filter(({ into }) => into === periodId)
    .flatMap((correction) =>
      correction.counts.map(({ indicatorId, countId, reported, right }) => ({
        agencyId: correction.agencyId,
        periodId: correction.periodId,
        indicatorId,
        countId,
        amount: right - (reported ?? 0),
      })),
    )
    .filter(({ amount }) => amount !== 0);

/**
 * Whether the figures of a locked period, with what `corrections` of one agency carry elsewhere, add up to what was last said to be right
 * of each of them. `onRecord`: as in `correctedCounts`.
 */
export function addUp(corrections: readonly Correction[], onRecord: ReturnContent | null): boolean {
  const carried = corrections.flatMap(({ into, counts, at }) => (into === null ? [] : counts.map((count) => ({ ...count, at }))));
  return carried.every(({ indicatorId, countId }) => {
    const isIt = (each: { readonly indicatorId: string; readonly countId: string }): boolean =>
      each.indicatorId === indicatorId && each.countId === countId;
    const own = carried.filter(isIt);
    const answer = onRecord?.counts.find(isIt)?.answer;
    const stands = own.reduce(
      (sum, { right, reported }) => sum + right - (reported ?? 0),
      answer?.kind === "number" ? answer.value : 0,
    );
    const newest = own.reduce((last, each) => (each.at > last.at ? each : last));
    return stands === newest.right;
  });
}

export interface RightCount {
  readonly indicatorId: string;
  readonly countId: string;
  readonly value: number;
}

/**
 * Each right number beside what stands. `onRecord`: what the locked period took of the agency, null where it took nothing;
 * `elsewhere`: what was carried of the same figures into other periods before.
 */
export const correctedCounts = (
  right: readonly RightCount[],
  onRecord: ReturnContent | null,
  elsewhere: readonly CarriedCount[],
): CorrectedCount[] =>
  right.map(({ indicatorId, countId, value }) => {
    const isIt = (each: { readonly indicatorId: string; readonly countId: string }): boolean =>
      each.indicatorId === indicatorId && each.countId === countId;
    const answer = onRecord?.counts.find(isIt)?.answer;
    const moved = elsewhere.filter(isIt);
    const stood = answer?.kind === "number" ? answer.value : null;
    const reported = stood === null && moved.length === 0 ? null : moved.reduce((sum, { amount }) => sum + amount, stood ?? 0);
    return { indicatorId, countId, reported, right: value };
  });
