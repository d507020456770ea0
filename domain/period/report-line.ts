/**
 * Where a report goes and by which way ("Nơi nhận", "Gửi qua"), as the plan that is in force for the period says it (F62): by the
 * period's cycle, and for an agency by the duty that names it before one that names nobody.
 *
 *   half a year: "về Ủy ban nhân dân tỉnh (qua Công an tỉnh)"        to Ủy ban nhân dân tỉnh, through Công an tỉnh
 *   by the quarter to Bộ Công an, by the year to UBND tỉnh           each period its own
 *   two duties of one cycle that say different things                nothing: which of them holds, the plan does not tell
 */
import type { ReportingDuty } from "../plan/plan.ts";
import type { PublishedPlan } from "../plan/published-plan.ts";
import { likeness } from "../sheet/words.ts";
import { readPeriodId } from "./period-id.ts";

export interface ReportLine {
  /** As the plan writes it. */
  readonly recipient: string;
  readonly via: string | null;
}

/** `agencyId` null: the line that holds for everybody who is asked by this cycle. */
export function reportLine(
  { reporting, agencies }: Pick<PublishedPlan, "reporting" | "agencies">,
  periodId: string,
  agencyId: string | null,
): ReportLine | null {
  const { cycle } = readPeriodId(periodId);
  const asked = reporting.filter((duty) => duty.recipient !== null && duty.cycle.includes(cycle));
  const name = agencies.find(({ id }) => id === agencyId)?.name ?? null;
  const own = name === null ? [] : asked.filter(({ by }) => by.some((each) => likeness(each) === likeness(name)));
  const [line, ...others] = own.length > 0 ? own : unnamed(asked, agencyId);
  if (line === undefined || line.recipient === null || others.some((other) => keyOf(other) !== keyOf(line))) return null;
  return { recipient: line.recipient, via: line.via };
}

/** Duties of several agencies count for one that they do not name only where they name none. */
const unnamed = (duties: readonly ReportingDuty[], agencyId: string | null): readonly ReportingDuty[] =>
  agencyId === null ? duties : duties.filter(({ by }) => by.length === 0);

const keyOf = ({ recipient, via }: ReportingDuty): string => JSON.stringify([likeness(recipient), likeness(via)]);

/** "Ủy ban nhân dân tỉnh (qua Công an tỉnh)" */
export const reportLineInWords = ({ recipient, via }: ReportLine): string =>
  via === null ? recipient : `${recipient} (qua ${via})`;
