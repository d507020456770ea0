/** The plan and period that a room is about: the list of published plans, the chosen one whole, its open periods, the running one first. */
import { useCallback, useEffect, useState } from "react";
import type { OpenPeriodAnswer, PeriodAnswer, PlanSummary } from "../../../../domain/api/api.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import type { Period } from "../../../../domain/period/period.ts";
import type { Desk } from "../../desk.ts";
import { done, type Reply } from "../../failure.ts";
import { today } from "../../today.ts";
import type { Job } from "../../ui/use-job.ts";
import type { PlanLink } from "./plan-link.ts";
import { runningPeriod } from "./running-period.ts";

export interface PlanChoice {
  readonly plans: readonly PlanSummary[] | null;
  readonly plan: PublishedPlan | null;
  readonly periods: readonly OpenPeriodAnswer[];
  readonly period: Period | null;
  /** The days by which her own agencies send, by their level and extension; empty until the service has answered. */
  readonly mine: Own;
  /** Its day of sending has gone by. */
  readonly isPastDue: boolean;
  readonly choosePlan: (id: string) => void;
  readonly choosePeriod: (id: string) => void;
  readonly reload: () => void;
}

type Own = PeriodAnswer["mine"];

interface InPeriod {
  readonly plan: PublishedPlan | null;
  readonly mine: Own;
}

/** The plan as it is carried out in the period, and her own days; as it was published until the service has answered. */
function useInPeriod(api: Desk["api"], plan: PublishedPlan | null, periodId: string | null): InPeriod {
  const [answered, setAnswered] = useState<{ of: PublishedPlan; periodId: string; plan: PublishedPlan; mine: Own } | null>(null);
  useEffect(() => {
    if (plan === null || periodId === null) return;
    void api.period(plan.id, periodId).then((found) => {
      // Where the service does not answer, the room's own requests say so; the published plan is the better half of nothing.
      if (!found.ok) return;
      const { plan: now, mine } = found.value.value;
      // The same plan stays the same object: what hangs on it is not worked out anew.
      setAnswered({ of: plan, periodId, plan: JSON.stringify(now) === JSON.stringify(plan) ? plan : now, mine });
    });
  }, [api, plan, periodId]);
  return answered !== null && answered.of === plan && answered.periodId === periodId ? answered : { plan, mine: [] };
}

const beginWithFirst = async (): Promise<null> => null;

interface Chosen {
  readonly plan: PublishedPlan;
  readonly periods: readonly OpenPeriodAnswer[];
}

/** `prefer`: which plan of the list to begin with; null for the first. `link`: the plan and period that the page's address names. */
export function usePlanChoice(
  { api, clock }: Desk,
  job: Job,
  prefer: (plans: readonly PlanSummary[]) => Promise<string | null> = beginWithFirst,
  link: PlanLink | null = null,
): PlanChoice {
  const { run } = job;
  const [plans, setPlans] = useState<readonly PlanSummary[] | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [periodId, setPeriodId] = useState<string | null>(null);

  const choosePlan = useCallback(
    (id: string) =>
      void run(
        "Đang tải kế hoạch…",
        async (): Promise<Reply<Chosen>> => {
          const [plan, periods] = await Promise.all([api.plan(id), api.periods(id)]);
          if (!plan.ok) return plan;
          if (!periods.ok) return periods;
          return done({ plan: plan.value.value.plan, periods: periods.value.value });
        },
        { mayStop: true },
      ).then((found) => {
        if (found === null) return;
        setChosen(found);
        const linked = found.periods.find(({ period }) => link?.planId === id && period.id === link.periodId);
        setPeriodId(
          linked?.period.id ??
            runningPeriod(
              found.periods.map(({ period }) => period),
              today(clock),
            )?.id ??
            null,
        );
      }),
    [api, clock, link, run],
  );
  const reload = useCallback(
    () =>
      void run(
        "Đang tải danh sách kế hoạch…",
        async (): Promise<Reply<readonly [readonly PlanSummary[], string | null]>> => {
          const listed = await api.plans();
          if (!listed.ok) return listed;
          const named = listed.value.value.find(({ id }) => id === link?.planId)?.id;
          return done([listed.value.value, chosen?.plan.id ?? named ?? (await prefer(listed.value.value))]);
        },
        { mayStop: true },
      ).then((found) => {
        if (found === null) return;
        const [listed, preferred] = found;
        setPlans(listed);
        const first = preferred ?? listed[0]?.id;
        if (first !== undefined) choosePlan(first);
      }),
    [api, run, choosePlan, chosen, prefer, link],
  );
  // The list is loaded once, when the room opens; afterwards the person asks for it.
  useEffect(reload, []);

  const period = chosen?.periods.find((open) => open.period.id === periodId)?.period ?? null;
  const { plan, mine } = useInPeriod(api, chosen?.plan ?? null, periodId);
  return {
    plans,
    plan,
    periods: chosen?.periods ?? [],
    period,
    mine,
    isPastDue: period !== null && period.dueOn < today(clock),
    choosePlan,
    choosePeriod: setPeriodId,
    reload,
  };
}

/** The choice as one agency sees it: due on its own day. */
export function choiceOf(choice: PlanChoice, agencyId: string | null, today: string): PlanChoice {
  const { period, mine } = choice;
  const own = mine.find((each) => each.agencyId === agencyId);
  if (period === null || own === undefined) return choice;
  return { ...choice, period: { ...period, dueOn: own.dueOn }, isPastDue: own.dueOn < today };
}
