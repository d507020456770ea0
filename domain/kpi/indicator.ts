/**
 * An indicator ("chỉ tiêu") is data: which counts are collected, how they become a figure, and what the plan demands of it.
 * Only counts are ever stored or added; a rate is computed once, from the added counts.
 *
 *   ratio   "tỷ lệ khám phá án băng nhóm từ 75 %"   clearedOfOpened ÷ opened ≥ 75 %; clearedEarlier stands beside it
 *   share   "xử lý 100 % tố giác, tin báo"          settled ÷ accepted = 100 %; received stands beside it
 *   change  "giảm 5 % so với năm trước"             (current − base) ÷ base ≤ −5 %; a base of 0 is refused
 */
import * as v from "valibot";
import { Key } from "../plan/plan.ts";

export const comparators = [">=", ">", "<=", "<", "=", "decrease_by", "increase_by", "range"] as const;
export type Comparator = (typeof comparators)[number];

/** One count that agencies are asked for: a whole number of cases, reports, people. */
export const CountDefinitionSchema = v.strictObject({ id: Key, label: v.string(), unit: v.string() });
export type CountDefinition = v.InferOutput<typeof CountDefinitionSchema>;

export const indicatorKinds = ["ratio", "share", "change"] as const;

/** JSON knows numbers that no decimal is: 1e400. */
const Percent = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1_000_000));

export const IndicatorSchema = v.strictObject({
  /** "k1", "k2" … unique in the plan. */
  id: Key,
  /** What is measured, in the plan's words. */
  text: v.string(),
  kind: v.picklist(indicatorKinds),
  counts: v.array(CountDefinitionSchema),
  /** Ids of counts. For `change`: numerator = this period's count, denominator = the base. */
  numerator: Key,
  denominator: Key,
  /** Counts shown beside the figure and never in it. */
  beside: v.array(Key),
  comparator: v.picklist(comparators),
  /** Per cent, 75 for 75 %. For decrease_by 5 means a fall of at least 5 %. */
  target: Percent,
  /** Upper end of a `range`, else null. */
  upper: v.nullable(Percent),
  /** As the text says: "năm trước"; null where there is none. */
  baseline: v.nullable(v.string()),
  /** Ids of PlanAgency that must give the counts. */
  reporters: v.array(Key),
});
export type Indicator = v.InferOutput<typeof IndicatorSchema>;
