/** The service as the pane sees it: one function per route of domain/api, answers decoded. */
import {
  apiPaths,
  type DecisionRequest,
  LastReturnAnswerSchema,
  MeAnswerSchema,
  MergeAnswerSchema,
  type OpenPeriodRequest,
  OpenPeriodAnswerSchema,
  PeriodsAnswerSchema,
  PlanAnswerSchema,
  PlansAnswerSchema,
  ReceiptSchema,
  ReturnAnswerSchema,
  ReturnHeadSchema,
  ReturnsAnswerSchema,
  SavedPlanAnswerSchema,
} from "../../../domain/api/api.ts";
import { DirectorySchema } from "../../../domain/agency/directory.ts";
import type { PublishedPlan } from "../../../domain/plan/published-plan.ts";
import type { ReturnContent } from "../../../domain/returns/return.ts";
import type { Http } from "./http.ts";

/** `etag` null: nothing is there yet, and nothing may be. */
const condition = (etag: string | null): Record<string, string> =>
  etag === null ? { "If-None-Match": "*" } : { "If-Match": etag };

export const matranApi = (http: Http) => ({
  me: () => http.ask({ path: apiPaths.me, schema: MeAnswerSchema }),
  directory: () => http.ask({ path: apiPaths.directory, schema: DirectorySchema }),
  plans: () => http.ask({ path: apiPaths.plans, schema: PlansAnswerSchema }),
  plan: (planId: string) => http.ask({ path: apiPaths.plan(planId), schema: PlanAnswerSchema }),
  publish: (plan: PublishedPlan, etag: string | null) =>
    http.ask({
      path: apiPaths.plan(plan.id),
      schema: SavedPlanAnswerSchema,
      method: "PUT",
      body: plan,
      headers: condition(etag),
    }),
  periods: (planId: string) => http.ask({ path: apiPaths.periods(planId), schema: PeriodsAnswerSchema }),
  openPeriod: (planId: string, periodId: string, request: OpenPeriodRequest) =>
    http.ask({ path: apiPaths.period(planId, periodId), schema: OpenPeriodAnswerSchema, method: "PUT", body: request }),
  returns: (planId: string, periodId: string) =>
    http.ask({ path: apiPaths.returns(planId, periodId), schema: ReturnsAnswerSchema }),
  agencyReturn: (planId: string, periodId: string, agencyId: string) =>
    http.ask({ path: apiPaths.agencyReturn(planId, periodId, agencyId), schema: ReturnAnswerSchema }),
  /** The same `key` with the same content again gives the same receipt and no second revision. */
  send: (content: ReturnContent, etag: string | null, key: string) =>
    http.ask({
      path: apiPaths.agencyReturn(content.planId, content.periodId, content.agencyId),
      schema: ReceiptSchema,
      method: "PUT",
      body: content,
      headers: { ...condition(etag), "Idempotency-Key": key },
    }),
  decide: (planId: string, periodId: string, agencyId: string, decision: DecisionRequest) =>
    http.ask({ path: apiPaths.decision(planId, periodId, agencyId), schema: ReturnHeadSchema, method: "PUT", body: decision }),
  merge: (planId: string, periodId: string) => http.ask({ path: apiPaths.merge(planId, periodId), schema: MergeAnswerSchema }),
  exportFile: (planId: string, periodId: string) => http.bytes(apiPaths.export(planId, periodId)),
  lastReturn: (planId: string, agencyId: string, before: string) =>
    http.ask({ path: apiPaths.lastReturn(planId, agencyId, before), schema: LastReturnAnswerSchema }),
});
export type MatranApi = ReturnType<typeof matranApi>;
