import { describe, expect, it } from "vitest";
import { mergeReturns } from "../../../domain/merge/merge-returns.ts";
import { computeKpis } from "../../../domain/kpi/compute.ts";
import { periodOf } from "../../../domain/period/calendar.ts";
import { publishProblems } from "../../../domain/plan/draft/draft.ts";
import type { PublishedPlan } from "../../../domain/plan/published-plan.ts";
import { isError } from "../../../domain/problem.ts";
import { checkReturn, mayBeSent } from "../../../domain/returns/check.ts";
import { reportersOf } from "../../../domain/returns/duties.ts";
import { sampleDirectory } from "../../../local/samples/directory.ts";
import { samplePlan } from "../../../local/samples/plan-of-file.ts";
import { sampleReturn } from "../../../local/samples/returns.ts";
import { story } from "../../../local/samples/story.ts";

const directory = sampleDirectory();
const plans = story.map(({ file, periods }) => ({ file, periods, plan: samplePlan(file, directory) }));
const agencyOf = (plan: PublishedPlan, directoryId: string): string =>
  plan.agencies.find((agency) => agency.directoryId === directoryId)?.id ?? `${directoryId} is not in the plan`;

const verdicts = (at: number, periodId: string): readonly unknown[] => {
  const { plan, periods } = plans[at] as (typeof plans)[number];
  const returns = periods.find(({ id }) => id === periodId)?.returns ?? {};
  const accepted = Object.entries(returns).flatMap(([agency, steps]) =>
    steps.at(-1) === "accept" ? [{ revision: 1, content: sampleReturn(plan, periodId, agencyOf(plan, agency)) }] : [],
  );
  const merged = mergeReturns(plan, periodOf(periodId), accepted, "2026-06-25");
  return computeKpis(plan, merged).map(({ verdict, percent }) => [
    verdict,
    percent === null ? null : Math.round(percent * 100) / 100,
  ]);
};

describe("the sample plans", () => {
  it.each(plans)("$file may be published as it is read", ({ plan }) => {
    expect(publishProblems(plan).filter(isError)).toEqual([]);
  });

  it("give their tasks to a lead, and their targets to those who count", () => {
    const [organised, fraud] = plans.map(({ plan }) => plan);
    expect(organised?.tasks.filter(({ general }) => !general)).toHaveLength(26);
    expect(organised?.indicators).toHaveLength(4);
    // Twelve by their labels, and the sentence that charges the police with following the plan up.
    expect(fraud?.tasks.filter(({ general }) => !general)).toHaveLength(13);
    expect(fraud?.indicators).toHaveLength(2);
  });
});

describe("the sample returns", () => {
  it.each(plans)("of $file come from agencies that owe one, and may be sent in every period", ({ plan, periods }) => {
    const earlier = new Map<string, ReturnType<typeof sampleReturn>>();
    for (const { id, returns } of periods)
      for (const agency of Object.keys(returns)) {
        const agencyId = agencyOf(plan, agency);
        expect(reportersOf(plan)).toContain(agencyId);
        const content = sampleReturn(plan, id, agencyId);
        const problems = checkReturn(plan, content, earlier.get(agencyId) ?? null);
        expect([agencyId, mayBeSent(problems) ? [] : problems]).toEqual([agencyId, []]);
        earlier.set(agencyId, content);
      }
  });

  it("make a province with a target met, one missed, and one where nothing arose", () => {
    expect(verdicts(0, "2026-H1")).toEqual([
      ["met", -6.86],
      ["missed", 70],
      ["nothing-arose", null],
      ["met", 100],
    ]);
    expect(verdicts(0, "2025-H2")).toEqual([
      ["met", -5.5],
      ["met", 80],
      ["met", 100],
      ["missed", 97.83],
    ]);
  });
});
