/**
 * What the clock does with periods, for every province and plan: opens those that the plan's reporting duties ask for, closes
 * those whose days are over, locks them with a version of the merge on record. Doing it twice does it once; a run that was cut
 * off is gone on with by the next, and so is a locking by hand that was.
 */
import { periodsOpenOn, usualCalendar } from "../../../domain/period/plan-calendar.ts";
import { stageOn } from "../../../domain/period/stage.ts";
import { dayInVietnam } from "../http/vietnamese-day.ts";
import { deliverReminders } from "../messages/deliver-reminders.ts";
import type { Services } from "../http/services.ts";
import { timer } from "../storage/audit.ts";
import type { StoredPlan } from "../storage/plan-store.ts";
import { isBegun, putOnRecord } from "./put-on-record.ts";

export interface Advanced {
  readonly opened: number;
  readonly closed: number;
  readonly locked: number;
}

export type Clockwork = Pick<Services, "plans" | "periods" | "returns" | "notes" | "directories" | "messenger">;

/** `now`: the instant of the run; the tests choose it. Rejects, after all else is done, where reminders could not be handed on. */
export async function advancePeriods(services: Clockwork, now: Date): Promise<Advanced> {
  let [opened, closed, locked] = [0, 0, 0];
  const undelivered: unknown[] = [];
  for (const province of await services.plans.provinces()) {
    for (const { id } of await services.plans.list(province)) {
      const stored = await services.plans.get(province, id);
      if (stored === null) continue;
      opened += await openDue(services, province, stored, now);
      const ended = await endDue(services, province, stored, now);
      closed += ended.closed;
      locked += ended.locked;
      for (const { period, stage } of await services.periods.list(province, id)) {
        if (stage === "locked") continue;
        const scope = { province, planId: id, periodId: period.id };
        await deliverReminders(services, scope, now).catch((cause: unknown) => undelivered.push(cause));
      }
    }
  }
  if (undelivered.length > 0) throw new AggregateError(undelivered, "reminders of some periods wait for the next run");
  return { opened, closed, locked };
}

async function openDue({ periods }: Clockwork, province: string, { plan }: StoredPlan, now: Date): Promise<number> {
  const calendar = (await periods.calendar(province, plan.id)) ?? usualCalendar;
  const due = periodsOpenOn(plan.reporting, calendar, dayInVietnam(now));
  const known = new Set((await periods.list(province, plan.id)).map(({ period }) => period.id));
  const at = now.toISOString();
  let count = 0;
  for (const { period, schedule } of due.filter((each) => !known.has(each.period.id))) {
    const next = { period, openedAt: at, stage: "open" as const, schedule, version: 0, opening: 0 };
    const why = { by: timer, at, step: "opened", reason: "Theo chế độ báo cáo của kế hoạch" };
    if (await periods.put(province, plan.id, next, null, why)) count += 1;
  }
  return count;
}

async function endDue(services: Clockwork, province: string, { plan, version }: StoredPlan, now: Date) {
  const [today, at] = [dayInVietnam(now), now.toISOString()];
  let [closed, locked] = [0, 0];
  for (const standing of await services.periods.list(province, plan.id)) {
    if (standing.stage === "locked") continue;
    const scope = { province, planId: plan.id, periodId: standing.period.id, opening: standing.opening };
    const { closing } = await services.notes.read(scope);
    const stage = isBegun(standing, closing) ? "locked" : stageOn(standing.stage, standing.schedule, today);
    const why = { by: timer, at, reason: "Theo lịch của kỳ báo cáo" };
    if (stage === standing.stage) continue;
    if (stage === "locked") {
      const recorded = await putOnRecord(services, { scope, standing, planVersion: version, kind: "close", ...why });
      if (recorded !== null) locked += 1;
    } else if (await services.periods.put(province, plan.id, { ...standing, stage }, standing, { ...why, step: stage }))
      closed += 1;
  }
  return { closed, locked };
}
