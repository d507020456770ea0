/** Asks the service what a reporter owes: the newest periods of all plans, however many plans there are, a few at once. */
import type { OpenPeriodAnswer } from "../../../../domain/api/api.ts";
import { done, type Reply } from "../../failure.ts";
import type { Desk } from "../../desk.ts";
import { today } from "../../today.ts";
import type { Doing } from "../../ui/use-job.ts";
import type { OwedPeriod, OwnReturn } from "./owed.ts";

/** A phone's browser asks so many things of one address at once; more would only wait in its queue, and run out of patience there. */
const atOnce = 6;

export interface Owing {
  readonly periods: readonly OwedPeriod[];
  readonly hasOlder: boolean;
}

/** `most`: so many periods that have begun, those that are due last. What does not concern her agencies is left out. */
export async function loadOwed(desk: Desk, most: number, { signal, tell }: Doing): Promise<Reply<Owing>> {
  const plans = await desk.api.plans();
  if (!plans.ok) return plans;
  const listed = await inTurns(
    plans.value.value,
    ({ id }) => periodsOf(desk, id),
    signal,
    () => undefined,
  );
  if (!listed.ok) return listed;
  const begun = listed.value
    .flat()
    .filter(({ open }) => open.period.dataFrom <= today(desk.clock))
    .sort((a, b) => b.open.period.dueOn.localeCompare(a.open.period.dueOn));
  const found = await inTurns(begun.slice(0, most), (each) => owedIn(desk, each), signal, tell);
  if (!found.ok) return found;
  const hers = found.value.filter(({ returns, inquiries }) => returns.length > 0 || inquiries.length > 0);
  return done({ periods: hers, hasOlder: begun.length > most });
}

interface Opened {
  readonly planId: string;
  readonly open: OpenPeriodAnswer;
}

async function periodsOf({ api }: Desk, planId: string): Promise<Reply<readonly Opened[]>> {
  const found = await api.periods(planId);
  return found.ok ? done(found.value.value.map((open) => ({ planId, open }))) : found;
}

async function owedIn({ api }: Desk, { planId, open }: Opened): Promise<Reply<OwedPeriod>> {
  const periodId = open.period.id;
  const [about, asked] = await Promise.all([api.period(planId, periodId), api.inquiries(planId, periodId)]);
  if (!about.ok) return about;
  if (!asked.ok) return asked;
  const { plan, period, stage, mine } = about.value.value;
  const returns: OwnReturn[] = [];
  for (const { agencyId, dueOn, extendedTo } of mine) {
    const sent = await api.agencyReturn(planId, periodId, agencyId);
    if (!sent.ok && sent.failure.code !== "no-return-yet") return sent;
    const { head, content } = sent.ok ? sent.value.value : { head: null, content: null };
    returns.push({ agencyId, dueOn, extendedTo, head, content });
  }
  return done({ plan, period, stage, returns, inquiries: asked.value.value });
}

/** In the order of `all`; ends at the first that fails. */
async function inTurns<A, B>(
  all: readonly A[],
  ask: (each: A) => Promise<Reply<B>>,
  signal: AbortSignal,
  tell: (share: number) => void,
): Promise<Reply<readonly B[]>> {
  const found: B[] = [];
  for (let at = 0; at < all.length && !signal.aborted; at += atOnce) {
    for (const reply of await Promise.all(all.slice(at, at + atOnce).map(ask))) {
      if (!reply.ok) return reply;
      found.push(reply.value);
    }
    tell(Math.min(1, (at + atOnce) / all.length));
  }
  return done(found);
}
