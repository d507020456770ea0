/** What `matran parse` prints, decoded again: so that its output can be handed to `merge` and `export` as it is. */
import * as v from "valibot";
import { comparators } from "../../domain/kpi/indicator.ts";
import { cycles, PlanHeaderSchema, ReportingDutySchema, SourceLinesSchema } from "../../domain/plan/plan.ts";
import type { ParsedPlan } from "../../domain/plan/parsed-plan.ts";

const Names = v.array(v.string());
const Ids = v.array(v.nullable(v.string()));
const figure = {
  text: v.string(),
  comparator: v.picklist(comparators),
  value: v.number(),
  unit: v.string(),
  source: SourceLinesSchema,
};

export const ParsedPlanSchema: v.GenericSchema<unknown, ParsedPlan> = v.object({
  header: PlanHeaderSchema,
  tasks: v.array(
    v.object({
      id: v.string(),
      text: v.string(),
      lead: Names,
      coordinating: Names,
      leadIds: Ids,
      coordinatingIds: Ids,
      time: v.nullable(v.string()),
      due: v.nullable(v.string()),
      cycle: v.array(v.picklist(cycles)),
      section: v.nullable(v.string()),
      general: v.boolean(),
      source: SourceLinesSchema,
    }),
  ),
  indicators: v.array(
    v.object({ ...figure, baseline: v.nullable(v.string()), upper: v.nullable(v.number()), by: v.nullable(v.string()) }),
  ),
  requirements: v.array(v.object(figure)),
  reporting: v.array(ReportingDutySchema),
  problems: v.pipe(
    v.unknown(),
    v.transform(() => []),
  ),
});
