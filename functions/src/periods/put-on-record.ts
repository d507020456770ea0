/** Puts a version of the merge on record: first the version itself, which is never written again, then the period that names it. */
import type { OpenPeriodAnswer } from "../../../domain/api/plans.ts";
import { carriedInto } from "../../../domain/period/correction.ts";
import type { Closing } from "../../../domain/period/closing.ts";
import type { Services } from "../http/services.ts";
import type { Actor } from "../storage/audit.ts";
import type { PeriodScope } from "../storage/keys.ts";

export interface Recording {
  readonly scope: PeriodScope;
  readonly standing: OpenPeriodAnswer;
  readonly planVersion: number;
  readonly kind: Closing["kind"];
  readonly by: Actor;
  readonly at: string;
  readonly reason: string;
}

/** Null: somebody else changed the period at the same moment. */
export async function putOnRecord(
  { returns, notes, periods }: Pick<Services, "returns" | "notes" | "periods">,
  { scope, standing, planVersion, kind, by, at, reason }: Recording,
): Promise<Closing | null> {
  const [heads, noted] = await Promise.all([returns.heads(scope), notes.read(scope)]);
  const out = new Set(noted.exclusions.map(({ agencyId }) => agencyId));
  const closing: Closing = {
    // A version whose period was never written (the service stopped in between) is passed over, not written again.
    version: Math.max(standing.version, noted.closing?.version ?? 0) + 1,
    kind,
    at,
    by: by.name,
    reason,
    planVersion,
    taken: heads
      .filter(({ status, agencyId }) => status === "accepted" && !out.has(agencyId))
      .map(({ agencyId, revision }) => ({ agencyId, revision })),
    carried: [...carriedInto(scope.periodId, noted.corrections)],
    excluded: noted.exclusions.map((each) => ({ agencyId: each.agencyId, reason: each.reason })),
  };
  if (!(await notes.record(scope, closing, by))) return null;
  const next: OpenPeriodAnswer = {
    ...standing,
    stage: kind === "close" ? "locked" : standing.stage,
    version: closing.version,
  };
  const step = `${kind} ${closing.version}`;
  return (await periods.put(scope.province, scope.planId, next, standing, { by, at, step, reason })) ? closing : null;
}
