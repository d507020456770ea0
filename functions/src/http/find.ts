/** What the path names, read from the caller's own province: another province's plan is simply not found. */
import { PeriodId, type Period } from "../../../domain/period/period.ts";
import { Key, type PlanAgency } from "../../../domain/plan/plan.ts";
import type { PublishedPlan } from "../../../domain/plan/published-plan.ts";
import { reportersOf } from "../../../domain/returns/duties.ts";
import type { PeriodScope } from "../storage/keys.ts";
import type { StoredPlan } from "../storage/plan-store.ts";
import { decode } from "./decode.ts";
import { isRefusal, notFound, type Refusal } from "./refusal.ts";
import type { Call } from "./route.ts";

const isKey = (value: string | undefined): value is string => !isRefusal(decode(Key, value));
const isPeriodId = (value: string | undefined): value is string => !isRefusal(decode(PeriodId, value));

export async function findPlan({ request, person, services }: Call): Promise<StoredPlan | Refusal> {
  const { planId } = request.params;
  const stored = isKey(planId) ? await services.plans.get(person.province, planId) : null;
  return stored ?? notFound("Không tìm thấy kế hoạch này trong tỉnh của bạn.");
}

export interface OpenPeriod {
  readonly plan: PublishedPlan;
  readonly period: Period;
  readonly scope: PeriodScope;
}

export async function findPeriod(call: Call): Promise<OpenPeriod | Refusal> {
  const { request, person, services } = call;
  const stored = await findPlan(call);
  if (isRefusal(stored)) return stored;
  const { periodId } = request.params;
  const { id: planId } = stored.plan;
  const open = isPeriodId(periodId) ? await services.periods.get(person.province, planId, periodId) : null;
  if (open === null) return notFound("Kỳ báo cáo này chưa được mở.");
  return { plan: stored.plan, period: open.period, scope: { province: person.province, planId, periodId: open.period.id } };
}

/** An agency of the plan that owes a return; a group never does. */
export function findReporter(plan: PublishedPlan, agencyId: string | undefined): PlanAgency | Refusal {
  const agency = plan.agencies.find((one) => one.id === agencyId);
  if (agency !== undefined && reportersOf(plan).includes(agency.id)) return agency;
  return notFound("Kế hoạch này không giao việc phải báo cáo cho cơ quan đó.");
}
