import type { SavedPlanAnswer } from "../../../domain/api/plans.ts";
import { publishProblems } from "../../../domain/plan/draft/draft.ts";
import { PublishedPlanSchema } from "../../../domain/plan/published-plan.ts";
import { planSecrecy } from "../../../domain/plan/secrecy.ts";
import { succeed } from "../../../domain/plan/versions/succession.ts";
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
  const at = services.now().toISOString();
  const standing = base === 0 ? null : await services.plans.get(person.province, plan.id);
  // What the version before had is written down here, not by the pane; a version that moved meanwhile is refused below.
  const next = standing === null ? { ...plan, history: [] } : succeed(standing, plan, { by: person.name, at });
  const saved = await services.plans.save(person.province, next, base, person, at);
  if (saved.kind === "too-large") return refuse("too-large");
  if (saved.kind === "moved") return refuse("newer-plan");
  const body: SavedPlanAnswer = { id: plan.id, version: saved.version };
  return json(saved.version === 1 ? 201 : 200, body, { etag: entityTag("v", saved.version) });
};
