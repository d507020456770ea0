/** The steps of a return over HTTP: asked of the workflow before, and answered after. */
import type { PeriodNotes } from "../../../domain/period/notes.ts";
import type { ReturnHead } from "../../../domain/returns/return.ts";
import { type Circumstances, lockedPeriod, refusalOf, type ReturnStep, stateOf } from "../../../domain/workflow/workflow.ts";
import type { DecideResult } from "../storage/return-store.ts";
import { type Answer, json } from "./answer.ts";
import type { OpenPeriod } from "./find.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** Null: the step may be done. */
export function refusedStep(
  step: ReturnStep,
  head: ReturnHead | null,
  { stage, today }: OpenPeriod,
  notes: PeriodNotes,
  agencyId: string,
  more: Partial<Circumstances> = {},
): Refusal | null {
  const extended = notes.extensions.some((each) => each.agencyId === agencyId && today <= each.until);
  const problem = refusalOf(step, stateOf(head, stage, notes.closing), {
    stage,
    extended,
    wantsApproval: false,
    wroteIt: false,
    ...more,
  });
  if (problem === null) return null;
  return refuse("step-refused", { title: problem.message, problems: [problem], ...(head === null ? {} : { head }) });
}

/** The period was locked between the look at it and the write. */
export const lockedMeanwhile: Refusal = refuse("step-refused", { title: lockedPeriod.message, problems: [lockedPeriod] });

export const newerReturn = (head: ReturnHead | null): Refusal => refuse("newer-return", head === null ? {} : { head });

/** `isSaid`: whether a head already says what was decided; somebody was quicker with the very same then. */
export function decided(result: DecideResult, isSaid: (head: ReturnHead) => boolean): Answer | Refusal {
  if (result.kind === "locked") return lockedMeanwhile;
  if (result.head === null) return newerReturn(null);
  return result.kind === "decided" || isSaid(result.head) ? json(200, result.head) : newerReturn(result.head);
}
