/** The plan and period that a room is about: the list of published plans, the chosen one whole, its open periods, the running one first. */
import { useCallback, useEffect, useState } from "react";
import type { OpenPeriodAnswer, PlanSummary } from "../../../../domain/api/api.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import type { Period } from "../../../../domain/period/period.ts";
import type { Desk } from "../../desk.ts";
import { done, type Reply } from "../../failure.ts";
import { today } from "../../today.ts";
import type { Job } from "../../ui/use-job.ts";
import { runningPeriod } from "./running-period.ts";

export interface PlanChoice {
  readonly plans: readonly PlanSummary[] | null;
  readonly plan: PublishedPlan | null;
  readonly periods: readonly OpenPeriodAnswer[];
  readonly period: Period | null;
  readonly choosePlan: (id: string) => void;
  readonly choosePeriod: (id: string) => void;
  readonly reload: () => void;
}

interface Chosen {
  readonly plan: PublishedPlan;
  readonly periods: readonly OpenPeriodAnswer[];
}

export function usePlanChoice({ api, clock }: Desk, job: Job): PlanChoice {
  const { run } = job;
  const [plans, setPlans] = useState<readonly PlanSummary[] | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [periodId, setPeriodId] = useState<string | null>(null);

  const choosePlan = useCallback(
    (id: string) =>
      void run("Đang tải kế hoạch…", async (): Promise<Reply<Chosen>> => {
        const [plan, periods] = await Promise.all([api.plan(id), api.periods(id)]);
        if (!plan.ok) return plan;
        if (!periods.ok) return periods;
        return done({ plan: plan.value.value.plan, periods: periods.value.value });
      }).then((found) => {
        if (found === null) return;
        setChosen(found);
        setPeriodId(
          runningPeriod(
            found.periods.map(({ period }) => period),
            today(clock),
          )?.id ?? null,
        );
      }),
    [api, clock, run],
  );
  const reload = useCallback(
    () =>
      void run("Đang tải danh sách kế hoạch…", api.plans).then((found) => {
        if (found === null) return;
        setPlans(found.value);
        const [first] = found.value;
        if (first !== undefined) choosePlan(chosen?.plan.id ?? first.id);
      }),
    [api, run, choosePlan, chosen],
  );
  // The list is loaded once, when the room opens; afterwards the person asks for it.
  useEffect(reload, []);

  return {
    plans,
    plan: chosen?.plan ?? null,
    periods: chosen?.periods ?? [],
    period: chosen?.periods.find(({ period }) => period.id === periodId)?.period ?? null,
    choosePlan,
    choosePeriod: setPeriodId,
    reload,
  };
}
