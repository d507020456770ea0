import { type OpenPeriodAnswer, OpenPeriodRequestSchema } from "../../../domain/api/plans.ts";
import { periodOf } from "../../../domain/period/calendar.ts";
import { PeriodId } from "../../../domain/period/period.ts";
import { json } from "./answer.ts";
import { decode, decodeBody } from "./decode.ts";
import { findPlan } from "./find.ts";
import { isRefusal, refuse } from "./refusal.ts";
import type { Handler } from "./route.ts";

/** Opens a period for returns; a second time it only moves the due date. */
export const putPeriod: Handler = async (call) => {
  const { request, person, services } = call;
  const stored = await findPlan(call);
  if (isRefusal(stored)) return stored;
  const periodId = decode(PeriodId, request.params.periodId);
  if (isRefusal(periodId)) return periodId;
  const wish = await decodeBody(OpenPeriodRequestSchema, request);
  if (isRefusal(wish)) return wish;
  const usual = periodOf(periodId);
  const period = { ...usual, dueOn: wish.dueOn ?? usual.dueOn };
  if (period.dueOn <= period.dataTo) return refuse("period-has-problems");
  const open = await services.periods.get(person.province, stored.plan.id, periodId);
  const body: OpenPeriodAnswer = { period, openedAt: open?.openedAt ?? services.now().toISOString() };
  await services.periods.put(person.province, stored.plan.id, period, body.openedAt);
  return json(open === null ? 201 : 200, body);
};
