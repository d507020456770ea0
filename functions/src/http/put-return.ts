import * as v from "valibot";
import { type ReturnContent, ReturnContentSchema } from "../../../domain/returns/return.ts";
import type { Answer } from "./answer.ts";
import { mayReportFor } from "../auth/rights.ts";
import { decode, decodeBody, malformed } from "./decode.ts";
import { basedOn } from "./etag.ts";
import { factsNow, type FactsOf, findPeriod, findReporter } from "./find.ts";
import { recentFacts } from "./recent-facts.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";
import type { Incoming } from "./request.ts";
import type { Call, Handler } from "./route.ts";
import { type SendingHeaders, takeIn } from "./take-in.ts";

const IdempotencyKey = v.pipe(v.string(), v.minLength(8), v.maxLength(200));

/**
 * Takes a return in, whole or not at all, and answers with its receipt. The same key and content again: the same receipt.
 * Where the agency wants a second person, it waits for her ("awaiting-approval") and is not the police's yet.
 */
export const putReturn: Handler = async (call) => {
  let decoded: Promise<ReturnContent | Refusal> | null = null;
  const content = (): Promise<ReturnContent | Refusal> => (decoded ??= decodeBody(ReturnContentSchema, call.request));
  const tried = await sendBy(recentFacts, call, content);
  return isRefusal(tried) ? sendBy(factsNow, call, content) : tried;
};

async function sendBy(
  factsOf: FactsOf,
  call: Call,
  contentOf: () => Promise<ReturnContent | Refusal>,
): Promise<Answer | Refusal> {
  const { request, person } = call;
  const open = await findPeriod(call, factsOf);
  if (isRefusal(open)) return open;
  const agency = findReporter(open.plan, request.params.agencyId);
  if (isRefusal(agency)) return agency;
  if (!mayReportFor(person, agency, open)) return refuse("not-allowed");
  const sending = await headersOf(request);
  if (isRefusal(sending)) return sending;
  const content = await contentOf();
  if (isRefusal(content)) return content;
  return takeIn(call, open, agency, content, sending, { onBehalf: null, file: null });
}

export async function headersOf(request: Incoming): Promise<SendingHeaders | Refusal> {
  const base = basedOn("r", request);
  if (isRefusal(base)) return base;
  const idempotencyKey = decode(IdempotencyKey, request.headers.get("idempotency-key"));
  if (isRefusal(idempotencyKey)) return malformed("Idempotency-Key", "Thiếu mã của lần gửi (Idempotency-Key, 8 đến 200 ký tự).");
  return { base, idempotencyKey };
}
