/**
 * What a reporter owes, as she sees it where there is no sheet: a period of a plan with her agencies' returns and the questions put
 * to them.
 *
 *   a return is owed      it was never sent, was sent back, or its agency's approver wants it mended, and the period still takes it
 *   it is past its time   the same, after its own day due: it is still owed
 *   the period is over    closed (without an extension of hers) or locked: nothing is owed any more, whatever was sent
 *   a question is owed    as long as nobody has answered it, also when the period is locked
 */
import type { Inquiry } from "../../../../domain/period/inquiry.ts";
import type { Period } from "../../../../domain/period/period.ts";
import type { Stage } from "../../../../domain/period/stage.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import type { ReturnContent, ReturnHead } from "../../../../domain/returns/return.ts";
import { closedBy } from "../returns/head-looks.ts";

export interface OwnReturn {
  readonly agencyId: string;
  /** Her agency's own day: by its level, or as it was put off. */
  readonly dueOn: string;
  readonly extendedTo: string | null;
  readonly head: ReturnHead | null;
  /** What was sent; null: nothing. */
  readonly content: ReturnContent | null;
}

export interface OwedPeriod {
  /** As it is carried out in the period. */
  readonly plan: PublishedPlan;
  readonly period: Period;
  readonly stage: Stage;
  readonly returns: readonly OwnReturn[];
  readonly inquiries: readonly Inquiry[];
}

export const keyOf = ({ plan, period }: Pick<OwedPeriod, "plan" | "period">): string => `${plan.id} ${period.id}`;

/** Why a return is taken no more, in Vietnamese; null: it is. */
export function closedTo(stage: Stage, { head, extendedTo }: OwnReturn, today: string): string | null {
  if (stage === "locked") return "Kỳ báo cáo đã khóa sổ. Cần sửa số liệu thì đề nghị Công an tỉnh mở phiên bản mới.";
  const closed = closedBy(head);
  if (closed !== null) return closed;
  if (stage === "closed" && (extendedTo === null || extendedTo < today))
    return "Kỳ báo cáo đã hết nhận. Cần gửi thì đề nghị Công an tỉnh gia hạn.";
  return null;
}

const wantsWork = ({ head }: OwnReturn): boolean => head === null || head.status === "sent-back" || head.status === "withheld";

export const owedReturns = ({ stage, returns }: OwedPeriod, today: string): readonly OwnReturn[] =>
  returns.filter((each) => wantsWork(each) && closedTo(stage, each, today) === null);

export const owedAnswers = (inquiries: readonly Inquiry[]): number => inquiries.filter(({ answer }) => answer === null).length;

/** The day by which the first of its returns is due. */
export const firstDue = ({ period, returns }: OwedPeriod): string =>
  returns.map(({ dueOn }) => dueOn).sort((a, b) => a.localeCompare(b))[0] ?? period.dueOn;

/** What stands before her: a question waits for her alone, what was sent back has been waited for once already. */
function rank(owed: OwedPeriod, today: string): number {
  const owing = owedReturns(owed, today);
  if (owedAnswers(owed.inquiries) > 0) return 0;
  if (owing.some(({ head }) => head !== null)) return 1;
  return owing.length > 0 ? 2 : 3;
}

/** By rank; what is owed by its day due, the earliest first, and the rest the newest first. */
export const inOrder = (all: readonly OwedPeriod[], today: string): readonly OwedPeriod[] =>
  [...all].sort((a, b) => {
    const [ofA, ofB] = [rank(a, today), rank(b, today)];
    if (ofA !== ofB) return ofA - ofB;
    return ofA === 3 ? firstDue(b).localeCompare(firstDue(a)) : firstDue(a).localeCompare(firstDue(b));
  });
