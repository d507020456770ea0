/** A return that was sent before its agency was merged away, and not yet decided on when the merger is entered: it must not be lost. */
import { expect, it } from "vitest";
import * as v from "valibot";
import { apiPaths, MergeAnswerSchema, ReturnsAnswerSchema } from "../../domain/api/api.ts";
import type { Table } from "../../functions/src/storage/table.ts";
import { memoryTable } from "../builders/memory-table.ts";
import { aPlan } from "../builders/plans.ts";
import { aReturn } from "../builders/returns.ts";
import { serviceInMemory } from "../builders/service-in-memory.ts";
import { directory } from "./running-service.ts";

const planId = aPlan().id;
const half = "2026-H1";
const reason = "Theo Nghị quyết về sắp xếp đơn vị hành chính";

it("a return sent by an agency that is gone by the cut-off is seen, accepted, counted under its name and can be left out", async () => {
  const tables = new Map<string, Table>();
  const { services, answer } = serviceInMemory((name) => {
    const table = tables.get(name) ?? memoryTable();
    tables.set(name, table);
    return table;
  }, "2026-06-15T02:00:00Z");
  const ask = async (who: string, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const answered = await answer(`http://matran.test/api/${path}`, {
      method,
      headers: { ...headers, authorization: `Bearer ${who}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const said: unknown = await answered.json();
    expect(answered.status, JSON.stringify(said)).toBeLessThan(300);
    return said;
  };
  const why = { by: { oid: "first", name: "Khởi tạo" }, at: "2026-06-01T00:00:00.000Z", reason: "" };
  const ours = { province: "binh-minh", agencyIds: ["xa-mot", "xa-hai"] };
  await services.people.put({ oid: "minh", name: "Minh", roles: ["aggregator", "administrator"], ...ours }, why);
  await services.people.put({ oid: "lan", name: "Lan", roles: ["reporter"], ...ours }, why);
  await services.directories.put("binh-minh", directory, null, { ...why, step: "begun" });
  await ask("minh", "PUT", apiPaths.plan(planId), aPlan(), { "if-none-match": "*" });
  await ask("minh", "PUT", apiPaths.period(planId, half), {});
  const said = aReturn("xa-mot");
  const explanation = "Số liệu tăng do thực hiện chuyên đề cao điểm trong kỳ";
  const content = { ...said, counts: said.counts.map((each) => ({ ...each, explanation })) };
  const headers = { "if-none-match": "*", "idempotency-key": "key-of-xa-mot" };
  await ask("lan", "PUT", apiPaths.agencyReturn(planId, half, "xa-mot"), content, headers);

  const change = { kind: "merge", on: "2026-06-01", agencyIds: ["xa-mot"], into: "xa-hai" };
  await ask("minh", "PUT", apiPaths.directoryChange, { change, reason });

  const listed = v.parse(ReturnsAnswerSchema, await ask("minh", "GET", apiPaths.returns(planId, half)));
  expect(listed.expected).not.toContain("xa-mot");
  expect(listed.gone).toEqual(["xa-mot"]);
  await ask("minh", "GET", apiPaths.agencyReturn(planId, half, "xa-mot"));
  await ask("minh", "PUT", apiPaths.decision(planId, half, "xa-mot"), { decision: "accept", revision: 1, reason: null });

  const total = async () => {
    const { merged } = v.parse(MergeAnswerSchema, await ask("minh", "GET", apiPaths.merge(planId, half)));
    return { ...merged.counts.find(({ indicatorId, countId }) => indicatorId === "k2" && countId === "settled"), merged };
  };
  expect(await total()).toMatchObject({
    total: 10,
    addends: [{ agencyId: "xa-mot", value: 10 }],
    missing: ["cong-an-tinh", "xa-hai"],
  });
  await ask("minh", "PUT", apiPaths.exclusion(planId, half, "xa-mot"), { excluded: true, reason });
  expect(await total()).toMatchObject({ total: 0, merged: { excluded: [{ agencyId: "xa-mot", reason }] } });
});
