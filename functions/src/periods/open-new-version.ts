/**
 * Opens a locked period for a new version of its merge: what is on record stays, and the clock that locked it does not lock it again.
 * First the seal is broken, so that no correction is carried out of it any more, then the period says that it is open; stopped in between
 * it looks locked still, and whoever opens it next goes on from there.
 */
import type { OpenPeriodAnswer } from "../../../domain/api/plans.ts";
import type { Services } from "../http/services.ts";
import type { OpenScope } from "../storage/keys.ts";
import type { NoteChange } from "../storage/period-notes-store.ts";

/** False: somebody else changed the period at the same moment, or carried a correction out of it: its figures would be counted twice then. */
export async function openNewVersion(
  { periods, notes }: Pick<Services, "periods" | "notes">,
  scope: OpenScope,
  standing: OpenPeriodAnswer,
  why: NoteChange,
): Promise<boolean> {
  if ((await notes.openAgain(scope)) !== "broken") return false;
  const schedule = { ...standing.schedule, closesOn: null, locksOn: null };
  const next = { ...standing, stage: "open" as const, schedule, opening: standing.opening + 1 };
  return periods.put(scope.province, scope.planId, next, standing, { ...why, step: "new version" });
}
