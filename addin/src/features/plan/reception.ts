/**
 * How a plan that was just read meets what is already there:
 *
 *   again     the document that the sheets were drawn from: what the officer typed stays, the rest is read anew
 *   version   another version of the plan in the sheets, or of a published one: compared, and merged as she decides
 *   other     a plan of its own
 */
import type { PlanSummary } from "../../../../domain/api/api.ts";
import { nothingRemembered } from "../../../../domain/plan/review/plan-memory.ts";
import { comparePlans, type TaskChange } from "../../../../domain/plan/versions/compare.ts";
import { isAmendment } from "../../../../domain/plan/versions/merge.ts";
import { headLikeness, taskLikeness } from "../../../../domain/plan/versions/recognise.ts";
import { carryTyped, keepTyped } from "../../../../domain/plan/versions/retype.ts";
import type { MatranApi } from "../../api/matran-api.ts";
import type { PlanDraft } from "./plan-draft.ts";

export interface OtherVersion {
  readonly base: PlanDraft;
  readonly read: PlanDraft;
  readonly changes: readonly TaskChange[];
  /** The base stands in the sheets; else it comes from the service. */
  readonly inSheets: boolean;
}

export type Reception =
  | { readonly kind: "again"; readonly draft: PlanDraft }
  | ({ readonly kind: "version" } & OtherVersion)
  | { readonly kind: "other" };

/** Fetched at most: a title that many plans share tells little. */
const mostCandidates = 3;
const leastLikeness = 0.5;

export async function receive(
  api: MatranApi,
  read: PlanDraft,
  sheets: PlanDraft | null,
  published: readonly PlanSummary[],
): Promise<Reception> {
  if (sheets !== null && isSameDocument(read, sheets)) return { kind: "again", draft: readAgain(read, sheets) };
  if (sheets !== null) {
    const { origin } = sheets.memory;
    const mine = origin === null ? read : { ...read, plan: carryTyped(origin, sheets.plan, read.plan) };
    const found = versionOf(sheets, mine);
    if (found !== null) return { kind: "version", ...found, inSheets: true };
  }
  const candidates = published
    .filter(({ id }) => id !== sheets?.plan.id)
    .map((summary) => ({ id: summary.id, likeness: headLikeness(read.plan.header, summary) }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, mostCandidates);
  for (const { id } of candidates) {
    const answer = await api.plan(id);
    // One that cannot be fetched is not compared: the officer goes on with the plan as one of its own, and publishing asks again.
    if (!answer.ok) continue;
    const { plan, version } = answer.value.value;
    const base: PlanDraft = {
      plan,
      version,
      etag: answer.value.etag,
      problems: [],
      memory: nothingRemembered,
    };
    const found = versionOf(base, read);
    if (found !== null) return { kind: "version", ...found, inSheets: false };
  }
  return { kind: "other" };
}

const isSameDocument = (read: PlanDraft, { memory }: PlanDraft): boolean =>
  memory.origin !== null && memory.lines.join("\n") === read.memory.lines.join("\n");

const readAgain = (read: PlanDraft, sheets: PlanDraft): PlanDraft => ({
  ...sheets,
  plan: keepTyped(sheets.memory.origin ?? sheets.plan, sheets.plan, read.plan),
  problems: read.problems,
  memory: { ...read.memory, settled: sheets.memory.settled },
});

function versionOf(base: PlanDraft, read: PlanDraft): Omit<OtherVersion, "inSheets"> | null {
  if (headLikeness(read.plan.header, base.plan.header) < leastLikeness) return null;
  const changes = comparePlans(base.plan, read.plan);
  return taskLikeness(changes) >= leastLikeness || isAmendment(read.plan.header) ? { base, read, changes } : null;
}
