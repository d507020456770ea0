import { planOn } from "../../../domain/agency/succession.ts";
import { periodOf } from "../../../domain/period/calendar.ts";
import { PeriodId } from "../../../domain/period/period.ts";
import { mayReadReturnOf } from "../auth/rights.ts";
import { json } from "./answer.ts";
import { decode, malformed } from "./decode.ts";
import { findEarlierReturns } from "./find-last-return.ts";
import { directoryOf, findPlan, findReporter } from "./find.ts";
import { isRefusal, refuse } from "./refusal.ts";
import type { Handler } from "./route.ts";
import { dayInVietnam } from "./vietnamese-day.ts";

/** The words and counts to begin the next return with. */
export const getLastReturn: Handler = async (call) => {
  const { request, person, services } = call;
  const before = decode(PeriodId, request.query.get("before"));
  if (isRefusal(before)) return malformed("before", "Mã kỳ báo cáo không đúng mẫu.");
  const stored = await findPlan(call);
  if (isRefusal(stored)) return stored;
  const period = periodOf(before);
  const [directory, periods] = await Promise.all([
    directoryOf(services, person.province),
    services.periods.list(person.province, stored.plan.id),
  ]);
  const plan = planOn(stored.plan, directory, period.dataTo);
  const agency = findReporter(plan, request.params.agencyId);
  if (isRefusal(agency)) return agency;
  const today = dayInVietnam(services.now());
  if (!mayReadReturnOf(person, agency, { directory, today })) return refuse("not-allowed");
  const [last, ...earlier] = await findEarlierReturns(services, person, agency, {
    ...{ plan, directory, periods, today },
    before: period,
  });
  return last === undefined ? refuse("no-return-yet") : json(200, { ...last, earlier: earlier.map(({ content }) => content) });
};
