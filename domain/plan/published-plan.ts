/**
 * The plan as the police published it: what every return is filled against. It carries its own agencies, so that reading
 * an old plan never depends on today's directory.
 */
import * as v from "valibot";
import { IndicatorSchema } from "../kpi/indicator.ts";
import { mostSuperseded, SupersededTaskSchema } from "./versions/superseded-task.ts";
import { Key, PlanAgencySchema, PlanHeaderSchema, ReportingDutySchema, TaskSchema } from "./plan.ts";

export const ParentPlanSchema = v.strictObject({ id: Key, number: v.nullable(v.string()), title: v.nullable(v.string()) });
export type ParentPlan = v.InferOutput<typeof ParentPlanSchema>;

export const PublishedPlanSchema = v.strictObject({
  /** "77-kh-ubnd-2025" */
  id: Key,
  header: PlanHeaderSchema,
  agencies: v.pipe(v.array(PlanAgencySchema), v.maxLength(4_000)),
  tasks: v.pipe(v.array(TaskSchema), v.maxLength(1_000)),
  indicators: v.pipe(v.array(IndicatorSchema), v.maxLength(100)),
  reporting: v.pipe(v.array(ReportingDutySchema), v.maxLength(100)),
  /** The province's plan that this one carries out; null where it stands alone. */
  parent: v.optional(v.nullable(ParentPlanSchema), null),
  /** Tasks as earlier versions had them, oldest first; written by the service. */
  history: v.optional(v.pipe(v.array(SupersededTaskSchema), v.maxLength(mostSuperseded)), []),
});
export type PublishedPlan = v.InferOutput<typeof PublishedPlanSchema>;
