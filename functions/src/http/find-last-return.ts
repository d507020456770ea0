/**
 * What an agency said of a plan before: its newest sent returns of periods that ended before this one, newest first. Where it took
 * others' work over and said nothing itself yet, their words of that period stand in, added up with their sources.
 */
import type { Directory } from "../../../domain/agency/directory.ts";
import { predecessorsOf } from "../../../domain/agency/succession.ts";
import type { OpenPeriodAnswer } from "../../../domain/api/plans.ts";
import type { ReturnAnswer } from "../../../domain/api/returns.ts";
import type { Period } from "../../../domain/period/period.ts";
import type { PlanAgency } from "../../../domain/plan/plan.ts";
import type { PublishedPlan } from "../../../domain/plan/published-plan.ts";
import { inheritedReturn } from "../../../domain/returns/inherited-return.ts";
import type { Person } from "../storage/people-store.ts";
import type { Services } from "./services.ts";
import { maySee } from "./standing-return.ts";

/** Enough for the last figure, the same period of last year and what is usual: a year of months. */
const most = 12;

export interface EarlierThan {
  /** As it is carried out in the period `before`, with the agencies that have gone still in it. */
  readonly plan: PublishedPlan;
  readonly directory: Directory;
  readonly before: Period;
  /** All of the plan's, by their cut-offs. */
  readonly periods: readonly OpenPeriodAnswer[];
  /** ISO day in Asia/Ho_Chi_Minh. */
  readonly today: string;
}

/** `person`: what waits inside an agency is shown to nobody else. */
export async function findEarlierReturns(
  { returns }: Services,
  person: Person,
  agency: PlanAgency,
  { plan, directory, before, periods, today }: EarlierThan,
): Promise<readonly ReturnAnswer[]> {
  const planId = plan.id;
  const came = agency.directoryId === null ? [] : predecessorsOf(directory, agency.directoryId);
  const others = plan.agencies.filter(({ directoryId }) => directoryId !== null && came.includes(directoryId));
  const names = new Map(plan.agencies.map(({ id, name }) => [id, name]));
  const earlier = periods.filter(({ period }) => period.dataTo < before.dataTo);
  const found = await Promise.all(
    earlier
      .reverse()
      .slice(0, most)
      .map(async ({ period }): Promise<ReturnAnswer[]> => {
        const scope = { province: person.province, planId, periodId: period.id };
        const read = async (whose: PlanAgency): Promise<ReturnAnswer[]> => {
          const standing = await returns.head(scope, whose.id);
          if (standing === null || !maySee(person, whose, { directory, today }, standing)) return [];
          return [{ head: standing.head, content: await returns.content(scope, whose.id, standing.head.revision) }];
        };
        const own = await read(agency);
        if (own.length > 0 || others.length === 0) return own;
        const theirs = (await Promise.all(others.map(read))).flat();
        const [first] = theirs;
        if (first === undefined) return [];
        const sources = theirs.map(({ content }) => ({ name: names.get(content.agencyId) ?? content.agencyId, content }));
        return [{ head: { ...first.head, agencyId: agency.id }, content: inheritedReturn(agency.id, sources) }];
      }),
  );
  return found.flat();
}
