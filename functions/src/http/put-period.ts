import { type OpenPeriodAnswer, OpenPeriodRequestSchema } from "../../../domain/api/plans.ts";
import { scheduledPeriod, usualCalendar } from "../../../domain/period/plan-calendar.ts";
import { PeriodId } from "../../../domain/period/period.ts";
import { byHand } from "../../../domain/period/stage.ts";
import { json } from "./answer.ts";
import { decode, decodeBody } from "./decode.ts";
import { findPlan } from "./find.ts";
import { isRefusal, quicker, refuse } from "./refusal.ts";
import type { Handler } from "./route.ts";

/** Opens a period for returns by the plan's calendar; a second time it only moves the days due. */
export const putPeriod: Handler = async (call) => {
  const { request, person, services } = call;
  const stored = await findPlan(call);
  if (isRefusal(stored)) return stored;
  const periodId = decode(PeriodId, request.params.periodId);
  if (isRefusal(periodId)) return periodId;
  const wish = await decodeBody(OpenPeriodRequestSchema, request);
  if (isRefusal(wish)) return wish;
  const { plan } = stored;
  const calendar = (await services.periods.calendar(person.province, plan.id)) ?? usualCalendar;
  const open = await services.periods.get(person.province, plan.id, periodId);
  const usual = open?.period ?? scheduledPeriod(periodId, calendar).period;
  const dueByLevel = wish.dueByLevel ?? usual.dueByLevel;
  const period = { ...usual, dueOn: wish.dueOn ?? usual.dueOn, ...(dueByLevel === undefined ? {} : { dueByLevel }) };
  const days = [period.dueOn, ...Object.values(dueByLevel ?? {})];
  if (days.some((day) => day !== undefined && day <= period.dataTo)) return refuse("period-has-problems");
  const at = services.now().toISOString();
  const begun = open ?? { openedAt: at, stage: "open" as const, schedule: byHand, version: 0, opening: 0 };
  const body: OpenPeriodAnswer = { ...begun, period };
  const step = open === null ? "opened" : "days due changed";
  const saved = await services.periods.put(person.province, plan.id, body, open, { by: person, at, step, reason: "" });
  return saved ? json(open === null ? 201 : 200, body) : refuse("step-refused", { title: quicker });
};
