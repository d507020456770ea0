/**
 * The real service over tables in memory, reached without a network, and a line to it that can fail as lines do. People are who
 * their token says: the token is their id.
 */
import type { Line } from "../../addin/src/api/http.ts";
import type { Role } from "../../domain/api/account.ts";
import type { Incoming } from "../../functions/src/http/request.ts";
import { routes } from "../../functions/src/http/routes.ts";
import { serve } from "../../functions/src/http/serve.ts";
import type { Services } from "../../functions/src/http/services.ts";
import { storesOver } from "../../functions/src/storage/stores.ts";
import { memoryTable } from "./memory-table.ts";

const base = "http://matran.test/api";

/**
 *   up            as it should be
 *   down          nothing gets there
 *   answer-lost   what is sent gets there, and instead of an answer there is an error
 *   no-answer     what is sent gets there, and the answer never comes: whoever waits is gone before
 */
export type Weather = "up" | "down" | "answer-lost" | "no-answer";

export interface ProvinceInMemory {
  readonly apiBase: string;
  readonly line: Line;
  weather: Weather;
  /** What is sent gets there at once; its answer waits for this. */
  answersAfter: Promise<void>;
  /** While true, no token is good any more. */
  isExpired: boolean;
  /** "PUT plans/…", in the order in which they reached the service. */
  readonly asked: readonly string[];
  put(who: string, path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<number>;
}

interface InMemoryPerson {
  readonly oid: string;
  readonly name: string;
  readonly roles: Role[];
  readonly agencyIds: string[];
}

/** `now`: ISO instant at which the service believes to be. */
export async function provinceInMemory(people: readonly InMemoryPerson[], now: string): Promise<ProvinceInMemory> {
  const asked: string[] = [];
  let ids = 0;
  const services: Services = {
    ...storesOver(() => memoryTable()),
    verifyToken: async (authorization) => {
      const oid = /^Bearer (.+)$/.exec(authorization ?? "")?.[1];
      if (oid === undefined || province.isExpired) return { kind: "not-signed-in", why: "expired" };
      return { kind: "signed-in", oid };
    },
    pingKeys: () => Promise.resolve(),
    messenger: null,
    now: () => new Date(now),
    newId: () => `correlation-${++ids}`,
    log: ({ failure }) => (failure === undefined ? undefined : console.error(failure.join("\n"))),
  };
  const by = { oid: "first", name: "Khởi tạo" };
  for (const person of people)
    await services.people.put({ ...person, province: "binh-minh" }, { by, at: "2026-06-01T00:00:00.000Z", reason: "" });

  const served = routes.map((route) => ({
    method: route.method,
    handle: serve(route, services),
    names: [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ""),
    pattern: new RegExp(`^${route.path.replace(/\{\w+\}/g, "([^/]+)")}$`),
  }));
  const answer = async (address: string, init: RequestInit): Promise<Response> => {
    const { pathname, searchParams } = new URL(address);
    const path = pathname.slice("/api/".length);
    const method = init.method ?? "GET";
    const route = served.find((each) => each.method === method && each.pattern.test(path));
    if (route === undefined) throw new Error(`no route ${method} ${path}`);
    asked.push(`${method} ${path}`);
    const values = route.pattern.exec(path)?.slice(1).map(decodeURIComponent) ?? [];
    const headers = new Map(Object.entries({ ...init.headers }).map(([name, value]) => [name.toLowerCase(), String(value)]));
    const incoming: Incoming = {
      method,
      params: Object.fromEntries(route.names.map((name, at) => [name, values[at] ?? ""])),
      query: searchParams,
      headers: { get: (name) => headers.get(name.toLowerCase()) ?? null },
      arrayBuffer: () => new Blob([typeof init.body === "string" ? init.body : ""]).arrayBuffer(),
    };
    const { status, headers: answered, body } = await route.handle(incoming);
    return new Response(typeof body === "string" ? body : null, { status, headers: answered });
  };

  const line: Line = async (address, init) => {
    if (province.weather === "down") throw new TypeError("no network");
    const response = await answer(address, init);
    if (init.method !== "PUT") return response;
    await province.answersAfter;
    if (province.weather === "up") return response;
    if (province.weather === "answer-lost") throw new TypeError("the line was cut");
    return new Promise(() => undefined);
  };

  const province: ProvinceInMemory = {
    apiBase: base,
    line,
    weather: "up",
    answersAfter: Promise.resolve(),
    isExpired: false,
    asked,
    async put(who, path, body, headers = {}) {
      const all = { ...headers, Authorization: `Bearer ${who}` };
      const { status } = await answer(`${base}/${path}`, { method: "PUT", headers: all, body: JSON.stringify(body) });
      return status;
    },
  };
  return province;
}
