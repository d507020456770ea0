/**
 * The merge ("tổng hợp") is the province's view of one plan and period: a pure function of accepted returns.
 *
 *   {CA: opened 8} + {BĐBP: opened 2}              opened 10, tied to both cells
 *   the same return twice                          once: the higher revision of an agency stands
 *   any order, any grouping                        the same answer
 *   lead says done, coordinator says blocked       done, with the coordinator's differing word beside it
 *   joint leads, one done and one blocked          blocked: the worst word stands
 *   joint leads, one done and one silent           in progress: a joint task is done when every lead says so
 *   a return of another plan, period or stranger   adds nothing; a note says so
 *   an agency without an accepted return           in `missing`; every total carries its coverage
 *   an agency that the police left out             in no list but `excluded`, with the reason; no coverage counts it
 *   an agency that is gone by the cut-off          what it had accepted counts under its own name; nobody waits for it (form.ts)
 *   a correction carried out of a locked period    an addend of its own, beside the agencies' (domain/period/correction.ts)
 *   "Chưa có số liệu"                              adds nothing and is counted as no data; "Không áp dụng" is not expected at all
 */
import type { Problem } from "../problem.ts";
import type { Progress, ReturnContent, TaskReport } from "../returns/return.ts";

/** One accepted return; the unit that merging adds. */
export interface AcceptedReturn {
  readonly revision: number;
  readonly content: ReturnContent;
}

/** done in time, done late, open in time, open overdue, no deadline */
export const timelinessStates = ["done-in-time", "done-late", "open-in-time", "open-overdue", "no-deadline"] as const;
export type Timeliness = (typeof timelinessStates)[number];

export interface TaskView {
  readonly taskId: string;
  /** The lead's word (of joint leads the worst), null while no lead has reported. */
  readonly progress: Progress | null;
  readonly timeliness: Timeliness;
  /** Who said what; the lead first. */
  readonly said: readonly { readonly agencyId: string; readonly role: "lead" | "coordinating"; readonly report: TaskReport }[];
  /** Coordinators whose progress differs from the lead's. */
  readonly differing: readonly string[];
}

/** A difference that a correction of a locked period adds here; may be negative. */
export interface CarriedCount {
  readonly agencyId: string;
  /** The locked period that it corrects. */
  readonly periodId: string;
  readonly indicatorId: string;
  readonly countId: string;
  readonly amount: number;
}
export type Carried = Pick<CarriedCount, "agencyId" | "periodId" | "amount">;

export interface CountTotal {
  readonly indicatorId: string;
  readonly countId: string;
  /** Of the addends and of what was carried here. */
  readonly total: number;
  /** Each addend, so that a total can be followed to its cell. */
  readonly addends: readonly { readonly agencyId: string; readonly value: number }[];
  readonly carried: readonly Carried[];
  readonly notApplicable: readonly string[];
  readonly noData: readonly string[];
  /** Reporters without an accepted return. */
  readonly missing: readonly string[];
}

export interface ExcludedAgency {
  readonly agencyId: string;
  readonly reason: string;
}

export interface Merged {
  readonly planId: string;
  readonly periodId: string;
  /** Agencies that owe a return. */
  readonly expected: readonly string[];
  readonly accepted: readonly string[];
  readonly missing: readonly string[];
  /** Left out by the police: in none of the lists above, and in no coverage. */
  readonly excluded: readonly ExcludedAgency[];
  readonly tasks: readonly TaskView[];
  readonly counts: readonly CountTotal[];
  /** What was left out and why; always severity "note". */
  readonly notes: readonly Problem[];
}
