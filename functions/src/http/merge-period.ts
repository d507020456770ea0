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
import { carriedInto } from "../../../domain/period/correction.ts";
import type { Closing } from "../../../domain/period/closing.ts";
import { figuresBefore } from "../periods/earlier-figures.ts";
import type { OpenPeriod } from "./find.ts";
import type { Services } from "./services.ts";

export async function mergePeriod(services: Services, open: OpenPeriod): Promise<MergeAnswer> {
  const { plan, period, directory } = open;
  const { answer, isOnRecord } = await mergeAlone(services, open);
  const { merged, kpis } = answer;
  // Only a rate and a figure that is not final have anything to be held beside; what is on record is final.
  const isOpen = !isOnRecord && kpis.some(({ provisional }) => provisional);
  if (!isOpen && plan.indicators.every(({ kind }) => kind === "change")) return { ...answer, ranges: [], trends: [] };
  const { periodId, figures } = await figuresBefore(services, open);
  const last = new Map(figures.map((each) => [each.agencyId, each]));
  return {
    ...answer,
    ranges: isOpen ? [...rangesOf(plan, merged, kpis, last)] : [],
    trends: [...trendsOf(plan, merged, figures, periodId, successionOf(plan, directory, period.dataTo))],
  };
}

interface Alone {
  readonly answer: Omit<MergeAnswer, "ranges" | "trends">;
  readonly isOnRecord: boolean;
}

/** The period by itself, for those who hold it beside nothing. */
export async function mergeAlone(services: Services, open: OpenPeriod): Promise<Alone> {
  const { returns, notes } = services;
  const noted = await notes.read(open.scope);
  const { exclusions, corrections, closing } = noted;
  const dueDays = otherDueDays({ ...open, notes: noted });
  if (open.stage === "locked" && closing !== null)
    return { answer: await mergeOnRecord(services, open, closing, dueDays), isOnRecord: true };
  const accepted = await returns.accepted(open.scope);
  const merged = mergeReturns(open.plan, open.period, accepted.returns, open.today, {
    excluded: exclusions,
    succession: successionOf(open.plan, open.directory, open.period.dataTo),
    carried: carriedInto(open.period.id, corrections),
  });
  const kpis = [...computeKpis(open.plan, merged)];
  return { answer: { merged, heads: accepted.heads, kpis, otherDueDays: dueDays }, isOnRecord: false };
}

async function mergeOnRecord(
  services: Services,
  open: OpenPeriod,
  closing: Closing,
  dueDays: MergeAnswer["otherDueDays"],
): Promise<Alone["answer"]> {
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
  return { merged, heads, kpis: [...computeKpis(plan, merged)], otherDueDays: dueDays };
}
