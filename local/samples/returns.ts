/**
 * What a sample agency says of a plan for a period: its own words for the tasks that it leads, a common sentence for those
 * that it helps with, and the counts that the plan asks of it. The same plan, period and agency give the same return.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import type { Indicator } from "../../domain/kpi/indicator.ts";
import type { PublishedPlan } from "../../domain/plan/published-plan.ts";
import { countsOf, reportersOf, tasksOf } from "../../domain/returns/duties.ts";
import { type CountAnswer, type ReturnContent, type TaskReport, TaskReportSchema } from "../../domain/returns/return.ts";

const WordsSchema = v.omit(TaskReportSchema, ["taskId"]);
type Words = v.InferOutput<typeof WordsSchema>;

const FiguresSchema = v.strictObject({
  numerator: v.number(),
  denominator: v.number(),
  /** In the order of the indicator's counts beside the figure. */
  beside: v.optional(v.array(v.number()), []),
});
type Figures = v.InferOutput<typeof FiguresSchema>;

const PeriodWordsSchema = v.strictObject({
  /** By task; several variants where many agencies lead the same one. */
  leads: v.record(v.string(), v.union([WordsSchema, v.array(WordsSchema)])),
  coordinating: WordsSchema,
  /** By agency, then by indicator. */
  counts: v.record(v.string(), v.record(v.string(), FiguresSchema)),
});
type PeriodWords = v.InferOutput<typeof PeriodWordsSchema>;

const wordsOf = (periodId: string): PeriodWords =>
  v.parse(
    PeriodWordsSchema,
    JSON.parse(readFileSync(join(import.meta.dirname, "returns", `${periodId.toLowerCase()}.json`), "utf8")),
  );

const notStarted: Words = {
  progress: "not-started",
  percent: 0,
  result: "",
  evidence: "",
  completedOn: null,
  difficulties: "",
  proposals: "",
};

const answerOf = (figures: Figures | undefined, indicator: Indicator, countId: string): CountAnswer => {
  if (figures === undefined) return { kind: "not-applicable" };
  if (countId === indicator.numerator) return { kind: "number", value: figures.numerator };
  if (countId === indicator.denominator) return { kind: "number", value: figures.denominator };
  const beside = figures.beside[indicator.beside.indexOf(countId)];
  return beside === undefined ? { kind: "no-data" } : { kind: "number", value: beside };
};

/** Throws where no sample words exist for the period. */
export const sampleReturn = (plan: PublishedPlan, periodId: string, agencyId: string): ReturnContent => {
  const words = wordsOf(periodId);
  const place = reportersOf(plan).indexOf(agencyId);
  const leading = (taskId: string): Words => {
    const said = words.leads[taskId] ?? notStarted;
    return Array.isArray(said) ? (said[place % said.length] ?? notStarted) : said;
  };
  return {
    planId: plan.id,
    periodId,
    agencyId,
    tasks: tasksOf(plan, agencyId).map(({ task, role }): TaskReport => ({
      taskId: task.id,
      ...(role === "lead" ? leading(task.id) : words.coordinating),
    })),
    counts: countsOf(plan, agencyId).map(({ indicator, count }) => ({
      indicatorId: indicator.id,
      countId: count.id,
      answer: answerOf(words.counts[agencyId]?.[indicator.id], indicator, count.id),
      explanation: "",
    })),
  };
};
