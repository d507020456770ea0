/** The plan in whose running period an agency of hers has still something to send: what she most likely came for. */
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
  readonly isSentBack: boolean;
}

/** Null where nothing is owed, or the service does not say. What was sent back goes before what was never sent. */
export async function firstOwed(desk: Desk, plans: readonly PlanSummary[]): Promise<Owed | null> {
  const owed: Owed[] = [];
  for (const { id } of plans.slice(0, mostPlans)) owed.push(...(await owedIn(desk, id)));
  return owed.find(({ isSentBack }) => isSentBack) ?? owed[0] ?? null;
}

async function owedIn({ api, me, clock }: Desk, planId: string): Promise<readonly Owed[]> {
  const [plan, periods] = await Promise.all([api.plan(planId), api.periods(planId)]);
  if (!plan.ok || !periods.ok) return [];
  const opened = periods.value.value.map(({ period }) => period);
  const period = runningPeriod(opened, today(clock));
  if (period === null) return [];
  const mine = reportersOf(plan.value.value.plan).filter((agencyId) => me.agencyIds.includes(agencyId));
  const asked = mine.map(async (agencyId): Promise<readonly Owed[]> => {
    const found = await api.agencyReturn(planId, period.id, agencyId);
    const isSentBack = found.ok && found.value.value.head.status === "sent-back";
    const isMissing = !found.ok && found.failure.code === "no-return-yet";
    return isSentBack || isMissing ? [{ planId, agencyId, isSentBack }] : [];
  });
  return (await Promise.all(asked)).flat();
}
