/** The province's view as it travels: the merge, who stands where, and the figures. */
import * as v from "valibot";
import type { KpiResult } from "../kpi/kpi.ts";
import type { KpiRange } from "../kpi/range.ts";
import type { KpiTrend } from "../kpi/trend.ts";
import { type Merged, timelinessStates } from "../merge/merge.ts";
import type { Outlier } from "../merge/outliers.ts";
import { IsoDate } from "../plan/plan.ts";
import { progressStates, TaskReportSchema } from "../returns/return.ts";
import { ProblemSchema } from "./problem-answer.ts";
import { ReturnHeadSchema } from "./returns.ts";

const Ids = v.array(v.string());

export const MergedSchema: v.GenericSchema<unknown, Merged> = v.object({
  planId: v.string(),
  periodId: v.string(),
  expected: Ids,
  accepted: Ids,
  missing: Ids,
  excluded: v.optional(v.array(v.object({ agencyId: v.string(), reason: v.string() })), []),
  tasks: v.array(
    v.object({
      taskId: v.string(),
      progress: v.nullable(v.picklist(progressStates)),
      timeliness: v.picklist(timelinessStates),
      said: v.array(v.object({ agencyId: v.string(), role: v.picklist(["lead", "coordinating"]), report: TaskReportSchema })),
      differing: Ids,
    }),
  ),
  counts: v.array(
    v.object({
      indicatorId: v.string(),
      countId: v.string(),
      total: v.number(),
      addends: v.array(v.object({ agencyId: v.string(), value: v.number() })),
      carried: v.optional(v.array(v.object({ agencyId: v.string(), periodId: v.string(), amount: v.number() })), []),
      notApplicable: Ids,
      noData: Ids,
      missing: Ids,
    }),
  ),
  notes: v.array(ProblemSchema),
});

export const KpiResultSchema: v.GenericSchema<unknown, KpiResult> = v.object({
  indicatorId: v.string(),
  numerator: v.number(),
  denominator: v.number(),
  percent: v.nullable(v.number()),
  verdict: v.picklist(["met", "missed", "nothing-arose", "no-base", "no-data"]),
  provisional: v.boolean(),
  coverage: v.object({ have: v.number(), of: v.number() }),
});

const KpiRangeSchema: v.GenericSchema<unknown, KpiRange> = v.object({
  indicatorId: v.string(),
  min: v.number(),
  now: v.nullable(v.number()),
  max: v.number(),
  waiting: v.number(),
  unknown: v.number(),
});

const KpiTrendSchema: v.GenericSchema<unknown, KpiTrend> = v.object({
  indicatorId: v.string(),
  periodId: v.string(),
  agencies: v.number(),
  before: v.number(),
  now: v.number(),
});

export const OutliersAnswerSchema: v.GenericSchema<unknown, Outlier[]> = v.array(
  v.object({
    indicatorId: v.string(),
    countId: v.string(),
    agencyId: v.string(),
    value: v.number(),
    against: v.picklist(["history", "peers"]),
    usual: v.number(),
  }),
);
export type OutliersAnswer = v.InferOutput<typeof OutliersAnswerSchema>;

export const MergeAnswerSchema = v.object({
  merged: MergedSchema,
  heads: v.array(ReturnHeadSchema),
  kpis: v.array(KpiResultSchema),
  /** Where provisional figures can still end; none of a locked period. */
  ranges: v.optional(v.array(KpiRangeSchema), []),
  /** By which day an agency sends whose level or extension says another than the period. */
  otherDueDays: v.optional(v.record(v.string(), IsoDate), {}),
  /** Beside the period before, over the same agencies. */
  trends: v.optional(v.array(KpiTrendSchema), []),
});
export type MergeAnswer = v.InferOutput<typeof MergeAnswerSchema>;
