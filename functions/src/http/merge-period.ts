/**
 * The province's view of a period, made anew from the accepted returns each time it is asked for. Of a locked period it is made
 * from the revisions, the exclusions and the plan's version that are on record: the same answer for ever.
 */
import { otherDueDays } from "../../../domain/chase/chase.ts";
import { planOn } from "../../../domain/agency/succession.ts";
import type { MergeAnswer } from "../../../domain/api/merge.ts";
import { computeKpis } from "../../../domain/kpi/compute.ts";
import { rangesOf } from "../../../domain/kpi/range.ts";
import { trendsOf } from "../../../domain/kpi/trend.ts";
import { mergeReturns } from "../../../domain/merge/merge-returns.ts";
import { successionOf } from "../../../domain/merge/succession-of.ts";
import { previousPeriod } from "../../../domain/period/calendar.ts";
import { carriedInto } from "../../../domain/period/correction.ts";
import type { Closing } from "../../../domain/period/closing.ts";
import type { OpenPeriod } from "./find.ts";
import type { Services } from "./services.ts";

export async function mergePeriod(services: Services, open: OpenPeriod): Promise<MergeAnswer> {
  const { returns, notes } = services;
  const noted = await notes.read(open.scope);
  const { exclusions, corrections, closing } = noted;
  const dueDays = otherDueDays({ ...open, notes: noted });
  if (open.stage === "locked" && closing !== null) return mergeOnRecord(services, open, closing, dueDays);
  const accepted = await returns.accepted(open.scope);
  const merged = mergeReturns(open.plan, open.period, accepted.returns, open.today, {
    excluded: exclusions,
    succession: successionOf(open.plan, open.directory, open.period.dataTo),
    carried: carriedInto(open.period.id, corrections),
  });
  const kpis = [...computeKpis(open.plan, merged)];
  const earlier = previousPeriod(open.period.id).id;
  const before = (await returns.accepted({ ...open.scope, periodId: earlier })).returns.map(({ content }) => content);
  const last = new Map(before.map((content) => [content.agencyId, content]));
  return {
    merged,
    heads: accepted.heads,
    kpis,
    ranges: [...rangesOf(open.plan, merged, kpis, last)],
    otherDueDays: dueDays,
    trends: [...trendsOf(open.plan, merged, before, earlier)],
  };
}

async function mergeOnRecord(
  services: Services,
  open: OpenPeriod,
  closing: Closing,
  dueDays: MergeAnswer["otherDueDays"],
): Promise<MergeAnswer> {
  const { scope, period, directory } = open;
  const [heads, taken, published] = await Promise.all([
    services.returns.heads(scope),
    services.returns.revisions(scope, closing.taken),
    services.plans.version(scope.province, scope.planId, closing.planVersion),
  ]);
  const plan = planOn(published, directory, period.dataTo);
  const merged = mergeReturns(plan, period, taken, period.dataTo, {
    excluded: closing.excluded,
    succession: successionOf(plan, directory, period.dataTo),
    carried: closing.carried,
  });
  return { merged, heads, kpis: [...computeKpis(plan, merged)], ranges: [], otherDueDays: dueDays, trends: [] };
}
