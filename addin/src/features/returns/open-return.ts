/**
 * Opening a return: what the service has of it, what the agency said last time, and the sheet.
 *
 *   already sent for this period    the sheet shows the revision that stands, to be corrected and sent again
 *   not yet sent                    the sheet begins with the words of the last return
 */
import type { LastReturnAnswer, ReturnAnswer } from "../../../../domain/api/api.ts";
import { samePeriodLastYear } from "../../../../domain/period/calendar.ts";
import type { Period } from "../../../../domain/period/period.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import { returnSheet } from "../../../../domain/returns/return-sheet.ts";
import type { ReturnContent, ReturnHead } from "../../../../domain/returns/return.ts";
import type { Sheet } from "../../../../domain/sheet/sheet.ts";
import type { MatranApi } from "../../api/matran-api.ts";
import { done, type Reply } from "../../failure.ts";

export interface ReturnKey {
  readonly plan: PublishedPlan;
  readonly period: Period;
  readonly agencyId: string;
}

export interface OpenReturn extends ReturnKey {
  /** Her agency's second person looks at it before it goes to the police. */
  readonly wantsApproval?: boolean;
  /** What stands on the service; null: nothing sent yet. */
  readonly head: ReturnHead | null;
  readonly content: ReturnContent | null;
  readonly etag: string | null;
  /** Of an earlier period. */
  readonly previous: ReturnContent | null;
  /** All of earlier periods, newest first, `previous` among them: what her figures are compared with. */
  readonly history?: readonly ReturnContent[];
}

export async function fetchReturn(api: MatranApi, key: ReturnKey): Promise<Reply<OpenReturn>> {
  const { plan, period, agencyId } = key;
  const [own, last, about] = await Promise.all([
    orNone(api.agencyReturn(plan.id, period.id, agencyId)),
    lastOf(api, key),
    api.period(plan.id, period.id),
  ]);
  if (!own.ok) return own;
  if (!last.ok) return last;
  if (!about.ok) return about;
  return done({
    ...key,
    wantsApproval: about.value.value.mine.find((each) => each.agencyId === agencyId)?.wantsApproval ?? false,
    head: own.value?.value.head ?? null,
    content: own.value?.value.content ?? null,
    etag: own.value?.etag ?? null,
    previous: last.value?.content ?? null,
    history: last.value === null ? [] : [last.value.content, ...last.value.earlier],
  });
}

export const sheetOf = ({ plan, period, agencyId, content, head, previous, history = [] }: OpenReturn, today?: string): Sheet => {
  const { id } = samePeriodLastYear(period.id);
  const lastYear = history.find(({ periodId }) => periodId === id) ?? null;
  return returnSheet(plan, period, agencyId, content ?? previous, head, previous, {
    lastYear,
    ...(today === undefined ? {} : { today }),
  });
};

async function lastOf(api: MatranApi, { plan, period, agencyId }: ReturnKey): Promise<Reply<LastReturnAnswer | null>> {
  const reply = await api.lastReturn(plan.id, agencyId, period.id);
  if (!reply.ok) return reply.failure.code === "no-return-yet" ? done(null) : reply;
  return done(reply.value.value);
}

type Found = { readonly value: ReturnAnswer; readonly etag: string | null };

/** "Nothing sent yet" is an answer, not a failure. */
async function orNone(asked: Promise<Reply<Found>>): Promise<Reply<Found | null>> {
  const reply = await asked;
  return !reply.ok && reply.failure.code === "no-return-yet" ? done(null) : reply;
}
