/** In the last hour sendings go by a plan, a directory and periods that were read a moment ago: fewer trips, and nothing missed for it. */
import { expect, it } from "vitest";
import { apiPaths } from "../../domain/api/api.ts";
import type { Table } from "../../functions/src/storage/table.ts";
import { memoryTable } from "../builders/memory-table.ts";
import { aPlan } from "../builders/plans.ts";
import { aReturn } from "../builders/returns.ts";
import { serviceInMemory } from "../builders/service-in-memory.ts";

const planId = aPlan().id;
const half = "2026-H1";
const reason = "Theo chỉ đạo";

const aProvince = async () => {
  const tables = new Map<string, Table>();
  const asked: string[] = [];
  const open = (name: string): Table => {
    const table = tables.get(name) ?? memoryTable();
    tables.set(name, table);
    return {
      ...table,
      get: (...what) => (asked.push(`get ${name}`), table.get(...what)),
      list: (...what) => (asked.push(`list ${name}`), table.list(...what)),
      write: (...what) => (asked.push(`write ${name}`), table.write(...what)),
    };
  };
  const instance = () => {
    const { services, answer } = serviceInMemory(open, "2026-06-15T02:00:00Z");
    const put = async (who: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<number> => {
      const init = { method: "PUT", headers: { ...headers, authorization: `Bearer ${who}` }, body: JSON.stringify(body) };
      return (await answer(`http://matran.test/api/${path}`, init)).status;
    };
    const send = (agencyId: string, revision = 1): Promise<number> => {
      const base: Record<string, string> = revision === 1 ? { "if-none-match": "*" } : { "if-match": `"r${revision - 1}"` };
      const headers = { ...base, "idempotency-key": `key-of-${agencyId}-${revision}` };
      return put("lan", apiPaths.agencyReturn(planId, half, agencyId), aReturn(agencyId), headers);
    };
    return { services, put, send };
  };
  const police = instance();
  const why = { by: { oid: "first", name: "Khởi tạo" }, at: "2026-06-01T00:00:00.000Z", reason: "" };
  const agencyIds = ["so-tu-phap", "xa-mot", "xa-hai"];
  await police.services.people.put({ oid: "minh", name: "Minh", province: "a", roles: ["aggregator"], agencyIds: [] }, why);
  await police.services.people.put({ oid: "lan", name: "Lan", province: "a", roles: ["reporter"], agencyIds }, why);
  await police.put("minh", apiPaths.plan(planId), aPlan(), { "if-none-match": "*" });
  await police.put("minh", apiPaths.period(planId, half), {});
  return { police, another: instance(), asked };
};

it("a second sending within the moment asks for nothing but the sender, her agency's contact and the writing itself", async () => {
  const { another, asked } = await aProvince();
  expect(await another.send("so-tu-phap")).toBe(201);
  asked.length = 0;
  expect(await another.send("xa-mot")).toBe(201);
  expect(asked.sort()).toEqual(["get directories", "get people", "write returns"]);
});

it("a period that another instance locked, or opened, in that moment is not missed", async () => {
  const { police, another } = await aProvince();
  expect(await another.send("so-tu-phap")).toBe(201);
  const closing = apiPaths.closing(planId, half);
  expect(await police.put("minh", closing, { step: "close", reason })).toBe(200);
  expect(await another.send("xa-mot")).toBe(409);
  expect(await police.put("minh", closing, { step: "new-version", reason })).toBe(200);
  expect(await another.send("xa-mot")).toBe(201);
  expect(await another.send("so-tu-phap", 2)).toBe(200);
});
