import fc from "fast-check";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { compressed } from "../../../functions/src/http/compressed.ts";
import { shapeFault } from "../../../functions/src/http/json-shape.ts";
import { listed, pageOf } from "../../../functions/src/http/page.ts";
import type { Page } from "../../../functions/src/storage/page.ts";
import { isRefusal } from "../../../functions/src/http/refusal.ts";
import type { Incoming } from "../../../functions/src/http/request.ts";
import { httpCases } from "../../fuzz/http-cases.ts";
import { triedService } from "../../fuzz/http-service.ts";

const aRequest = (more: { query?: Record<string, string>; headers?: Record<string, string> }): Incoming => ({
  method: "GET",
  params: {},
  query: { get: (name) => more.query?.[name] ?? null },
  headers: { get: (name) => more.headers?.[name] ?? null },
  arrayBuffer: () => Promise.resolve(new ArrayBuffer(0)),
});

describe("hostile requests", () => {
  it("are never answered by 500, and what must be refused is refused by its field (more: npx node test/fuzz/http.ts)", async () => {
    const service = await triedService();
    for (const one of fc.sample(httpCases, { seed: 5, numRuns: 300 }))
      expect((await service.tryCase(one)).fault, `${one.route} ${new TextDecoder().decode(one.body).slice(0, 200)}`).toBeNull();
  });
});

describe("the shape of a JSON text", () => {
  it.each([
    ['{"a":1,"b":{"a":1}}', null],
    ['{"a":1,"\\u0061":2}', { kind: "twice", path: "a" }],
    ['{"tasks":[{},{"percent":1,"percent":2}]}', { kind: "twice", path: "tasks.1.percent" }],
    ['{"a":"{\\"b\\":1,\\"b\\":1}"}', null],
    ['{"x":{"__proto__":1}}', { kind: "reserved", path: "x.__proto__" }],
  ])("%s", (text, fault) => {
    expect(shapeFault(text)).toEqual(fault);
  });

  it("nested beyond any request is found before the parser is, closed or not", () => {
    for (const text of ["[".repeat(200_000), `${"[".repeat(200_000)}${"]".repeat(200_000)}`])
      expect(shapeFault(text)).toMatchObject({ kind: "too-deep" });
  });

  it("of whatever JSON writes by itself has no fault but depth and reserved names", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        expect(shapeFault(JSON.stringify(value))?.kind ?? "reserved").toBe("reserved");
      }),
    );
  });
});

describe("an answer", () => {
  const long = JSON.stringify("báo cáo ".repeat(400));
  const answer = { status: 200, headers: {}, body: long };

  it("is gzipped where the caller takes it, and is the same when unpacked", async () => {
    const packed = await compressed(answer, aRequest({ headers: { "accept-encoding": "br, gzip" } }));
    expect(packed.headers).toMatchObject({ "content-encoding": "gzip", vary: "Accept-Encoding" });
    expect(gunzipSync(packed.body ?? "").toString()).toBe(long);
  });

  it.each(["", "identity", "gzip;q=0", "br"])("is left as it is for %j", async (encoding) => {
    const left = await compressed(answer, aRequest({ headers: { "accept-encoding": encoding } }));
    expect(left.body).toBe(long);
  });

  it("that is short is left as it is", async () => {
    const left = await compressed({ ...answer, body: "{}" }, aRequest({ headers: { "accept-encoding": "gzip" } }));
    expect(left.body).toBe("{}");
  });
});

describe("a list in pages", () => {
  it("is whole when its pages are put together, whatever their size", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 50 }), fc.integer({ min: 1, max: 20 }), (items, limit) => {
        const read: unknown[] = [];
        for (let after: string | undefined = "0"; after !== undefined;) {
          const page = pageOf(aRequest({ query: { limit: String(limit), after } }), items);
          if (isRefusal(page)) throw new Error("refused");
          const part = JSON.parse(String(page.body)) as unknown[];
          expect(part.length).toBeLessThanOrEqual(limit);
          read.push(...part);
          after = page.headers["x-next"];
        }
        expect(read).toEqual(items);
      }),
    );
  });

  it("of storage asks for no more than the page, and says where the next one begins", async () => {
    const asked: Page[] = [];
    const listing = {
      whole: async () => ["a", "b", "c"],
      part: async (page: Page) => {
        asked.push(page);
        return ["a", "b", "c"].filter((key) => key > (page.after ?? "")).slice(0, page.most);
      },
      keyOf: (key: string) => key,
    };
    const read = async (query: Record<string, string>) => {
      const answer = await listed(aRequest({ query }), listing);
      if (isRefusal(answer)) throw new Error("refused");
      return [JSON.parse(String(answer.body)) as unknown, answer.headers["x-next"]];
    };
    expect(await read({ limit: "2" })).toEqual([["a", "b"], "b"]);
    expect(await read({ limit: "2", after: "b" })).toEqual([["c"], undefined]);
    expect(await read({})).toEqual([["a", "b", "c"], undefined]);
    expect(asked).toEqual([
      { most: 3, after: null },
      { most: 3, after: "b" },
    ]);
    expect(isRefusal(await listed(aRequest({ query: { limit: "2", after: "a' or 1 eq 1" } }), listing))).toBe(true);
  });

  it.each([{ limit: "0" }, { limit: "1001" }, { limit: "-1" }, { limit: "1", after: "x" }])("%j is refused", (query) => {
    expect(isRefusal(pageOf(aRequest({ query }), []))).toBe(true);
  });
});
