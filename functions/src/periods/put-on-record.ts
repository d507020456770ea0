/**
 * Puts a version of the merge on record: first the version itself, which is never written again, then the period that names it.
 *
 *   merge   what is accepted now; the period goes on
 *   close   the period is locked, in steps that may each be the last before the service stops:
 *
 *             1 the version is written and the gate shut, in one transaction      nothing more gets in
 *             2 where something got in between reading and shutting,              it is what stands for ever
 *               another version of what is there is written
 *             3 the period says that it is locked
 *
 *           Stopped before the third it looks open and takes nothing; whoever locks it next, or the clock, goes on from there.
 */
import type { OpenPeriodAnswer } from "../../../domain/api/plans.ts";
import { carriedInto } from "../../../domain/period/correction.ts";
import { type Closing, sayTheSame } from "../../../domain/period/closing.ts";
import type { Services } from "../http/services.ts";
import type { Actor } from "../storage/audit.ts";
import type { OpenScope } from "../storage/keys.ts";

export interface Recording {
  readonly scope: OpenScope;
  readonly standing: OpenPeriodAnswer;
  readonly planVersion: number;
  readonly kind: Closing["kind"];
  readonly by: Actor;
  readonly at: string;
  readonly reason: string;
}

type Recorder = Pick<Services, "returns" | "notes" | "periods" | "directories">;

/** A locking that was begun and never ended: its version is on record, and the period does not name it. */
export const isBegun = ({ version }: OpenPeriodAnswer, newest: Closing | null): newest is Closing =>
  newest?.kind === "close" && newest.version > version;

/** Null: somebody else changed the period at the same moment. */
export async function putOnRecord(services: Recorder, recording: Recording): Promise<Closing | null> {
  const { scope, standing, kind, by, at, reason } = recording;
  const closing = await (kind === "close" ? lastVersion(services, recording) : oneVersion(services, recording));
  if (closing === null) return null;
  const next: OpenPeriodAnswer = {
    ...standing,
    stage: kind === "close" ? "locked" : standing.stage,
    version: closing.version,
  };
  if (isNamed(standing, next)) return closing;
  const step = `${kind} ${closing.version}`;
  if (await services.periods.put(scope.province, scope.planId, next, standing, { by, at, step, reason })) return closing;
  const now = await services.periods.get(scope.province, scope.planId, scope.periodId);
  return now !== null && isNamed(now, next) ? closing : null;
}

const isNamed = (one: OpenPeriodAnswer, other: OpenPeriodAnswer): boolean =>
  one.stage === other.stage && one.version === other.version && one.opening === other.opening;

/** The same wish once more, of what was put on record already, is that version; so is one that was written and never named. */
async function oneVersion(services: Recorder, recording: Recording): Promise<Closing | null> {
  const { closing, newest } = await whatStands(services, recording);
  if (isSameWish(newest, closing)) return newest;
  if (await services.notes.record(recording.scope, closing, recording.by, "open")) return closing;
  const now = (await whatStands(services, recording)).newest;
  return isSameWish(now, closing) ? now : null;
}

/** A locking that was begun is not a merge's to end. */
const isSameWish = (one: Closing | null, other: Closing): one is Closing =>
  one?.kind === "merge" && sayTheSame(one, other) && JSON.stringify(wishOf(one)) === JSON.stringify(wishOf(other));
const wishOf = ({ kind, by, reason, planVersion, directoryTag }: Closing) => [kind, by, reason, planVersion, directoryTag];

async function lastVersion(services: Recorder, recording: Recording): Promise<Closing | null> {
  const { notes } = services;
  const { scope, standing, by } = recording;
  const seen = await whatStands(services, recording);
  if (!isBegun(standing, seen.newest)) await notes.record(scope, seen.closing, by, "shutting");
  await notes.hold(scope);
  // The gate is shut now, by us or by another, or another version came in between; what stands tells.
  for (
    let now = await whatStands(services, recording);
    isBegun(standing, now.newest);
    now = await whatStands(services, recording)
  ) {
    if (sayTheSame(now.newest, now.closing)) return now.newest;
    await notes.record(scope, now.closing, by, "shut");
  }
  return null;
}

/** The version that the period as it is would make, and the newest that is on record. */
async function whatStands(
  { returns, notes, directories }: Recorder,
  { scope, standing, planVersion, kind, by, at, reason }: Recording,
): Promise<{ closing: Closing; newest: Closing | null }> {
  const [heads, noted, directory] = await Promise.all([
    returns.heads(scope),
    notes.readWhole(scope),
    directories.get(scope.province),
  ]);
  const directoryTag = directory?.tag ?? null;
  const newest = noted.closing;
  const out = new Set(noted.exclusions.map(({ agencyId }) => agencyId));
  const closing: Closing = {
    // A version whose period was never written (the service stopped in between) is passed over, not written again.
    version: Math.max(standing.version, newest?.version ?? 0) + 1,
    ...(isBegun(standing, newest) ? newestsOwn(newest) : { kind, at, by: by.name, reason, planVersion, directoryTag }),
    taken: heads
      .filter(({ status, agencyId }) => status === "accepted" && !out.has(agencyId))
      .map(({ agencyId, revision }) => ({ agencyId, revision })),
    carried: [...carriedInto(scope.periodId, noted.corrections)],
    excluded: noted.exclusions.map((each) => ({ agencyId: each.agencyId, reason: each.reason })),
  };
  return { closing, newest };
}

/** What was begun is ended as it was begun: by whom, when, why and by which plan and directory. */
const newestsOwn = ({ kind, at, by, reason, planVersion, directoryTag }: Closing) => ({
  ...{ kind, at, by, reason },
  ...{ planVersion, directoryTag },
});
