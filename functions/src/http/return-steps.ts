/** A step of a return, asked of the workflow: the refusal over HTTP, or null where the step may be done. */
import type { PeriodNotes } from "../../../domain/period/notes.ts";
import type { ReturnHead } from "../../../domain/returns/return.ts";
import { type Circumstances, refusalOf, type ReturnStep, stateOf } from "../../../domain/workflow/workflow.ts";
import type { OpenPeriod } from "./find.ts";
import { type Refusal, refuse } from "./refusal.ts";

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
