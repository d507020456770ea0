/**
 * A day ends at midnight in Việt Nam, 17:00 UTC of the day before: what a millisecond more or less does to a return, an extension and a
 * period; and days that calendars get wrong: the 29th of February, Tết, the turn of a year.
 */
import { describe, expect, it } from "vitest";
import * as v from "valibot";
import { apiPaths, ChaseAnswerSchema, PeriodAnswerSchema, ProblemAnswerSchema } from "../../domain/api/api.ts";
import { scheduledPeriod, usualCalendar } from "../../domain/period/plan-calendar.ts";
import { dayInVietnam } from "../../functions/src/http/vietnamese-day.ts";
import { advancePeriods } from "../../functions/src/periods/advance-periods.ts";
import { aPlan } from "../builders/plans.ts";
import { aReturn } from "../builders/returns.ts";
import { aLittleProvince, done, half, type LittleProvince, planId, province, reason } from "./little-province.ts";

/** The last millisecond of a day in Việt Nam, and the first of the next. */
const lastOf = (day: string): Date => new Date(`${day}T23:59:59.999+07:00`);
const firstOf = (day: string): Date => new Date(`${day}T00:00:00.000+07:00`);

interface Timed extends LittleProvince {
  at(instant: Date): void;
}
async function aProvinceInTime(begin: Date): Promise<Timed> {
  let now = begin;
  const here = await aLittleProvince({ clock: () => now });
  return { ...here, at: (instant) => (now = instant) };
}
let keys = 0;
const send = (here: LittleProvince, agencyId: string, periodId = half) =>
  here.put("lan", apiPaths.agencyReturn(planId, periodId, agencyId), aReturn(agencyId, { periodId }), {
    "if-none-match": "*",
    "idempotency-key": `midnight-${++keys}`,
  });
const chased = async (here: LittleProvince) =>
  Object.fromEntries(
    v
      .parse(ChaseAnswerSchema, JSON.parse((await here.get("minh", apiPaths.chase(planId, half))).text))
      .rows.map(({ agencyId, standing, daysLate }) => [agencyId, `${standing} ${daysLate}`]),
  );

describe("a day due", () => {
  it("lasts until its last millisecond in Việt Nam, on whatever day it is in Greenwich", async () => {
    const here = await aProvinceInTime(firstOf("2026-06-14"));
    here.at(lastOf("2026-06-15"));
    await done(send(here, "so-tu-phap"));
    expect(await chased(here)).toMatchObject({ "xa-mot": "waiting 0", "cong-an-tinh": "waiting 0" });
    here.at(firstOf("2026-06-16"));
    await done(send(here, "xa-mot"));
    expect(await chased(here)).toEqual({ "xa-mot": "late 1", "cong-an-tinh": "overdue 1", "xa-hai": "overdue 1" });
    // Greenwich comes to the 16th seven hours later: nothing changes there.
    here.at(new Date("2026-06-16T00:00:00Z"));
    expect(await chased(here)).toEqual({ "xa-mot": "late 1", "cong-an-tinh": "overdue 1", "xa-hai": "overdue 1" });
  });

  it("with an extension lasts as long on the last day of the extension", async () => {
    const here = await aProvinceInTime(firstOf("2026-05-30"));
    const plan = aPlan({ reporting: [{ by: [], cycle: ["QUARTER"], recipient: null, via: null, deadline: null }] });
    await done(here.put("minh", apiPaths.plan(planId), plan, { "if-match": '"v1"' }));
    await advancePeriods(here.services, firstOf("2026-06-01"));
    const quarter = "2026-Q2";
    here.at(firstOf("2026-06-20"));
    await done(here.put("minh", apiPaths.extension(planId, quarter, "so-tu-phap"), { until: "2026-06-25", reason }));
    // Five working days after 15/6 nothing more is taken.
    here.at(lastOf("2026-06-21"));
    await done(send(here, "xa-mot", quarter));
    here.at(firstOf("2026-06-22"));
    const late = await send(here, "cong-an-tinh", quarter);
    expect([late.status, v.parse(ProblemAnswerSchema, JSON.parse(late.text)).problems[0]?.code]).toEqual([409, "period-closed"]);
    here.at(firstOf("2026-06-26"));
    expect((await send(here, "so-tu-phap", quarter)).status).toBe(409);
    here.at(lastOf("2026-06-25"));
    await done(send(here, "so-tu-phap", quarter));
  });
});

describe("the night in which a period is locked", () => {
  it("between midnight and the clock it takes nothing, and is opened again only after what it says is on record", async () => {
    const here = await aProvinceInTime(firstOf("2026-05-30"));
    const plan = aPlan({ reporting: [{ by: [], cycle: ["QUARTER"], recipient: null, via: null, deadline: null }] });
    await done(here.put("minh", apiPaths.plan(planId), plan, { "if-match": '"v1"' }));
    await advancePeriods(here.services, firstOf("2026-06-01"));
    const quarter = "2026-Q2";
    const { locksOn } = scheduledPeriod(quarter, usualCalendar).schedule;
    here.at(firstOf("2026-06-10"));
    await done(send(here, "xa-mot", quarter));
    here.at(firstOf(locksOn));
    const decide = { decision: "accept", revision: 1, reason: null };
    expect((await here.put("minh", apiPaths.decision(planId, quarter, "xa-mot"), decide)).status).toBe(409);
    await done(here.put("minh", apiPaths.closing(planId, quarter), { step: "new-version", reason }));
    const scope = { province, planId, periodId: quarter };
    expect((await here.services.notes.read(scope)).closing).toMatchObject({ version: 1, kind: "close", taken: [] });
    expect(await here.services.periods.get(province, planId, quarter)).toMatchObject({ stage: "open", version: 1, opening: 1 });
    await done(here.put("minh", apiPaths.decision(planId, quarter, "xa-mot"), decide));
    expect((await here.services.audit.verify(province)).broken).toBeNull();
  });
});

describe("days that calendars get wrong", () => {
  const opened = async (periodId: string, calendar: object) => {
    const here = await aProvinceInTime(firstOf("2026-05-01"));
    await done(here.put("minh", apiPaths.calendar(planId), calendar));
    await done(here.put("minh", apiPaths.period(planId, periodId), {}));
    return v.parse(PeriodAnswerSchema, JSON.parse((await here.get("lan", apiPaths.period(planId, periodId))).text)).period;
  };
  const monthly = { cutOff: "month-end", due: 1, dueByLevel: {}, opens: 15, closes: 5, locks: 30 };

  it.each([
    // 29/02/2028 is a Tuesday.
    ["2028-M02", monthly, { dataFrom: "2028-02-01", dataTo: "2028-02-29", dueOn: "2028-03-01" }],
    ["2027-M02", monthly, { dataFrom: "2027-02-01", dataTo: "2027-02-28", dueOn: "2027-03-01" }],
    ["2028-M03", { ...monthly, cutOff: 14 }, { dataFrom: "2028-02-15", dataTo: "2028-03-14", dueOn: "2028-03-15" }],
    // Tết Mậu Thân: 25/01 to 29/01/2028, the last of them a Saturday, made up for on Monday.
    ["2028-M01", { ...monthly, cutOff: 24 }, { dataFrom: "2027-12-25", dataTo: "2028-01-24", dueOn: "2028-02-01" }],
    // New Year's Day 2028 is a Saturday, made up for on Monday.
    ["2027-M12", monthly, { dataFrom: "2027-12-01", dataTo: "2027-12-31", dueOn: "2028-01-04" }],
    ["2026-Y", { ...monthly, cutOff: 14 }, { dataFrom: "2025-12-15", dataTo: "2026-12-14", dueOn: "2026-12-15" }],
    ["2027-Q1", { ...monthly, cutOff: 14 }, { dataFrom: "2026-12-15", dataTo: "2027-03-14", dueOn: "2027-03-15" }],
  ])("%s", async (periodId, calendar, days) => {
    expect(await opened(periodId, calendar)).toMatchObject(days);
  });

  it("the turn of the year and of the 29th of February come at midnight in Việt Nam", () => {
    expect(
      [lastOf("2027-12-31"), firstOf("2028-01-01"), lastOf("2028-02-28"), firstOf("2028-02-29"), firstOf("2028-03-01")].map(
        dayInVietnam,
      ),
    ).toEqual(["2027-12-31", "2028-01-01", "2028-02-28", "2028-02-29", "2028-03-01"]);
  });
});
