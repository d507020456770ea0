import { findPlan } from "./find.ts";
import { isRefusal } from "./refusal.ts";
import { pageOf } from "./page.ts";
import type { Handler } from "./route.ts";

export const getPeriods: Handler = async (call) => {
  const stored = await findPlan(call);
  if (isRefusal(stored)) return stored;
  return pageOf(call.request, await call.services.periods.list(call.person.province, stored.plan.id));
};
