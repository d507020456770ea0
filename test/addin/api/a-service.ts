/** A small real HTTP service for tests of the client: each test says how it answers, and sees what was asked. */
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
export interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  /** The line is cut after the request was read. */
  readonly cut?: boolean;
}

export async function aService(answer: (asked: Asked) => Answer) {
  const seen: Asked[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const asked = {
        method: request.method ?? "",
        path: request.url ?? "",
        headers: request.headers,
        body: Buffer.concat(parts).toString(),
      };
      seen.push(asked);
      const { status = 200, headers = {}, body = null, cut = false } = answer(asked);
      if (cut) return request.socket.destroy();
      response.writeHead(status, { "Content-Type": "application/json", ...headers });
      response.end(typeof body === "string" ? body : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/api`,
    seen,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

export const aProblemAnswer = (status: number, code: string, rest: Record<string, unknown> = {}): Answer => ({
  status,
  headers: { "Content-Type": "application/problem+json" },
  body: { type: `/problems/${code}`, title: `Câu của hệ thống về ${code}`, status, code, correlationId: "abc-123", ...rest },
});
