import { type CalendarAnswer } from "../../../domain/api/workflow.ts";
import { PlanCalendarSchema, usualCalendar } from "../../../domain/period/plan-calendar.ts";
import { json } from "./answer.ts";
import { decodeBody } from "./decode.ts";
import { findPlan } from "./find.ts";
import { isRefusal, refuse } from "./refusal.ts";
import type { Handler } from "./route.ts";

/** By which calendar the clock opens the plan's periods. */
export const getCalendar: Handler = async (call) => {
  const stored = await findPlan(call);
  if (isRefusal(stored)) return stored;
  const own = await call.services.periods.calendar(call.person.province, stored.plan.id);
  const body: CalendarAnswer = { calendar: own ?? usualCalendar, own: own !== null };
  return json(200, body);
};

/** Sets the plan's own cut-off and days; periods that are open keep theirs. */
export const putCalendar: Handler = async (call) => {
  const { person, services } = call;
  const stored = await findPlan(call);
  if (isRefusal(stored)) return stored;
  const calendar = await decodeBody(PlanCalendarSchema, call.request);
  if (isRefusal(calendar)) return calendar;
  const why = { by: person, at: services.now().toISOString(), step: "calendar set", reason: "" };
  if (!(await services.periods.putCalendar(person.province, stored.plan.id, calendar, why)))
    return refuse("step-refused", { title: "Lịch báo cáo vừa được người khác thay đổi. Hãy tải lại rồi làm lại." });
  const body: CalendarAnswer = { calendar, own: true };
  return json(200, body);
};
