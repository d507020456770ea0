import { describe, expect, it } from "vitest";
import type { LogEntry } from "../../../functions/src/http/log.ts";
import type { Route } from "../../../functions/src/http/route.ts";
import { serve } from "../../../functions/src/http/serve.ts";
import type { Services } from "../../../functions/src/http/services.ts";

const nobodyAsks = { method: "GET", params: {}, query: { get: () => null }, headers: { get: () => null } };
const request = { ...nobodyAsks, arrayBuffer: () => Promise.resolve(new ArrayBuffer(0)) };

const aRoute = (handle: () => Promise<never>): Route => ({ name: "trial", method: "GET", path: "trial", who: "anyone", handle });
/** A route for anyone asks nothing of the stores, so they may be absent. */
const someServices = (log: LogEntry[]): Services =>
  ({ newId: () => "correlation-1", log: (entry: LogEntry) => log.push(entry) }) as unknown as Services;

describe("serving a route", () => {
  it("answers a defect with 500 in words, and tells its message to nobody", async () => {
    const log: LogEntry[] = [];
    const defect = new TypeError("Nguyễn Thị Lan typed this\n    at night she typed this too", {
      cause: new RangeError("and this"),
    });
    const answer = await serve(
      aRoute(() => Promise.reject(defect)),
      someServices(log),
    )(request);
    expect(answer.status).toBe(500);
    expect(JSON.parse(answer.body as string)).toMatchObject({ code: "defect", correlationId: "correlation-1", problems: [] });
    expect(JSON.stringify([answer, log])).not.toContain("typed this");
    expect(log).toMatchObject([{ level: "error", route: "trial", status: 500, code: "defect" }]);
    expect(log[0]?.failure).toContain("RangeError");
  });
});
