/** What an agency said of a plan before: its newest sent returns of periods that ended before this one, newest first. */
import type { ReturnAnswer } from "../../../domain/api/returns.ts";
import type { Period } from "../../../domain/period/period.ts";
import type { Services } from "./services.ts";

/** Enough for the last figure, the same period of last year and what is usual: a year of months. */
const most = 12;

export async function findEarlierReturns(
  { periods, returns }: Services,
  province: string,
  planId: string,
  agencyId: string,
  before: Period,
): Promise<readonly ReturnAnswer[]> {
  const earlier = (await periods.list(province, planId)).filter(({ period }) => period.dataTo < before.dataTo);
  const asked = earlier.reverse().slice(0, most);
  const found = await Promise.all(
    asked.map(async ({ period }): Promise<ReturnAnswer[]> => {
      const scope = { province, planId, periodId: period.id };
      const standing = await returns.head(scope, agencyId);
      if (standing === null) return [];
      return [{ head: standing.head, content: await returns.content(scope, agencyId, standing.head.revision) }];
    }),
  );
  return found.flat();
}
