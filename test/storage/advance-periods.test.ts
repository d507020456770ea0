import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Messenger } from "../../functions/src/messages/messenger.ts";
import { advancePeriods, type Clockwork } from "../../functions/src/periods/advance-periods.ts";
import type { Cycle } from "../../domain/plan/plan.ts";
import { aPlan } from "../builders/plans.ts";
import { aReturn } from "../builders/returns.ts";
import { type AzuriteStores, azuriteStores } from "./azurite-stores.ts";

const by = { oid: "5a2b5c1e-0000-4000-8000-000000000001", name: "Trần Văn Minh" };
const duties = (...cycle: Cycle[]) => [{ by: [], cycle, recipient: null, via: null, deadline: null }];

/** Seven in the morning in Viet Nam. */
const morning = (day: string): Date => new Date(`${day}T00:00:00Z`);

describe("the clock of the periods, at hours that the test chooses", () => {
  let azurite: AzuriteStores;
  let services: Clockwork;
  beforeAll(async () => {
    azurite = await azuriteStores("in memory");
    services = { ...azurite.stores, messenger: null };
  });
  afterAll(() => azurite.close());

  let provinces = 0;
  const aProvince = async (...cycle: Cycle[]): Promise<string> => {
    const province = `tinh-${++provinces}`;
    await services.plans.save(province, aPlan({ reporting: duties(...cycle) }), 0, by, "2025-01-21T01:00:00.000Z");
    return province;
  };
  const planId = aPlan().id;
  const standing = async (province: string): Promise<string[]> =>
    (await services.periods.list(province, planId)).map(({ period, stage }) => `${period.id} ${stage}`);

  it("opens a half-year fifteen days before its cut-off, closes it five working days after it is due, locks it a month later", async () => {
    const province = await aProvince("HALF_YEAR");
    const scope = { province, planId, periodId: "2026-H1", opening: 0 };
    await advancePeriods(services, morning("2026-05-29"));
    expect(await standing(province)).toEqual([]);
    await advancePeriods(services, morning("2026-05-30"));
    expect(await standing(province)).toEqual(["2026-H1 open"]);

    const sending = {
      content: aReturn(),
      hash: "h",
      status: "sent",
      onBehalf: null,
      base: null,
      idempotencyKey: "k",
      by,
      at: "2026-06-15T02:00:00.000Z",
    } as const;
    await services.returns.send(scope, sending);
    const on = await services.returns.head(scope, "cong-an-tinh");
    if (on === null) throw new Error("nothing was sent");
    await services.returns.decide(scope, {
      on,
      status: "accepted",
      reason: null,
      reasons: [],
      by,
      at: "2026-06-16T02:00:00.000Z",
    });

    // The cut-off 14/6/2026 is a Sunday: due Monday 15/6, five working days later is Monday 22/6.
    await advancePeriods(services, morning("2026-06-21"));
    expect(await standing(province)).toEqual(["2026-H1 open"]);
    expect(await advancePeriods(services, morning("2026-06-22"))).toEqual({ opened: 0, closed: 1, locked: 0 });
    expect(await advancePeriods(services, morning("2026-07-22"))).toEqual({ opened: 0, closed: 0, locked: 1 });
    expect(await standing(province)).toEqual(["2026-H1 locked"]);
    expect((await services.notes.read(scope)).closing).toMatchObject({
      version: 1,
      kind: "close",
      taken: [{ agencyId: "cong-an-tinh", revision: 1 }],
    });
    expect(await advancePeriods(services, morning("2026-07-23"))).toEqual({ opened: 0, closed: 0, locked: 0 });
    expect((await azurite.stores.audit.verify(province)).broken).toBeNull();
  });

  it("sees the day of Viet Nam: it opens at seventeen o'clock UTC of the day before", async () => {
    const province = await aProvince("YEAR");
    await advancePeriods(services, new Date("2026-11-28T16:59:59Z"));
    expect(await standing(province)).toEqual([]);
    await advancePeriods(services, new Date("2026-11-28T17:00:00Z"));
    expect(await standing(province)).toEqual(["2026-Y open"]);
  });

  it("opens months, quarters, halves, nine months and the year of a plan that asks for all of them, each once", async () => {
    const province = await aProvince("MONTH", "QUARTER", "HALF_YEAR", "NINE_MONTHS", "YEAR");
    for (let month = 1; month <= 12; month += 1)
      for (const day of ["01", "12"]) await advancePeriods(services, morning(`2026-${String(month).padStart(2, "0")}-${day}`));
    const ids = (await services.periods.list(province, planId)).map(({ period }) => period.id).sort();
    const months = Array.from({ length: 12 }, (_, at) => `2026-M${String(at + 1).padStart(2, "0")}`);
    expect(ids).toEqual(["2026-9M", "2026-H1", "2026-H2", ...months, "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2026-Y"]);
  });

  it("follows a plan's own cut-off and days for each level, past the holidays of Tết", async () => {
    const province = await aProvince("MONTH");
    const calendar = { cutOff: 13, due: 3, dueByLevel: { commune: 1 }, opens: 5, closes: 2, locks: 10 } as const;
    await services.periods.putCalendar(province, planId, calendar, {
      by,
      at: "2026-01-01T00:00:00.000Z",
      step: "set",
      reason: "",
    });
    await advancePeriods(services, morning("2026-02-08"));
    const [open] = await services.periods.list(province, planId);
    // 13/02/2026 is the Friday before Tết; work begins again on Monday 23/02.
    expect(open).toMatchObject({
      period: { id: "2026-M02", dataTo: "2026-02-13", dueOn: "2026-02-25", dueByLevel: { commune: "2026-02-23" } },
      schedule: { opensOn: "2026-02-08", closesOn: "2026-02-27", locksOn: "2026-03-09" },
    });
  });

  it("opens the half-year that crosses 1/7/2025 like any other", async () => {
    const province = await aProvince("HALF_YEAR");
    await advancePeriods(services, morning("2025-12-01"));
    const [open] = await services.periods.list(province, planId);
    expect(open?.period).toMatchObject({ id: "2025-H2", dataFrom: "2025-06-15", dataTo: "2025-12-14", dueOn: "2025-12-15" });
  });

  it("hands waiting reminders on, and again only those that the messenger could not take", async () => {
    const province = await aProvince("HALF_YEAR");
    const scope = { province, planId, periodId: "2026-H1", opening: 0 };
    await advancePeriods(services, morning("2026-06-10"));
    for (const agencyId of ["xa-mot", "xa-hai"])
      await services.notes.remind(
        scope,
        { agencyId, dueOn: "2026-06-15", at: "2026-06-10T01:00:00.000Z", by: "Minh", to: null, text: "…", deliveredAt: null },
        by,
      );
    const taken: string[] = [];
    let line = "down";
    const messenger: Messenger = {
      deliver: async ({ id }) => {
        if (line === "down" && id.includes("xa-mot")) throw new Error("no line");
        taken.push(id);
      },
    };
    await expect(advancePeriods({ ...services, messenger }, morning("2026-06-11"))).rejects.toThrow("wait for the next run");
    line = "up";
    await advancePeriods({ ...services, messenger }, morning("2026-06-11"));
    await advancePeriods({ ...services, messenger }, morning("2026-06-12"));
    expect(taken.map((id) => id.split("~")[3]).sort()).toEqual(["xa-hai", "xa-mot"]);
  });
});
