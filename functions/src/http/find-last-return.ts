/** What an agency said of a plan the last time: the newest sent return of a period that ended before this one. */
import type { ReturnAnswer } from "../../../domain/api/returns.ts";
import type { Period } from "../../../domain/period/period.ts";
import type { Services } from "./services.ts";

export async function findLastReturn(
  { periods, returns }: Services,
  province: string,
  planId: string,
  agencyId: string,
  before: Period,
): Promise<ReturnAnswer | null> {
  const earlier = (await periods.list(province, planId)).filter(({ period }) => period.dataTo < before.dataTo);
  for (const { period } of earlier.reverse()) {
    const scope = { province, planId, periodId: period.id };
    const standing = await returns.head(scope, agencyId);
    if (standing === null) continue;
    return { head: standing.head, content: await returns.content(scope, agencyId, standing.head.revision) };
  }
  return null;
}
