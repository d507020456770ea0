/** One half-year, looked at on the days that matter: a day due for each kind of agency, the end of receiving, an extension, the lock. */
import { expect, it } from "vitest";
import * as v from "valibot";
import { apiPaths, ChaseAnswerSchema, ProblemAnswerSchema } from "../../domain/api/api.ts";
import { advancePeriods } from "../../functions/src/periods/advance-periods.ts";
import type { Table } from "../../functions/src/storage/table.ts";
import { memoryTable } from "../builders/memory-table.ts";
import { aPlan } from "../builders/plans.ts";
import { aReturn } from "../builders/returns.ts";
import { serviceInMemory } from "../builders/service-in-memory.ts";
import { directory } from "./running-service.ts";

const plan = aPlan({ reporting: [{ by: [], cycle: ["HALF_YEAR"], recipient: null, via: null, deadline: null }] });
const half = "2026-H1";
const reason = "Công văn 15/UBND xin lùi thời hạn";

it("each kind of agency is due on its day, late ones need an extension, and nothing comes in once it is over", async () => {
  const tables = new Map<string, Table>();
  const on = (day: string) => {
    const instance = serviceInMemory((name) => {
      const table = tables.get(name) ?? memoryTable();
      tables.set(name, table);
      return table;
    }, `${day}T02:00:00Z`);
    const ask = async (who: string, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
      const answered = await instance.answer(`http://matran.test/api/${path}`, {
        method,
        headers: { ...headers, authorization: `Bearer ${who}` },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const said: unknown = await answered.json();
      return { status: answered.status, said };
    };
    return { ...instance, ask, clock: () => advancePeriods(instance.services, new Date(`${day}T00:10:00+07:00`)) };
  };
  const send = (day: string, agencyId: string, revision = 1) => {
    const base: Record<string, string> = revision === 1 ? { "if-none-match": "*" } : { "if-match": `"r${revision - 1}"` };
    const headers = { ...base, "idempotency-key": `key-of-${agencyId}-${revision}` };
    return on(day).ask("lan", "PUT", apiPaths.agencyReturn(plan.id, half, agencyId), aReturn(agencyId, { plan }), headers);
  };
  const extend = (day: string, until: string) =>
    on(day).ask("minh", "PUT", apiPaths.extension(plan.id, half, "so-tu-phap"), { until, reason });
  const titleOf = ({ said }: { said: unknown }): string => v.parse(ProblemAnswerSchema, said).title;

  const first = on("2026-05-01");
  const why = { by: { oid: "first", name: "Khởi tạo" }, at: "2026-05-01T00:00:00.000Z", reason: "" };
  const agencyIds = ["so-tu-phap", "xa-mot", "xa-hai", "cong-an-tinh"];
  await first.services.people.put({ oid: "minh", name: "Minh", province: "a", roles: ["aggregator"], agencyIds: [] }, why);
  await first.services.people.put({ oid: "lan", name: "Lan", province: "a", roles: ["reporter"], agencyIds }, why);
  await first.services.directories.put("a", directory, null, { ...why, step: "begun" });
  await first.ask("minh", "PUT", apiPaths.plan(plan.id), plan, { "if-none-match": "*" });
  const calendar = { cutOff: 14, due: 3, dueByLevel: { commune: 1 }, opens: 15, closes: 5, locks: 30 };
  expect((await first.ask("minh", "PUT", apiPaths.calendar(plan.id), calendar)).status).toBe(200);
  expect(await on("2026-05-30").clock()).toEqual({ opened: 1, closed: 0, locked: 0 });

  // The cut-off 14/6/2026 is a Sunday: communes on Monday, the others on Wednesday.
  const { said } = await on("2026-06-16").ask("minh", "GET", apiPaths.chase(plan.id, half));
  const { rows } = v.parse(ChaseAnswerSchema, said);
  expect(rows.map(({ agencyId, standing, dueOn }) => `${agencyId} ${standing} ${dueOn}`).sort()).toEqual([
    "cong-an-tinh waiting 2026-06-17",
    "so-tu-phap waiting 2026-06-17",
    "xa-hai overdue 2026-06-15",
    "xa-mot overdue 2026-06-15",
  ]);

  // Five working days after the last of them, 24/6, nothing more is taken, also before the clock has said so.
  expect((await send("2026-06-23", "xa-mot")).status).toBe(201);
  const late = await send("2026-06-24", "so-tu-phap");
  expect(late.status).toBe(409);
  expect(titleOf(late)).toContain("hết hạn nhận");
  expect(await on("2026-06-24").clock()).toEqual({ opened: 0, closed: 1, locked: 0 });
  expect((await extend("2026-06-24", "2026-06-16")).status).toBe(400);
  expect((await extend("2026-06-24", "2026-06-30")).status).toBe(200);
  expect((await send("2026-06-30", "so-tu-phap")).status).toBe(201);
  const after = await send("2026-07-01", "so-tu-phap", 2);
  expect(after.status).toBe(409);
  expect(titleOf(after)).toContain("gia hạn");

  expect(await on("2026-07-24").clock()).toEqual({ opened: 0, closed: 0, locked: 1 });
  const locked = await extend("2026-07-24", "2026-08-30");
  expect(locked.status).toBe(409);
  expect(titleOf(locked)).toContain("khóa sổ");
});
