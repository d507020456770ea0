/**
 * Two periods of a plan, one locked and one open, over tables that every instance of the service shares: each instance waits before its
 * trips to storage as a test wants, so that one is held, or stopped for ever, while another goes through.
 */
import { expect } from "vitest";
import { apiPaths } from "../../domain/api/api.ts";
import type { Table } from "../../functions/src/storage/table.ts";
import { memoryTable } from "../builders/memory-table.ts";
import { aPlan } from "../builders/plans.ts";
import { aReturn } from "../builders/returns.ts";
import { serviceInMemory } from "../builders/service-in-memory.ts";

export const planId = aPlan().id;
export const [before, half] = ["2025-H2", "2026-H1"];
export const scope = { province: "binh-minh", planId, periodId: half };
export const now = "2026-06-16T02:00:00Z";
export const reason = "Theo chỉ đạo của lãnh đạo";

export interface World {
  /** An instance of the service whose trips to storage each wait for `turn`. */
  readonly instance: (turn?: (isWrite: boolean) => Promise<unknown>) => Instance;
}
export type Ask = (who: "minh" | "lan", path: string, body: unknown, headers?: Record<string, string>) => Promise<Told>;
export interface Told {
  readonly status: number;
  readonly title: string;
}
export interface Instance extends Pick<ReturnType<typeof serviceInMemory>, "services"> {
  readonly put: Ask;
}

export async function aWorld(): Promise<World> {
  const tables = new Map<string, Table>();
  const open = (name: string): Table => {
    const table = tables.get(name) ?? memoryTable();
    tables.set(name, table);
    return table;
  };
  const instance = (turn: (isWrite: boolean) => Promise<unknown> = async () => undefined): Instance => {
    const waiting = (table: Table): Table => ({
      ...table,
      get: async (...asked) => (await turn(false), table.get(...asked)),
      list: async (...asked) => (await turn(false), table.list(...asked)),
      write: async (...asked) => (await turn(true), table.write(...asked)),
    });
    const { services, answer } = serviceInMemory((name) => waiting(open(name)), now);
    return {
      services,
      async put(who, path, body, headers = {}) {
        const init = { method: "PUT", headers: { ...headers, authorization: `Bearer ${who}` }, body: JSON.stringify(body) };
        const answered = await answer(`http://matran.test/api/${path}`, init);
        const { title = "" } = (await answered.json()) as { title?: string };
        return { status: answered.status, title };
      },
    };
  };
  const { services, put } = instance();
  const agencyIds = ["cong-an-tinh", "so-tu-phap", "xa-mot"];
  const why = { by: { oid: "first", name: "Khởi tạo" }, at: now, reason: "" };
  await services.people.put({ oid: "minh", name: "Minh", province: "binh-minh", roles: ["aggregator"], agencyIds: [] }, why);
  await services.people.put({ oid: "lan", name: "Lan", province: "binh-minh", roles: ["reporter"], agencyIds }, why);
  const done = async (told: Promise<Told>): Promise<void> => expect((await told).status).toBeLessThan(300);
  await done(put("minh", `plans/${planId}`, aPlan(), { "if-none-match": "*" }));
  for (const periodId of [before, half]) {
    await done(put("minh", apiPaths.period(planId, periodId), {}));
    await done(put("lan", ...sending("cong-an-tinh", 1, periodId)));
    await done(put("minh", apiPaths.decision(planId, periodId, "cong-an-tinh"), accept));
    if (periodId === before) await done(put("minh", apiPaths.closing(planId, before), closing));
  }
  await done(put("lan", ...sending("so-tu-phap", 1)));
  return { instance };
}

export const accept = { decision: "accept", revision: 1, reason: null };
export const closing = { step: "close", reason };
export function sending(agencyId: string, revision: number, periodId = half): [string, unknown, Record<string, string>] {
  const said = aReturn(agencyId, { periodId });
  const explanation = "Số liệu tăng do thực hiện chuyên đề cao điểm trong kỳ";
  const content = { ...said, counts: said.counts.map((each) => ({ ...each, explanation })) };
  const base: Record<string, string> = revision === 1 ? { "if-none-match": "*" } : { "if-match": `"r${revision - 1}"` };
  return [
    apiPaths.agencyReturn(planId, periodId, agencyId),
    content,
    { ...base, "idempotency-key": `key-of-${agencyId}-${revision}` },
  ];
}

export const correction = {
  way: "carry-forward",
  into: half,
  counts: [{ indicatorId: "k1", countId: "opened", value: 8 }],
  reason,
};
export const lock = (put: Ask): Promise<Told> => put("minh", apiPaths.closing(planId, half), closing);

export function aSignal() {
  let give = (): void => undefined;
  const given = new Promise<void>((done) => {
    give = done;
  });
  return { give: () => give(), given };
}

/** Goes through `held` up to its trip number `trip`, then through `whole`, then on; false: it had no more trips than that. */
export async function heldAt(
  { instance }: World,
  trip: number,
  held: (put: Ask) => Promise<Told>,
  whole: () => Promise<void>,
): Promise<{ told: Told; wasHeld: boolean }> {
  const [reached, release] = [aSignal(), aSignal()];
  let trips = 0;
  const turn = async (): Promise<void> => {
    trips += 1;
    if (trips < trip) return;
    reached.give();
    await release.given;
  };
  const going = held(instance(turn).put);
  await Promise.race([reached.given, going]);
  const wasHeld = trips >= trip;
  if (wasHeld) await whole();
  release.give();
  return { told: await going, wasHeld };
}
