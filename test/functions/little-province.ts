/**
 * A province in memory, asked over the real routes: `aPlan()` published, two half-years opened. Its clock ticks a second at each look,
 * so that what is written twice is never the same by chance.
 *
 *   minh   the police              lan    reports for so-tu-phap, xa-mot and cong-an-tinh
 *   thanh  the leader              hoa    reports for xa-hai
 *   quan   the administrator       duyet  approves for so-tu-phap
 */
import type { Role } from "../../domain/api/account.ts";
import { apiPaths } from "../../domain/api/paths.ts";
import type { LogEntry } from "../../functions/src/http/log.ts";
import type { Services } from "../../functions/src/http/services.ts";
import type { Row, Table } from "../../functions/src/storage/table.ts";
import { memoryTable } from "../builders/memory-table.ts";
import { aPlan } from "../builders/plans.ts";
import { serviceInMemory } from "../builders/service-in-memory.ts";
import { directory } from "./running-service.ts";

export const planId = aPlan().id;
export const province = "binh-minh";
export const [before, half] = ["2025-H2", "2026-H1"];
export const reason = "Theo chỉ đạo của lãnh đạo";

const oids = ["minh", "thanh", "quan", "lan", "hoa", "duyet"] as const;
export type Who = (typeof oids)[number];
/** Object ids are GUIDs. */
export const oidOf = (who: Who): string => `5a2b5c1e-0000-4000-8000-00000000000${oids.indexOf(who) + 1}`;
export const nameOf = (who: Who): string => `Cán bộ ${who} 4711`;
const rights: Readonly<Record<Who, { readonly roles: readonly Role[]; readonly agencyIds: readonly string[] }>> = {
  minh: { roles: ["aggregator"], agencyIds: [] },
  thanh: { roles: ["leader"], agencyIds: [] },
  quan: { roles: ["administrator"], agencyIds: [] },
  lan: { roles: ["reporter"], agencyIds: ["so-tu-phap", "xa-mot", "cong-an-tinh"] },
  hoa: { roles: ["reporter"], agencyIds: ["xa-hai"] },
  duyet: { roles: ["approver"], agencyIds: ["so-tu-phap"] },
};

export interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  readonly text: string;
}

export interface LittleProvince {
  readonly services: Services;
  readonly log: readonly LogEntry[];
  put(who: Who, path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Told>;
  get(who: Who, path: string, headers?: Readonly<Record<string, string>>): Promise<Told>;
  getBytes(who: Who, path: string): Promise<Uint8Array>;
  /** Every row of every table. */
  rows(): Promise<readonly Row[]>;
}

export const start = "2026-06-16T02:00:00Z";
/** A second later at each look. */
const ticking = (): (() => Date) => {
  let looks = 0;
  return () => new Date(Date.parse(start) + 1_000 * looks++);
};

/** `wrap`: what stands between the service and each table. */
export async function aLittleProvince({ wrap = (table: Table) => table, clock = ticking() } = {}): Promise<LittleProvince> {
  const tables = new Map<string, Table>();
  const open = (name: string): Table => {
    const table = tables.get(name) ?? memoryTable();
    tables.set(name, table);
    return wrap(table);
  };
  const log: LogEntry[] = [];
  const { services, answer } = serviceInMemory(
    open,
    clock,
    () => false,
    (entry) => log.push(entry),
  );
  const ask = (who: Who, method: string, path: string, init: RequestInit): Promise<Response> =>
    answer(`http://matran.test/api/${path}`, {
      ...init,
      method,
      headers: { ...(init.headers as Record<string, string>), authorization: `Bearer ${oidOf(who)}` },
    });
  const told = async (answered: Response): Promise<Told> => {
    const bytes = new Uint8Array(await answered.arrayBuffer());
    return { status: answered.status, headers: answered.headers, bytes, text: new TextDecoder().decode(bytes) };
  };
  const here: LittleProvince = {
    services,
    log,
    put: async (who, path, body, headers = {}) =>
      told(
        await ask(who, "PUT", path, {
          headers,
          body: body instanceof Uint8Array ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body),
        }),
      ),
    get: async (who, path, headers = {}) => told(await ask(who, "GET", path, { headers })),
    getBytes: async (who, path) => (await done(here.get(who, path))).bytes,
    rows: async () => (await Promise.all([...tables.values()].map((table) => table.scan({})))).flat(),
  };
  const why = { by: { oid: "first", name: "Khởi tạo" }, at: start, reason: "" };
  for (const who of oids)
    await services.people.put({ oid: oidOf(who), name: nameOf(who), province, ...copied(rights[who]) }, why);
  await services.directories.put(province, directory, null, { ...why, step: "begun" });
  await done(here.put("minh", apiPaths.plan(planId), aPlan(), { "if-none-match": "*" }));
  for (const periodId of [before, half]) await done(here.put("minh", apiPaths.period(planId, periodId), {}));
  return here;
}

const copied = ({ roles, agencyIds }: (typeof rights)[Who]) => ({ roles: [...roles], agencyIds: [...agencyIds] });

/** Throws where it was refused. */
export async function done(asked: Promise<Told>): Promise<Told> {
  const told = await asked;
  if (told.status >= 300) throw new Error(`${told.status} ${told.text}`);
  return told;
}
