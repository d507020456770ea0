/** The first plan of the list in whose running period an agency of hers has still something to send: what she most likely came for. */
import type { PlanSummary } from "../../../../domain/api/api.ts";
import { reportersOf } from "../../../../domain/returns/duties.ts";
import type { Desk } from "../../desk.ts";
import { today } from "../../today.ts";
import { runningPeriod } from "../plan-choice/running-period.ts";

/** Looks no further than this: every plan is two or three questions to the service. */
const mostPlans = 5;

export interface Owed {
  readonly planId: string;
  readonly agencyId: string;
}

/** Null where nothing is owed, or the service does not say. */
export async function firstOwed(desk: Desk, plans: readonly PlanSummary[]): Promise<Owed | null> {
  for (const { id } of plans.slice(0, mostPlans)) {
    const agencyId = await owingAgency(desk, id);
    if (agencyId !== null) return { planId: id, agencyId };
  }
  return null;
}

async function owingAgency({ api, me, clock }: Desk, planId: string): Promise<string | null> {
  const [plan, periods] = await Promise.all([api.plan(planId), api.periods(planId)]);
  if (!plan.ok || !periods.ok) return null;
  const opened = periods.value.value.map(({ period }) => period);
  const period = runningPeriod(opened, today(clock));
  if (period === null) return null;
  const mine = reportersOf(plan.value.value.plan).filter((agencyId) => me.agencyIds.includes(agencyId));
  for (const agencyId of mine) {
    const found = await api.agencyReturn(planId, period.id, agencyId);
    if (found.ok ? found.value.value.head.status === "sent-back" : found.failure.code === "no-return-yet") return agencyId;
  }
  return null;
}
