/** Opens a locked period for a new version of its merge: what is on record stays, and the clock that locked it does not lock it again. */
import type { OpenPeriodAnswer } from "../../../domain/api/plans.ts";
import type { Services } from "../http/services.ts";
import type { PeriodScope } from "../storage/keys.ts";
import type { NoteChange } from "../storage/period-notes-store.ts";

/** False: somebody else changed the period at the same moment. */
export function openNewVersion(
  { periods }: Pick<Services, "periods">,
  { province, planId }: PeriodScope,
  standing: OpenPeriodAnswer,
  why: NoteChange,
): Promise<boolean> {
  const schedule = { ...standing.schedule, closesOn: null, locksOn: null };
  const next = { ...standing, stage: "open" as const, schedule, opening: standing.opening + 1 };
  return periods.put(province, planId, next, standing, { ...why, step: "new version" });
}
