/** Plans and their periods as they travel. A plan goes in by `PublishedPlanSchema` itself. */
import * as v from "valibot";
import { DueByLevelSchema, PeriodSchema } from "../period/period.ts";
import { byHand, ScheduleSchema, stages } from "../period/stage.ts";
import { IsoDate, Key } from "../plan/plan.ts";
import { PublishedPlanSchema } from "../plan/published-plan.ts";

export const PlanSummarySchema = v.object({
  id: Key,
  number: v.nullable(v.string()),
  title: v.nullable(v.string()),
  date: v.nullable(IsoDate),
  /** ISO instant, UTC, of the newest version. */
  publishedAt: v.string(),
});
export type PlanSummary = v.InferOutput<typeof PlanSummarySchema>;
export const PlansAnswerSchema = v.array(PlanSummarySchema);

/** The ETag header of the same answer goes back as If-Match. `version` counts from 1. */
export const PlanAnswerSchema = v.object({ plan: PublishedPlanSchema, version: v.number() });
export type PlanAnswer = v.InferOutput<typeof PlanAnswerSchema>;

export const SavedPlanAnswerSchema = v.object({ id: Key, version: v.number() });
export type SavedPlanAnswer = v.InferOutput<typeof SavedPlanAnswerSchema>;

export const OpenPeriodAnswerSchema = v.object({
  period: PeriodSchema,
  openedAt: v.string(),
  stage: v.optional(v.picklist(stages), "open"),
  schedule: v.optional(ScheduleSchema, byHand),
  /** Newest version of the merge on record; 0 while there is none. */
  version: v.optional(v.number(), 0),
  /** How often it was opened again for a new version. */
  opening: v.optional(v.number(), 0),
});
export type OpenPeriodAnswer = v.InferOutput<typeof OpenPeriodAnswerSchema>;
export const PeriodsAnswerSchema = v.array(OpenPeriodAnswerSchema);

/** Without `dueOn` the period is due on the day that the calendar gives; `dueByLevel` says otherwise for a kind of agency. */
export const OpenPeriodRequestSchema = v.strictObject({ dueOn: v.optional(IsoDate), dueByLevel: v.optional(DueByLevelSchema) });
export type OpenPeriodRequest = v.InferOutput<typeof OpenPeriodRequestSchema>;
