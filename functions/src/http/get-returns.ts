import type { ReturnsAnswer } from "../../../domain/api/returns.ts";
import { reportersOf } from "../../../domain/returns/duties.ts";
import { json } from "./answer.ts";
import { findPeriod } from "./find.ts";
import { isRefusal } from "./refusal.ts";
import type { Handler } from "./route.ts";

/** Who owes a return, and where each one stands. */
export const getReturns: Handler = async (call) => {
  const open = await findPeriod(call);
  if (isRefusal(open)) return open;
  const body: ReturnsAnswer = { expected: [...reportersOf(open.plan)], heads: await call.services.returns.heads(open.scope) };
  return json(200, body);
};
