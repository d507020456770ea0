/** Between Node's HTTP messages and what the functions library takes and gives. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { HttpInput } from "./invoke.ts";
import type { RpcHttp } from "./registration.ts";

/** A body without Content-Length arrives empty, as in the real host. */
export async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return request.headers["content-length"] === undefined ? new Uint8Array() : Buffer.concat(chunks);
}

export function inputOf(
  request: IncomingMessage,
  url: URL,
  params: Readonly<Record<string, string>>,
  body: Uint8Array,
): HttpInput {
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : (value ?? "")]),
  );
  const query: Record<string, string> = {};
  for (const [name, value] of url.searchParams) query[name] = name in query ? `${query[name]},${value}` : value;
  return { method: request.method ?? "GET", url: url.href, headers, query, params, body };
}

export function send(response: ServerResponse, http: RpcHttp | null, extra: Readonly<Record<string, string>>): void {
  const cookies = (http?.cookies ?? []).map(({ name, value }) => `${name}=${encodeURIComponent(value)}`);
  const vary = [http?.headers?.["vary"], extra["vary"]].filter((each) => each !== undefined).join(", ");
  const body = http?.body;
  const content = body?.bytes ?? body?.string ?? body?.json ?? "";
  response.writeHead(Number(http?.statusCode ?? 204), {
    ...http?.headers,
    ...extra,
    ...(vary === "" ? {} : { vary }),
    ...(cookies.length === 0 ? {} : { "set-cookie": cookies }),
  });
  response.end(content);
}
