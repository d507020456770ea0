/** The real service over given tables, reached without a network. People are who their token says: the token is their id. */
import type { Incoming } from "../../functions/src/http/request.ts";
import { routes } from "../../functions/src/http/routes.ts";
import { serve } from "../../functions/src/http/serve.ts";
import type { Services } from "../../functions/src/http/services.ts";
import { storesOver } from "../../functions/src/storage/stores.ts";
import type { Table } from "../../functions/src/storage/table.ts";

export interface ServiceInMemory {
  readonly services: Services;
  /** Answers what fetch would be answered. */
  readonly answer: (address: string, init: RequestInit) => Promise<Response>;
}

/** `now`: ISO instant at which the service believes to be, or a clock. `log` gets what the service logs. */
export function serviceInMemory(
  open: (name: string) => Table,
  now: string | (() => Date),
  isExpired: () => boolean = () => false,
  log: Services["log"] = ({ failure }) => (failure === undefined ? undefined : console.error(failure.join("\n"))),
): ServiceInMemory {
  let ids = 0;
  const services: Services = {
    ...storesOver(open),
    verifyToken: async (authorization) => {
      const oid = /^Bearer (.+)$/.exec(authorization ?? "")?.[1];
      if (oid === undefined || isExpired()) return { kind: "not-signed-in", why: "expired" };
      return { kind: "signed-in", oid };
    },
    pingKeys: () => Promise.resolve(),
    messenger: null,
    now: typeof now === "string" ? () => new Date(now) : now,
    newId: () => `correlation-${++ids}`,
    log,
  };
  const served = routes.map((route) => ({
    method: route.method,
    handle: serve(route, services),
    names: [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ""),
    pattern: new RegExp(`^${route.path.replace(/\{\w+\}/g, "([^/]+)")}$`),
  }));
  return {
    services,
    async answer(address, init) {
      const { pathname, searchParams } = new URL(address);
      const path = pathname.slice("/api/".length);
      const method = init.method ?? "GET";
      const route = served.find((each) => each.method === method && each.pattern.test(path));
      if (route === undefined) throw new Error(`no route ${method} ${path}`);
      const values = route.pattern.exec(path)?.slice(1).map(decodeURIComponent) ?? [];
      const headers = new Map(Object.entries({ ...init.headers }).map(([name, value]) => [name.toLowerCase(), String(value)]));
      const incoming: Incoming = {
        method,
        params: Object.fromEntries(route.names.map((name, at) => [name, values[at] ?? ""])),
        query: searchParams,
        headers: { get: (name) => headers.get(name.toLowerCase()) ?? null },
        arrayBuffer: () => new Blob([bodyOf(init)]).arrayBuffer(),
      };
      const { status, headers: answered, body } = await route.handle(incoming);
      return new Response(body === undefined || status === 304 ? null : (body as Uint8Array<ArrayBuffer>), {
        status,
        headers: answered,
      });
    },
  };
}

const bodyOf = ({ body }: RequestInit): string | Blob | Uint8Array<ArrayBuffer> =>
  typeof body === "string" || body instanceof Blob || body instanceof Uint8Array ? (body as Uint8Array<ArrayBuffer>) : "";
