/**
 * What a locked period goes by for ever: the version on record, the plan as it was published then, the directory as it was then. A plan
 * that is published anew, or a merger of agencies that is entered months late, changes nothing of what was reported upwards.
 */
import type { Directory } from "../../../domain/agency/directory.ts";
import { planOn } from "../../../domain/agency/succession.ts";
import type { OpenPeriodAnswer } from "../../../domain/api/plans.ts";
import type { Closing } from "../../../domain/period/closing.ts";
import type { PublishedPlan } from "../../../domain/plan/published-plan.ts";
import type { Services } from "../http/services.ts";
import type { PeriodScope } from "../storage/keys.ts";

export interface OnRecord {
  readonly closing: Closing;
  readonly published: PublishedPlan;
  /** As it was carried out on the cut-off day. */
  readonly plan: PublishedPlan;
  readonly directory: Directory;
}

/** `today`: the directory of today. Null: the period takes changes, or the clock will put it on record within the hour. */
export async function onRecord(
  { notes, plans, directories }: Pick<Services, "notes" | "plans" | "directories">,
  scope: PeriodScope,
  { stage, period }: OpenPeriodAnswer,
  today: Directory,
): Promise<OnRecord | null> {
  if (stage !== "locked") return null;
  const { closing } = await notes.read(scope);
  if (closing === null) return null;
  const { directoryTag, planVersion } = closing;
  const [published, directory] = await Promise.all([
    plans.version(scope.province, scope.planId, planVersion),
    directoryTag === null ? today : directories.version(scope.province, directoryTag),
  ]);
  return { closing, published, plan: planOn(published, directory, period.dataTo), directory };
}
