import { json } from "./answer.ts";
import { chaseOf } from "./chase-facts.ts";
import { findPeriod } from "./find.ts";
import { isRefusal } from "./refusal.ts";
import type { Handler } from "./route.ts";

/** Who still owes a return, whom to call, when she was last reminded. */
export const getChase: Handler = async (call) => {
  const open = await findPeriod(call);
  return isRefusal(open) ? open : json(200, await chaseOf(call.services, open));
};
