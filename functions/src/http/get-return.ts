import type { ReturnAnswer } from "../../../domain/api/returns.ts";
import { json } from "./answer.ts";
import { entityTag } from "./etag.ts";
import { findPeriod } from "./find.ts";
import { isRefusal } from "./refusal.ts";
import type { Handler } from "./route.ts";
import { findStandingReturn } from "./standing-return.ts";

export const getReturn: Handler = async (call) => {
  const open = await findPeriod(call);
  if (isRefusal(open)) return open;
  const seen = await findStandingReturn(call, open);
  if (isRefusal(seen)) return seen;
  const { head } = seen.standing;
  const body: ReturnAnswer = { head, content: await call.services.returns.content(open.scope, seen.agency.id, head.revision) };
  return json(200, body, { etag: entityTag("r", head.revision) });
};
