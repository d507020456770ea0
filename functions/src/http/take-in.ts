/**
 * Takes a return in that was read and whose sender may write it. It is tried on the revision that its sender saw; the transaction that
 * writes it is what finds out that another stands by now. Only what does not go through is looked at twice:
 *
 *   a twin of it went through before     its receipt, also where a return would be refused by now
 *   another revision stands              newer-return, with that head
 *   neither                              the refusal that it met
 *
 * So the first sending of an agency, which most are in the last hour, reads nothing of the returns before it writes.
 */
import { nothingNoted, type PeriodNotes } from "../../../domain/period/notes.ts";
import type { PlanAgency } from "../../../domain/plan/plan.ts";
import { returnSecrecy } from "../../../domain/plan/secrecy.ts";
import { checkReturn, mayBeSent } from "../../../domain/returns/check.ts";
import { type ReturnContent, type ReturnHead, seenOutside } from "../../../domain/returns/return.ts";
import { belongsTo } from "../auth/rights.ts";
import type { OriginalFile, Sending, SendResult, StandingHead } from "../storage/return-store.ts";
import { type Answer, json } from "./answer.ts";
import { contentHash } from "./content-hash.ts";
import { malformed } from "./decode.ts";
import { entityTag } from "./etag.ts";
import { findEarlierReturns } from "./find-last-return.ts";
import type { OpenPeriod } from "./find.ts";
import { contactOf, notesOfPeriod } from "./passed-on.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";
import { lockedMeanwhile, newerReturn, refusedStep } from "./return-steps.ts";
import type { Call } from "./route.ts";
import type { Services } from "./services.ts";

export interface SendingHeaders {
  /** The revision that its sender saw; 0: none. */
  readonly base: number;
  readonly idempotencyKey: string;
}

export interface Manner {
  /** Why the police write it in the agency's place, else null. */
  readonly onBehalf: string | null;
  /** The file in which it came; null: from the pane. */
  readonly file: OriginalFile | null;
}

/** What the sender is told of the head that stands. */
type Shown = (head: ReturnHead | null) => ReturnHead | null;

export async function takeIn(
  call: Call,
  open: OpenPeriod,
  agency: PlanAgency,
  content: ReturnContent,
  { base, idempotencyKey }: SendingHeaders,
  { onBehalf, file }: Manner,
): Promise<Answer | Refusal> {
  const { plan, period, scope } = open;
  const { returns } = call.services;
  if (content.planId !== plan.id) return malformed("planId", "Báo cáo thuộc kế hoạch khác.");
  if (content.periodId !== period.id) return malformed("periodId", "Báo cáo thuộc kỳ khác.");
  if (content.agencyId !== agency.id) return malformed("agencyId", "Báo cáo thuộc cơ quan khác.");
  const secret = returnSecrecy(content);
  if (secret.length > 0) return refuse("secret-content", { problems: secret });

  const isOwn = belongsTo(call.person, agency, open);
  const shown: Shown = (head) => (head === null || isOwn ? head : seenOutside(head));
  const hash = contentHash(content);
  const seen = base === 0 ? null : await returns.head(scope, agency.id);
  const isNewest = (seen?.head.revision ?? 0) === base;
  const tried = isNewest
    ? await trySending(call, open, agency, { content, hash, onBehalf, file, base: seen, idempotencyKey }, shown)
    : newerReturn(shown(seen?.head ?? null));
  if (!isRefusal(tried)) return tried;

  // The head is read before the key: when a twin of this sending moved the head, its key is there to be found.
  const standing = await returns.head(scope, agency.id);
  const before = standing === null ? null : await returns.sentBefore(scope, agency.id, idempotencyKey, hash);
  if (before !== null) return answerTo(before, shown);
  return (standing?.head.revision ?? 0) === base ? tried : newerReturn(shown(standing?.head ?? null));
}

async function trySending(
  { person, services }: Call,
  open: OpenPeriod,
  agency: PlanAgency,
  sending: Omit<Sending, "status" | "by" | "at">,
  shown: Shown,
): Promise<Answer | Refusal> {
  const { plan, period, scope } = open;
  const { content, onBehalf, base: standing } = sending;
  const [notes, contact, said] = await Promise.all([
    notesFor(services, open, standing),
    contactOf(services, person.province, open.directory, agency.directoryId ?? agency.id),
    findEarlierReturns(services, person, agency, { ...open, before: period }),
  ]);
  // Where the agency wants a second person, it waits for her and is not the police's yet.
  const proposes = onBehalf === null && contact?.wantsApproval === true;
  const step = onBehalf !== null ? "enter-on-behalf" : proposes ? "propose" : "send";
  const refusal = refusedStep(step, shown(standing?.head ?? null), open, notes, agency.id, { wantsApproval: proposes });
  if (refusal !== null) return refusal;

  const earlier = said.map((each) => each.content);
  const problems = checkReturn(plan, content, earlier[0] ?? null, period, earlier);
  if (!mayBeSent(problems)) return refuse("return-has-problems", { problems });

  const at = services.now().toISOString();
  const status = proposes ? "awaiting-approval" : "sent";
  return answerTo(await services.returns.send(scope, { ...sending, status, by: person, at }), shown);
}

/**
 * What is noted on the period matters to a sending only where the period no longer takes everybody's, or where a version of the merge may
 * hold the return already. In the hour before the deadline it need not be read.
 */
const notesFor = async (services: Services, open: OpenPeriod, standing: StandingHead | null): Promise<PeriodNotes> =>
  open.stage === "open" && standing?.head.status !== "accepted" ? nothingNoted : notesOfPeriod(services, open);

function answerTo(result: SendResult, shown: Shown): Answer | Refusal {
  switch (result.kind) {
    case "sent":
      return json(result.receipt.revision === 1 ? 201 : 200, result.receipt, { etag: entityTag("r", result.receipt.revision) });
    case "sent-before":
      return json(200, result.receipt, { etag: entityTag("r", result.receipt.revision) });
    case "key-used-otherwise":
      return refuse("key-used-otherwise");
    case "moved":
      return newerReturn(shown(result.head));
    case "locked":
      return lockedMeanwhile;
    case "too-large":
      return refuse("too-large");
  }
}
