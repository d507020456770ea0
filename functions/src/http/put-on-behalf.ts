import { OnBehalfRequestSchema } from "../../../domain/api/workflow.ts";
import { decodeBody, refusedAsSecret } from "./decode.ts";
import { findPeriod, findReporter } from "./find.ts";
import { headersOf } from "./put-return.ts";
import { isRefusal } from "./refusal.ts";
import type { Handler } from "./route.ts";
import { takeIn } from "./take-in.ts";

/** The police enter what an agency told them by telephone or on paper: a revision like any other, labelled with the reason. */
export const putOnBehalf: Handler = async (call) => {
  const open = await findPeriod(call);
  if (isRefusal(open)) return open;
  const agency = findReporter(open.plan, call.request.params.agencyId);
  if (isRefusal(agency)) return agency;
  const sending = await headersOf(call.request);
  if (isRefusal(sending)) return sending;
  const wish = await decodeBody(OnBehalfRequestSchema, call.request);
  if (isRefusal(wish)) return wish;
  const secret = refusedAsSecret({ reason: wish.reason });
  if (secret !== null) return secret;
  return takeIn(call, open, agency, wish.content, sending, { onBehalf: wish.reason, file: null });
};
