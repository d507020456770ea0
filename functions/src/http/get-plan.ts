import type { PlanAnswer } from "../../../domain/api/plans.ts";
import { json } from "./answer.ts";
import { entityTag } from "./etag.ts";
import { findPlan } from "./find.ts";
import { isRefusal } from "./refusal.ts";
import type { Handler } from "./route.ts";

export const getPlan: Handler = async (call) => {
  const stored = await findPlan(call);
  if (isRefusal(stored)) return stored;
  const body: PlanAnswer = stored;
  return json(200, body, { etag: entityTag("v", stored.version) });
};
