import * as v from "valibot";
import { nothingNoted, type PeriodNotes } from "../../../domain/period/notes.ts";
import { checkReturn, mayBeSent } from "../../../domain/returns/check.ts";
import type { PlanAgency } from "../../../domain/plan/plan.ts";
import { returnSecrecy } from "../../../domain/plan/secrecy.ts";
import { type ReturnContent, ReturnContentSchema, type ReturnHead } from "../../../domain/returns/return.ts";
import { mayReportFor } from "../auth/rights.ts";
import type { OriginalFile, SendResult } from "../storage/return-store.ts";
import { type Answer, json } from "./answer.ts";
import { contentHash } from "./content-hash.ts";
import { decode, decodeBody, malformed } from "./decode.ts";
import { basedOn, entityTag } from "./etag.ts";
import { findEarlierReturns } from "./find-last-return.ts";
import { findPeriod, findReporter, type OpenPeriod } from "./find.ts";
import { contactOf, notesOfPeriod } from "./passed-on.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";
import type { Incoming } from "./request.ts";
import { refusedStep } from "./return-steps.ts";
import type { Call, Handler } from "./route.ts";
import type { Services } from "./services.ts";

const IdempotencyKey = v.pipe(v.string(), v.minLength(8), v.maxLength(200));

/**
 * Takes a return in, whole or not at all, and answers with its receipt. The same key and content again: the same receipt.
 * Where the agency wants a second person, it waits for her ("awaiting-approval") and is not the police's yet.
 */
export const putReturn: Handler = async (call) => {
  const { request, person } = call;
  const open = await findPeriod(call);
  if (isRefusal(open)) return open;
  const agency = findReporter(open.plan, request.params.agencyId);
  if (isRefusal(agency)) return agency;
  if (!mayReportFor(person, agency, open)) return refuse("not-allowed");
  const sending = await headersOf(request);
  if (isRefusal(sending)) return sending;
  const content = await decodeBody(ReturnContentSchema, request);
  if (isRefusal(content)) return content;
  return takeIn(call, open, agency, content, sending, { onBehalf: null, file: null });
};

export interface SendingHeaders {
  readonly base: number;
  readonly idempotencyKey: string;
}

export async function headersOf(request: Incoming): Promise<SendingHeaders | Refusal> {
  const base = basedOn("r", request);
  if (isRefusal(base)) return base;
  const idempotencyKey = decode(IdempotencyKey, request.headers.get("idempotency-key"));
  if (isRefusal(idempotencyKey)) return malformed("Idempotency-Key", "Thiếu mã của lần gửi (Idempotency-Key, 8 đến 200 ký tự).");
  return { base, idempotencyKey };
}

export interface Manner {
  /** Why the police write it in the agency's place, else null. */
  readonly onBehalf: string | null;
  /** The file in which it came; null: from the pane. */
  readonly file: OriginalFile | null;
}

export async function takeIn(
  { person, services }: Call,
  open: OpenPeriod,
  agency: PlanAgency,
  content: ReturnContent,
  { base, idempotencyKey }: SendingHeaders,
  { onBehalf, file }: Manner,
): Promise<Answer | Refusal> {
  const { plan, period, scope } = open;
  if (content.planId !== plan.id) return malformed("planId", "Báo cáo thuộc kế hoạch khác.");
  if (content.periodId !== period.id) return malformed("periodId", "Báo cáo thuộc kỳ khác.");
  if (content.agencyId !== agency.id) return malformed("agencyId", "Báo cáo thuộc cơ quan khác.");
  const secret = returnSecrecy(content);
  if (secret.length > 0) return refuse("secret-content", { problems: secret });

  const hash = contentHash(content);
  // The head is read before the key: when a twin of this sending moved the head, its key is there to be found.
  const standing = await services.returns.head(scope, agency.id);
  const before = standing === null ? null : await services.returns.sentBefore(scope, agency.id, idempotencyKey, hash);
  if (before !== null) return answerTo(before);
  if ((standing?.head.revision ?? 0) !== base) return newerReturn(standing?.head ?? null);
  const [notes, contact, said] = await Promise.all([
    notesFor(services, open, standing?.head ?? null),
    contactOf(services, person.province, open.directory, agency.directoryId ?? agency.id),
    findEarlierReturns(services, person.province, plan, agency, open.directory, period),
  ]);
  const proposes = onBehalf === null && contact?.wantsApproval === true;
  const step = onBehalf !== null ? "enter-on-behalf" : proposes ? "propose" : "send";
  const refusal = refusedStep(step, standing?.head ?? null, open, notes, agency.id, { wantsApproval: proposes });
  if (refusal !== null) return refusal;

  const earlier = said.map((each) => each.content);
  const problems = checkReturn(plan, content, earlier[0] ?? null, period, earlier);
  if (!mayBeSent(problems)) return refuse("return-has-problems", { problems });

  const at = services.now().toISOString();
  const status = proposes ? "awaiting-approval" : "sent";
  const sending = { content, hash, status, onBehalf, file, base: standing, idempotencyKey, by: person, at } as const;
  return answerTo(await services.returns.send(scope, sending));
}

/**
 * What is noted on the period matters to a sending only where the period no longer takes everybody's, or where a version of the merge may
 * hold the return already. In the hour before the deadline it need not be read.
 */
const notesFor = async (services: Services, open: OpenPeriod, head: ReturnHead | null): Promise<PeriodNotes> =>
  open.stage === "open" && head?.status !== "accepted" ? nothingNoted : notesOfPeriod(services, open);

const newerReturn = (head: ReturnHead | null): Refusal => refuse("newer-return", head === null ? {} : { head });

function answerTo(result: SendResult): Answer | Refusal {
  switch (result.kind) {
    case "sent":
      return json(result.receipt.revision === 1 ? 201 : 200, result.receipt, { etag: entityTag("r", result.receipt.revision) });
    case "sent-before":
      return json(200, result.receipt, { etag: entityTag("r", result.receipt.revision) });
    case "key-used-otherwise":
      return refuse("key-used-otherwise");
    case "moved":
      return newerReturn(result.head);
    case "too-large":
      return refuse("too-large");
  }
}
