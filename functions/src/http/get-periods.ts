import { findPlan } from "./find.ts";
import { isRefusal } from "./refusal.ts";
import { listed } from "./page.ts";
import type { Handler } from "./route.ts";

export const getPeriods: Handler = async (call) => {
  const stored = await findPlan(call);
  if (isRefusal(stored)) return stored;
  const { periods } = call.services;
  const [province, planId] = [call.person.province, stored.plan.id];
  return listed(call.request, {
    whole: () => periods.list(province, planId),
    part: (page) => periods.page(province, planId, page),
    keyOf: ({ period }) => period.id,
  });
};
