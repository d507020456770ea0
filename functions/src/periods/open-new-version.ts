/** Opens a locked period for a new version of its merge: what is on record stays, and the clock that locked it does not lock it again. */
import type { OpenPeriodAnswer } from "../../../domain/api/plans.ts";
import type { Services } from "../http/services.ts";
import type { PeriodScope } from "../storage/keys.ts";
import type { NoteChange } from "../storage/period-notes-store.ts";
import { putOnRecord } from "./put-on-record.ts";

type Opener = Pick<Services, "periods" | "returns" | "notes" | "directories">;

/**
 * False: somebody else changed the period at the same moment, or carried a correction out of it. Its figures would be counted twice then,
 * so it is locked again. (Who carries one looks at the period after writing it: of the two at least one sees the other.)
 */
export async function openNewVersion(
  services: Opener,
  scope: PeriodScope,
  standing: OpenPeriodAnswer,
  why: NoteChange,
): Promise<boolean> {
  const { periods, notes } = services;
  const schedule = { ...standing.schedule, closesOn: null, locksOn: null };
  const next = { ...standing, stage: "open" as const, schedule, opening: standing.opening + 1 };
  if (!(await periods.put(scope.province, scope.planId, next, standing, { ...why, step: "new version" }))) return false;
  const { corrections, closing } = await notes.read(scope);
  if (closing === null || !corrections.some(({ periodId, into }) => periodId === scope.periodId && into !== null)) return true;
  const opened = { ...scope, opening: next.opening };
  await putOnRecord(services, { ...why, scope: opened, standing: next, planVersion: closing.planVersion, kind: "close" });
  return false;
}
