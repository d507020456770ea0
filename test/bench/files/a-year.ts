/** A big province's year for measuring: twelve periods of 3,400 agencies. Words are shared objects, so that a year fits a laptop. */
import { RunningMerge } from "../../../domain/merge/merge-returns.ts";
import { periodOf } from "../../../domain/period/calendar.ts";
import type { PublishedPlan } from "../../../domain/plan/published-plan.ts";
import { progressStates, type CountReport } from "../../../domain/returns/return.ts";
import { aNumber, aTaskReport } from "../../builders/returns.ts";
import { dice } from "../dice.ts";

export const months = Array.from({ length: 12 }, (_, at) => `2026-M${String(at + 1).padStart(2, "0")}`);

/** Each period loaded as a running merge. */
export function aYear(plan: PublishedPlan): readonly RunningMerge[] {
  const words = plan.tasks.map(({ id }) => progressStates.map((progress) => aTaskReport(id, { progress })));
  const communes = plan.agencies.filter(({ id }) => id.startsWith("xa-"));
  return months.map((periodId, month) => {
    const throwOf = dice(7 + month);
    const running = new RunningMerge(plan, periodOf(periodId));
    for (const { id: agencyId } of communes) {
      const counts = plan.indicators.flatMap((indicator) => {
        const isKnown = throwOf(11) > 0;
        return indicator.counts.map(({ id: countId }): CountReport => {
          const answer = isKnown ? aNumber(throwOf(40)) : ({ kind: "no-data" } as const);
          return { indicatorId: indicator.id, countId, answer, explanation: "" };
        });
      });
      const tasks = words.flatMap((each) => each[throwOf(each.length)] ?? []);
      running.add({ revision: 1, content: { planId: plan.id, periodId, agencyId, tasks, counts } });
    }
    return running;
  });
}
