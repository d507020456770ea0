/** The plan in whose running period a return of her agencies waits for her: what she most likely came for. */
import type { PlanSummary } from "../../../../domain/api/api.ts";
import { reportersOf } from "../../../../domain/returns/duties.ts";
import { type Standing, standingOf } from "../../../../domain/returns/return-standing.ts";
import type { Desk } from "../../desk.ts";
import { today } from "../../today.ts";
import { runningPeriod } from "../plan-choice/running-period.ts";

/** Looks no further than this: every plan is two or three questions to the service. */
const mostPlans = 5;

export interface Waiting {
  readonly planId: string;
  readonly agencyId: string;
  readonly standing: Standing;
}

/** `wanted`: how a return that waits for her stands, the most pressing first. Null where none does, or the service does not say. */
export async function firstWaiting(
  desk: Desk,
  plans: readonly PlanSummary[],
  wanted: readonly Standing[],
): Promise<Waiting | null> {
  const found: Waiting[] = [];
  for (const { id } of plans.slice(0, mostPlans)) found.push(...(await standingsIn(desk, id)));
  for (const standing of wanted) {
    const first = found.find((each) => each.standing === standing);
    if (first !== undefined) return first;
  }
  return null;
}

async function standingsIn({ api, me, clock }: Desk, planId: string): Promise<readonly Waiting[]> {
  const [plan, periods] = await Promise.all([api.plan(planId), api.periods(planId)]);
  if (!plan.ok || !periods.ok) return [];
  const opened = periods.value.value.map(({ period }) => period);
  const period = runningPeriod(opened, today(clock));
  if (period === null) return [];
  const mine = reportersOf(plan.value.value.plan).filter((agencyId) => me.agencyIds.includes(agencyId));
  const asked = mine.map(async (agencyId): Promise<readonly Waiting[]> => {
    const found = await api.agencyReturn(planId, period.id, agencyId);
    if (found.ok) return [{ planId, agencyId, standing: standingOf(found.value.value.head) }];
    return found.failure.code === "no-return-yet" ? [{ planId, agencyId, standing: "silent" }] : [];
  });
  return (await Promise.all(asked)).flat();
}
