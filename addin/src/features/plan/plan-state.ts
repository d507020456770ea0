/** What the plan room knows at a moment. */
import type { OpenPeriodAnswer, PlanSummary } from "../../../../domain/api/api.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import type { Question } from "../../ui/confirm.tsx";
import type { PlanDraft } from "./plan-draft.ts";
import type { OtherVersion } from "./reception.ts";

export interface PlanState {
  readonly plans: readonly PlanSummary[] | null;
  /** The plan in the sheets as it was last read. */
  readonly draft: PlanDraft | null;
  /** As it was last drawn: what differs from it was typed since. */
  readonly drawn: PublishedPlan | null;
  readonly periods: readonly OpenPeriodAnswer[];
  readonly news: string | null;
  /** Another version of a plan that is already here, waiting for the officer's decision. */
  readonly version: OtherVersion | null;
  readonly question: { readonly words: Question; readonly onYes: () => void } | null;
}

export const atFirst: PlanState = {
  plans: null,
  draft: null,
  drawn: null,
  periods: [],
  news: null,
  version: null,
  question: null,
};
