/**
 * The province's view of a period, made anew from the accepted returns each time it is asked for. Of a locked period it is made
 * from the revisions, the exclusions, the plan's version and the directory that are on record: the same answer for ever.
 */
import { otherDueDays } from "../../../domain/chase/chase.ts";
import type { MergeAnswer } from "../../../domain/api/merge.ts";
import { computeKpis } from "../../../domain/kpi/compute.ts";
import { rangesOf } from "../../../domain/kpi/range.ts";
import { trendsOf } from "../../../domain/kpi/trend.ts";
import { mergeReturns } from "../../../domain/merge/merge-returns.ts";
import { successionOf } from "../../../domain/merge/succession-of.ts";
import { carriedInto } from "../../../domain/period/correction.ts";
import { seenOutside } from "../../../domain/returns/return.ts";
import { figuresBefore } from "../periods/earlier-figures.ts";
import type { OnRecord } from "../periods/on-record.ts";
import type { OpenPeriod } from "./find.ts";
import type { Services } from "./services.ts";

export async function mergePeriod(services: Services, open: OpenPeriod): Promise<MergeAnswer> {
  const { plan, period, directoryThen } = open;
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
    trends: [...trendsOf(plan, merged, figures, periodId, successionOf(plan, directoryThen, period.dataTo))],
  };
}

interface Alone {
  readonly answer: Omit<MergeAnswer, "ranges" | "trends">;
  readonly isOnRecord: boolean;
}

/** The period by itself, for those who hold it beside nothing. */
export async function mergeAlone(services: Services, open: OpenPeriod): Promise<Alone> {
  const { returns, notes } = services;
  const noted = await notes.readWhole(open.scope);
  const { exclusions, corrections } = noted;
  const dueDays = otherDueDays({ ...open, directory: open.directoryThen, notes: noted });
  if (open.record !== null) return { answer: await mergeOnRecord(services, open, open.record, dueDays), isOnRecord: true };
  const accepted = await returns.accepted(open.scope);
  const merged = mergeReturns(open.plan, open.period, accepted.returns, open.today, {
    excluded: exclusions,
    published: open.published,
    succession: successionOf(open.plan, open.directoryThen, open.period.dataTo),
    carried: carriedInto(open.period.id, corrections),
  });
  const kpis = [...computeKpis(open.plan, merged)];
  return { answer: { merged, heads: accepted.heads.map(seenOutside), kpis, otherDueDays: dueDays }, isOnRecord: false };
}

async function mergeOnRecord(
  services: Services,
  { scope, period }: OpenPeriod,
  { closing, published, plan, directory }: OnRecord,
  dueDays: MergeAnswer["otherDueDays"],
): Promise<Alone["answer"]> {
  const [heads, taken] = await Promise.all([services.returns.heads(scope), services.returns.revisions(scope, closing.taken)]);
  const merged = mergeReturns(plan, period, taken, period.dataTo, {
    excluded: closing.excluded,
    published,
    succession: successionOf(plan, directory, period.dataTo),
    carried: closing.carried,
  });
  return { merged, heads: heads.map(seenOutside), kpis: [...computeKpis(plan, merged)], otherDueDays: dueDays };
}
