/**
 * The return of an agency that stands, for somebody who may see it:
 *
 *   of her own agency                       whatever stands
 *   the police, a leader                    what was sent; a return that waits inside its agency is nobody else's, and neither is
 *                                           an earlier revision of it, which may have been a draft of theirs
 *   anybody else                            nothing
 */
import type { PlanAgency } from "../../../domain/plan/plan.ts";
import { isInside } from "../../../domain/returns/return.ts";
import { belongsTo, mayReadReturnOf } from "../auth/rights.ts";
import type { Person } from "../storage/people-store.ts";
import type { StandingHead } from "../storage/return-store.ts";
import { findSender, type OpenPeriod } from "./find.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";
import type { Call } from "./route.ts";

export interface SeenReturn {
  readonly agency: PlanAgency;
  readonly standing: StandingHead;
  /** The caller is of the agency. */
  readonly isOwn: boolean;
}

export async function findStandingReturn({ request, person, services }: Call, open: OpenPeriod): Promise<SeenReturn | Refusal> {
  const agency = findSender(open, request.params.agencyId);
  if (isRefusal(agency)) return agency;
  if (!mayReadReturnOf(person, agency, open)) return refuse("not-allowed");
  const standing = await services.returns.head(open.scope, agency.id);
  if (standing === null) return refuse("no-return-yet");
  if (!maySee(person, agency, open, standing))
    return refuse("no-return-yet", { title: "Báo cáo đang được cơ quan duyệt, chưa gửi đến Công an tỉnh." });
  return { agency, standing, isOwn: belongsTo(person, agency, open) };
}

export const maySee = (
  person: Person,
  agency: PlanAgency,
  answering: Pick<OpenPeriod, "directory" | "today">,
  { head }: StandingHead,
): boolean => !isInside(head) || belongsTo(person, agency, answering);
