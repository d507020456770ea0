/** The routes over tables in memory, called without a network: a province with a plan, a period and a return in it. */
import { gunzipSync } from "node:zlib";
import * as v from "valibot";
import { ProblemAnswerSchema, roles } from "../../domain/api/api.ts";
import type { Incoming } from "../../functions/src/http/request.ts";
import { routes } from "../../functions/src/http/routes.ts";
import { serve } from "../../functions/src/http/serve.ts";
import type { Services } from "../../functions/src/http/services.ts";
import { storesOver } from "../../functions/src/storage/stores.ts";
import { memoryTable } from "../builders/memory-table.ts";
import { aPlan } from "../builders/plans.ts";
import { aReturn } from "../builders/returns.ts";
import type { HttpCase } from "./http-cases.ts";

const oid = "5a2b5c1e-0000-4000-8000-000000000001";

export interface TriedService {
  /** Null where the answer is as it must be, else what is wrong with it. */
  readonly tryCase: (one: HttpCase) => Promise<{ readonly status: number; readonly fault: string | null }>;
}

const incoming = ({ params, query, headers, body }: Omit<HttpCase, "route" | "wrong">, method: string): Incoming => ({
  method,
  params,
  query: { get: (name) => query[name] ?? null },
  headers: { get: (name) => headers[name] ?? null },
  arrayBuffer: () => Promise.resolve(new Uint8Array(body).buffer),
});

/** A letter that English does not have. */
const isVietnamese = (words: string): boolean => /[À-ỹ]/.test(words);

function problemIn(body: string | Uint8Array | undefined, headers: Readonly<Record<string, string>>) {
  const bytes = typeof body === "string" ? Buffer.from(body) : Buffer.from(body ?? []);
  const text = headers["content-encoding"] === "gzip" ? gunzipSync(bytes) : bytes;
  return v.parse(ProblemAnswerSchema, JSON.parse(text.toString("utf8")));
}

export async function triedService(): Promise<TriedService> {
  const failures: string[] = [];
  const services: Services = {
    ...storesOver(() => memoryTable()),
    verifyToken: () => Promise.resolve({ kind: "signed-in", oid }),
    pingKeys: () => Promise.resolve(),
    messenger: null,
    now: () => new Date("2026-06-16T02:00:00Z"),
    newId: () => "correlation-of-a-trial",
    log: ({ failure }) => failure !== undefined && failures.push(failure.join("\n")),
  };
  const by = { oid, name: "Khởi tạo" };
  const person = { oid, name: "Lan", province: "binh-minh", roles: [...roles], agencyIds: ["so-tu-phap"] };
  await services.people.put(person, { by, at: "2026-06-01T00:00:00.000Z", reason: "" });
  const served = new Map(routes.map((route) => [route.name, { method: route.method, handle: serve(route, services) }]));
  const call = (one: Omit<HttpCase, "wrong">) => {
    const route = served.get(one.route);
    if (route === undefined) throw new Error(`no route ${one.route}`);
    return route.handle(incoming(one, route.method));
  };

  const params = { planId: "77-kh-ubnd-2026", periodId: "2026-H1", agencyId: "so-tu-phap" };
  const bytes = (body: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(body));
  const headers = { "if-none-match": "*", "idempotency-key": "the-first-one" };
  for (const [route, body] of [
    ["put-plan", aPlan()],
    ["put-period", {}],
    ["put-return", aReturn("so-tu-phap")],
  ] as const) {
    const { status } = await call({ route, params, query: {}, headers, body: bytes(body) });
    if (status !== 201) throw new Error(`${route}: ${status}`);
  }

  return {
    async tryCase(one) {
      failures.length = 0;
      const { status, body, headers: answered } = await call(one);
      if (status >= 500) return { status, fault: `${status}: ${failures.join("\n")}` };
      if (status < 400) return { status, fault: one.wrong === null ? null : `${one.wrong} was answered by ${status}` };
      const { title, problems } = problemIn(body, answered);
      if (!isVietnamese(title)) return { status, fault: `${status} is not told in Vietnamese: ${title}` };
      if (one.wrong === null) return { status, fault: null };
      // Who asks, where and on which version is looked at before the body is.
      if ([403, 404, 409, 412, 413, 428].includes(status)) return { status, fault: null };
      if (status !== 400) return { status, fault: `${one.wrong} was answered by ${status}` };
      const named = problems.some(({ place }) => place?.kind === "field");
      return { status, fault: named ? null : `${one.wrong} was refused without its field` };
    },
  };
}
