import { json } from "./answer.ts";
import { findPeriod } from "./find.ts";
import { mergePeriod } from "./merge-period.ts";
import { isRefusal } from "./refusal.ts";
import type { Handler } from "./route.ts";

export const getMerge: Handler = async (call) => {
  const open = await findPeriod(call);
  return isRefusal(open) ? open : json(200, await mergePeriod(call.services, open));
};
