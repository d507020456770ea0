/** What goes back over HTTP, in the shape that Azure Functions takes. */
import { isError, type Problem } from "../../../domain/problem.ts";
import { type Refusal, refusals } from "./refusal.ts";

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body?: string | Uint8Array;
}

/** What people wrote is theirs: no cache keeps it, no browser guesses its type, shows it as a page or tells others where it was. */
const plainHeaders = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=31536000",
  "x-content-type-options": "nosniff",
};

export const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: { "content-type": "application/json; charset=utf-8", ...plainHeaders, ...headers },
  body: JSON.stringify(body),
});

export const notModified = (etag: string): Answer => ({ status: 304, headers: { ...plainHeaders, etag } });

export const workbookFile = (bytes: Uint8Array, name: string): Answer => ({
  status: 200,
  headers: {
    "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "content-disposition": `attachment; filename="${name}"`,
    ...plainHeaders,
  },
  body: bytes,
});

export const zipFile = (bytes: Uint8Array, name: string): Answer => ({
  status: 200,
  headers: { "content-type": "application/zip", "content-disposition": `attachment; filename="${name}"`, ...plainHeaders },
  body: bytes,
});

export const wordFile = (bytes: Uint8Array, name: string): Answer => ({
  status: 200,
  headers: {
    "content-type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "content-disposition": `attachment; filename="${name}"`,
    ...plainHeaders,
  },
  body: bytes,
});

/** RFC 9457. Queries stand before notes, errors before queries: the first is what to mend first. */
export function problemAnswer({ code, title, problems, head }: Refusal, correlationId: string): Answer {
  const { status, title: usualTitle } = refusals[code];
  const body = {
    type: `urn:matran:problem:${code}`,
    title: title ?? usualTitle,
    status,
    code,
    correlationId,
    problems: [...(problems ?? [])].sort(byGravity),
    ...(head === undefined ? {} : { head }),
  };
  return json(status, body, {
    "content-type": "application/problem+json; charset=utf-8",
    ...(status === 503 ? { "retry-after": "5" } : {}),
    ...(status === 401 ? { "www-authenticate": "Bearer" } : {}),
  });
}

const gravity = (problem: Problem): number => (isError(problem) ? 0 : problem.severity === "query" ? 1 : 2);
const byGravity = (a: Problem, b: Problem): number => gravity(a) - gravity(b);
