import { type OpenPeriodAnswer, type OpenPeriodRequest, OpenPeriodRequestSchema } from "../../../domain/api/plans.ts";
import { scheduledPeriod, usualCalendar } from "../../../domain/period/plan-calendar.ts";
import { type Period, PeriodId } from "../../../domain/period/period.ts";
import { byHand } from "../../../domain/period/stage.ts";
import { type Answer, json } from "./answer.ts";
import { decode, decodeBody } from "./decode.ts";
import { findPlan } from "./find.ts";
import { isRefusal, quicker, type Refusal, refuse } from "./refusal.ts";
import type { Call, Handler } from "./route.ts";

/** Opens a period for returns by the plan's calendar; a second time it only moves the days due, and the same days are written once. */
export const putPeriod: Handler = async (call) => {
  const { request, services } = call;
  const stored = await findPlan(call);
  if (isRefusal(stored)) return stored;
  const periodId = decode(PeriodId, request.params.periodId);
  if (isRefusal(periodId)) return periodId;
  const wish = await decodeBody(OpenPeriodRequestSchema, request);
  if (isRefusal(wish)) return wish;
  const { plan } = stored;
  const calendar = (await services.periods.calendar(call.person.province, plan.id)) ?? usualCalendar;
  const usual = scheduledPeriod(periodId, calendar).period;
  const saved = (await saveDays(call, plan.id, usual, wish)) ?? (await saveDays(call, plan.id, usual, wish));
  return saved ?? refuse("step-refused", { title: quicker });
};

/** `usual`: the days of a period that was not opened yet. Null: somebody else changed it at the same moment. */
async function saveDays(
  { person, services }: Call,
  planId: string,
  usual: Period,
  wish: OpenPeriodRequest,
): Promise<Answer | Refusal | null> {
  const open = await services.periods.get(person.province, planId, usual.id);
  const standing = open?.period ?? usual;
  const dueByLevel = wish.dueByLevel ?? standing.dueByLevel;
  const period = { ...standing, dueOn: wish.dueOn ?? standing.dueOn, ...(dueByLevel === undefined ? {} : { dueByLevel }) };
  const days = [period.dueOn, ...Object.values(dueByLevel ?? {})];
  if (days.some((day) => day !== undefined && day <= period.dataTo)) return refuse("period-has-problems");
  const at = services.now().toISOString();
  const begun = open ?? { openedAt: at, stage: "open" as const, schedule: byHand, version: 0, opening: 0 };
  const body: OpenPeriodAnswer = { ...begun, period };
  if (JSON.stringify(open) === JSON.stringify(body)) return json(200, body);
  const step = open === null ? "opened" : "days due changed";
  const saved = await services.periods.put(person.province, planId, body, open, { by: person, at, step, reason: "" });
  return saved ? json(open === null ? 201 : 200, body) : null;
}
