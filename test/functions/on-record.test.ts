import { expect, it } from "vitest";
import { apiPaths } from "../../domain/api/api.ts";
import type { Table } from "../../functions/src/storage/table.ts";
import { memoryTable } from "../builders/memory-table.ts";
import { aPlan } from "../builders/plans.ts";
import { aReturn } from "../builders/returns.ts";
import { serviceInMemory } from "../builders/service-in-memory.ts";
import { shownText } from "../builders/shown-text.ts";
import { directory } from "./running-service.ts";

const planId = aPlan().id;
const half = "2026-H1";
const reason = "Theo chỉ đạo của lãnh đạo";
const agencyIds = ["cong-an-tinh", "so-tu-phap", "xa-mot", "xa-hai"];

it("a locked period keeps its figures, its plan and its sheets when the plan is published anew and a split is entered late", async () => {
  const tables = new Map<string, Table>();
  const { services, answer } = serviceInMemory((name) => {
    const table = tables.get(name) ?? memoryTable();
    tables.set(name, table);
    return table;
  }, "2026-08-03T02:00:00Z");
  const ask = (who: string, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    answer(`http://matran.test/api/${path}`, {
      method,
      headers: { ...headers, authorization: `Bearer ${who}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const done = async (...asked: Parameters<typeof ask>): Promise<void> => {
    const answered = await ask(...asked);
    expect(answered.status, `${asked[2]}: ${await answered.text()}`).toBeLessThan(300);
  };
  const read = async (path: string): Promise<unknown> => {
    const answered: unknown = await (await ask("minh", "GET", path)).json();
    return answered;
  };
  const file = async (path: string): Promise<string> =>
    shownText(new Uint8Array(await (await ask("minh", "GET", path)).arrayBuffer()));

  const why = { by: { oid: "first", name: "Khởi tạo" }, at: "2026-06-01T00:00:00.000Z", reason: "" };
  const binhMinh = { province: "binh-minh", agencyIds };
  await services.people.put({ oid: "minh", name: "Minh", roles: ["aggregator", "administrator"], ...binhMinh }, why);
  await services.people.put({ oid: "lan", name: "Lan", roles: ["reporter"], ...binhMinh }, why);
  await services.directories.put("binh-minh", directory, null, { ...why, step: "begun" });
  await done("minh", "PUT", apiPaths.plan(planId), aPlan(), { "if-none-match": "*" });
  await done("minh", "PUT", apiPaths.period(planId, half), {});
  for (const id of agencyIds) {
    const said = aReturn(id);
    const explanation = "Số liệu tăng do thực hiện chuyên đề cao điểm trong kỳ";
    const content = { ...said, counts: said.counts.map((each) => ({ ...each, explanation })) };
    const headers = { "if-none-match": "*", "idempotency-key": `key-of-${id}` };
    await done("lan", "PUT", apiPaths.agencyReturn(planId, half, id), content, headers);
    await done("minh", "PUT", apiPaths.decision(planId, half, id), { decision: "accept", revision: 1, reason: null });
  }
  await done("minh", "PUT", apiPaths.closing(planId, half), { step: "close", reason });
  const look = async () => ({
    merge: await read(apiPaths.merge(planId, half)),
    period: await read(apiPaths.period(planId, half)),
    export: await file(apiPaths.export(planId, half)),
  });
  const then = await look();
  expect(then.export).toContain("UBND xã Một");
  expect(then.merge).toMatchObject({ merged: { accepted: agencyIds, missing: [] } });

  const changed = { ...aPlan(), indicators: aPlan().indicators.slice(0, 1), tasks: aPlan().tasks.slice(0, 3) };
  await done("minh", "PUT", apiPaths.plan(planId), changed, { "if-match": '"v1"' });
  const taker = (id: string, name: string) => ({
    ...{ id, name, abbr: null, aliases: [], kind: "committee", level: "commune" },
    ...{ validFrom: null, validTo: null, successors: [] },
  });
  const into = [
    { to: taker("xa-bac", "UBND xã Bắc"), words: ["bắc"] },
    { to: taker("xa-nam", "UBND xã Nam"), words: ["nam"] },
  ];
  const split = { kind: "split", on: "2026-06-01", agencyId: "xa-mot", into };
  await done("minh", "PUT", apiPaths.directoryChange, { change: split, reason });
  const later = await look();
  expect(later.merge).toEqual(then.merge);
  expect(later).toEqual(then);

  // Opened again it goes by what holds now: the plan without the commune's count, the communes that came of the split.
  await done("minh", "PUT", apiPaths.closing(planId, half), { step: "new-version", reason });
  expect(await read(apiPaths.merge(planId, half))).toMatchObject({
    merged: { expected: expect.arrayContaining(["xa-bac", "xa-nam"]) as unknown },
  });
});
