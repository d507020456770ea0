import * as v from "valibot";
import { checkReturn, mayBeSent } from "../../../domain/returns/check.ts";
import { ReturnContentSchema, type ReturnHead } from "../../../domain/returns/return.ts";
import { mayReportFor } from "../auth/rights.ts";
import type { SendResult } from "../storage/return-store.ts";
import { type Answer, json } from "./answer.ts";
import { contentHash } from "./content-hash.ts";
import { decode, decodeBody, malformed } from "./decode.ts";
import { basedOn, entityTag } from "./etag.ts";
import { findEarlierReturns } from "./find-last-return.ts";
import { findPeriod, findReporter } from "./find.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";
import { maySend } from "./return-steps.ts";
import type { Handler } from "./route.ts";

const IdempotencyKey = v.pipe(v.string(), v.minLength(8), v.maxLength(200));

/** Takes a return in, whole or not at all, and answers with its receipt. The same key and content again: the same receipt. */
export const putReturn: Handler = async (call) => {
  const { request, person, services } = call;
  const open = await findPeriod(call);
  if (isRefusal(open)) return open;
  const { plan, period, scope } = open;
  const agency = findReporter(plan, request.params.agencyId);
  if (isRefusal(agency)) return agency;
  if (!mayReportFor(person, agency)) return refuse("not-allowed");

  const base = basedOn("r", request);
  if (isRefusal(base)) return base;
  const idempotencyKey = decode(IdempotencyKey, request.headers.get("idempotency-key"));
  if (isRefusal(idempotencyKey)) return malformed("Idempotency-Key", "Thiếu mã của lần gửi (Idempotency-Key, 8 đến 200 ký tự).");
  const content = await decodeBody(ReturnContentSchema, request);
  if (isRefusal(content)) return content;
  if (content.planId !== plan.id) return malformed("planId", "Báo cáo thuộc kế hoạch khác.");
  if (content.periodId !== period.id) return malformed("periodId", "Báo cáo thuộc kỳ khác.");
  if (content.agencyId !== agency.id) return malformed("agencyId", "Báo cáo thuộc cơ quan khác.");

  const hash = contentHash(content);
  // The head is read before the key: when a twin of this sending moved the head, its key is there to be found.
  const standing = await services.returns.head(scope, agency.id);
  const before = await services.returns.sentBefore(scope, agency.id, idempotencyKey, hash);
  if (before !== null) return answerTo(before);
  if ((standing?.head.revision ?? 0) !== base) return newerReturn(standing?.head ?? null);
  const refusal = maySend(standing?.head ?? null);
  if (refusal !== null) return refusal;

  const earlier = (await findEarlierReturns(services, person.province, plan.id, agency.id, period)).map((each) => each.content);
  const problems = checkReturn(plan, content, earlier[0] ?? null, period, earlier);
  if (!mayBeSent(problems)) return refuse("return-has-problems", { problems });

  const at = services.now().toISOString();
  return answerTo(await services.returns.send(scope, { content, hash, base: standing, idempotencyKey, by: person, at }));
};

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
