import type { SavedPlanAnswer } from "../../../domain/api/plans.ts";
import { publishProblems } from "../../../domain/plan/draft.ts";
import { PublishedPlanSchema } from "../../../domain/plan/published-plan.ts";
import { planSecrecy } from "../../../domain/plan/secrecy.ts";
import { isError } from "../../../domain/problem.ts";
import { json } from "./answer.ts";
import { decodeBody, malformed } from "./decode.ts";
import { basedOn, entityTag } from "./etag.ts";
import { isRefusal, refuse } from "./refusal.ts";
import type { Handler } from "./route.ts";

/** Publishes a plan, or a newer version of one. */
export const putPlan: Handler = async ({ request, person, services }) => {
  const base = basedOn("v", request);
  if (isRefusal(base)) return base;
  const plan = await decodeBody(PublishedPlanSchema, request);
  if (isRefusal(plan)) return plan;
  if (plan.id !== request.params.planId) return malformed("id", "Mã kế hoạch khác với địa chỉ gửi đến.");
  const secret = planSecrecy(plan);
  if (secret.length > 0) return refuse("secret-content", { problems: secret });
  const problems = publishProblems(plan);
  if (problems.some(isError)) return refuse("plan-has-problems", { problems });
  const saved = await services.plans.save(person.province, plan, base, person, services.now().toISOString());
  if (saved.kind === "too-large") return refuse("too-large");
  if (saved.kind === "moved") return refuse("newer-plan");
  const body: SavedPlanAnswer = { id: plan.id, version: saved.version };
  return json(saved.version === 1 ? 201 : 200, body, { etag: entityTag("v", saved.version) });
};
