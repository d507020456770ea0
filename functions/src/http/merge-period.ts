/**
 * The province's view of a period, made anew from the accepted returns each time it is asked for. Of a locked period it is made
 * from the revisions, the exclusions and the plan's version that are on record: the same answer for ever.
 */
import { planOn } from "../../../domain/agency/succession.ts";
import type { MergeAnswer } from "../../../domain/api/merge.ts";
import { computeKpis } from "../../../domain/kpi/compute.ts";
import { mergeReturns } from "../../../domain/merge/merge-returns.ts";
import type { Closing } from "../../../domain/period/closing.ts";
import type { OpenPeriod } from "./find.ts";
import type { Services } from "./services.ts";

export async function mergePeriod(services: Services, open: OpenPeriod): Promise<MergeAnswer> {
  const { returns, notes } = services;
  const { exclusions, closing } = await notes.read(open.scope);
  if (open.stage === "locked" && closing !== null) return mergeOnRecord(services, open, closing);
  const accepted = await returns.accepted(open.scope);
  const merged = mergeReturns(open.plan, open.period, accepted.returns, open.today, exclusions);
  return { merged, heads: accepted.heads, kpis: [...computeKpis(open.plan, merged)] };
}

async function mergeOnRecord(services: Services, open: OpenPeriod, closing: Closing): Promise<MergeAnswer> {
  const { scope, period, directory } = open;
  const [heads, taken, published] = await Promise.all([
    services.returns.heads(scope),
    services.returns.revisions(scope, closing.taken),
    services.plans.version(scope.province, scope.planId, closing.planVersion),
  ]);
  const plan = planOn(published, directory, period.dataTo);
  const merged = mergeReturns(plan, period, taken, period.dataTo, closing.excluded);
  return { merged, heads, kpis: [...computeKpis(plan, merged)] };
}
