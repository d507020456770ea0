/** What the path names, read from the caller's own province: another province's plan is simply not found. */
import type { Directory } from "../../../domain/agency/directory.ts";
import { nationalDirectory } from "../../../domain/agency/national-directory.ts";
import { planOn } from "../../../domain/agency/succession.ts";
import type { OpenPeriodAnswer } from "../../../domain/api/plans.ts";
import type { Period } from "../../../domain/period/period.ts";
import { stageOn } from "../../../domain/period/stage.ts";
import { Key, type PlanAgency } from "../../../domain/plan/plan.ts";
import type { PublishedPlan } from "../../../domain/plan/published-plan.ts";
import { reportersOf } from "../../../domain/returns/duties.ts";
import { type OnRecord, onRecord } from "../periods/on-record.ts";
import type { OpenScope } from "../storage/keys.ts";
import type { StoredPlan } from "../storage/plan-store.ts";
import { decode } from "./decode.ts";
import { isRefusal, notFound, type Refusal } from "./refusal.ts";
import type { Call } from "./route.ts";
import type { Services } from "./services.ts";
import { dayInVietnam } from "./vietnamese-day.ts";

const isKey = (value: string | undefined): value is string => !isRefusal(decode(Key, value));

const noPlan = notFound("Không tìm thấy kế hoạch này trong tỉnh của bạn.");

export async function findPlan({ request, person, services }: Call): Promise<StoredPlan | Refusal> {
  const { planId } = request.params;
  const stored = isKey(planId) ? await services.plans.get(person.province, planId) : null;
  return stored ?? noPlan;
}

/** The province's own directory, or the bodies that every province has while it keeps none. */
export const directoryOf = async ({ directories }: Services, province: string): Promise<Directory> =>
  (await directories.get(province))?.directory ?? nationalDirectory;

export interface OpenPeriod {
  /** With the agencies that answer for its duties on the cut-off day: successors where an agency had gone by then. Of a locked period the one on record. */
  readonly plan: PublishedPlan;
  /** Before duties passed on. */
  readonly published: PublishedPlan;
  readonly planVersion: number;
  /** As it is now: who answers for whom today. */
  readonly directory: Directory;
  /** What its figures are told by: the same, or of a locked period the one on record. */
  readonly directoryThen: Directory;
  /** What a locked period goes by; null while it takes changes. */
  readonly record: OnRecord | null;
  readonly period: Period;
  /** As it is stored; `stage` inside may lag behind the clock. */
  readonly standing: OpenPeriodAnswer;
  readonly stage: OpenPeriodAnswer["stage"];
  /** All periods of the plan, by their cut-offs: read in one range, for a sending asks for the earlier ones too. */
  readonly periods: readonly OpenPeriodAnswer[];
  /** ISO day in Asia/Ho_Chi_Minh. */
  readonly today: string;
  readonly scope: OpenScope;
}

/** What everybody who has to do with a plan asks for. */
export interface PlanFacts {
  readonly stored: StoredPlan | null;
  readonly directory: Directory;
  readonly periods: readonly OpenPeriodAnswer[];
}
export type FactsOf = (services: Services, province: string, planId: string) => Promise<PlanFacts>;

export const factsNow: FactsOf = async (services, province, planId) => {
  const [stored, directory, periods] = await Promise.all([
    services.plans.get(province, planId),
    directoryOf(services, province),
    services.periods.list(province, planId),
  ]);
  return { stored, directory, periods };
};

/** `factsOf`: as they stand now, where not said. */
export async function findPeriod(call: Call, factsOf: FactsOf = factsNow): Promise<OpenPeriod | Refusal> {
  const { request, person, services } = call;
  const { planId, periodId } = request.params;
  if (!isKey(planId)) return noPlan;
  const { stored, directory, periods } = await factsOf(services, person.province, planId);
  if (stored === null) return noPlan;
  const standing = periods.find(({ period: { id } }) => id === periodId);
  if (standing === undefined) return notFound("Kỳ báo cáo này chưa được mở.");
  const { period } = standing;
  const today = dayInVietnam(services.now());
  const scope = { province: person.province, planId, periodId: period.id, opening: standing.opening };
  const record = await onRecord(services, scope, standing, directory);
  return {
    plan: record?.plan ?? planOn(stored.plan, directory, period.dataTo),
    published: record?.published ?? stored.plan,
    planVersion: record?.closing.planVersion ?? stored.version,
    directory,
    directoryThen: record?.directory ?? directory,
    record,
    period,
    standing,
    stage: stageOn(standing.stage, standing.schedule, today),
    periods,
    today,
    scope,
  };
}

/** Whoever may have sent one: who owes it, and who owed it before its duties passed on; of the latter nothing new is taken. */
export function findSender({ plan, published }: OpenPeriod, agencyId: string | undefined): PlanAgency | Refusal {
  const reporter = findReporter(plan, agencyId);
  return isRefusal(reporter) ? findReporter(published, agencyId) : reporter;
}

/** An agency of the plan that owes a return; a group never does. */
export function findReporter(plan: PublishedPlan, agencyId: string | undefined): PlanAgency | Refusal {
  const agency = plan.agencies.find((one) => one.id === agencyId);
  if (agency !== undefined && reportersOf(plan).includes(agency.id)) return agency;
  return notFound("Kế hoạch này không giao việc phải báo cáo cho cơ quan đó.");
}
