import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ReturnContentSchema } from "../../../domain/returns/return.ts";
import { decodeBody } from "../../../functions/src/http/decode.ts";
import { isRefusal } from "../../../functions/src/http/refusal.ts";
import type { Incoming } from "../../../functions/src/http/request.ts";
import { aReturn } from "../../builders/returns.ts";

const aRequest = (body: Uint8Array): Incoming => ({
  method: "PUT",
  params: {},
  query: { get: () => null },
  headers: { get: () => null },
  arrayBuffer: () => Promise.resolve(new Uint8Array(body).buffer),
});
const decoded = (body: Uint8Array | string): Promise<unknown> =>
  decodeBody(ReturnContentSchema, aRequest(typeof body === "string" ? new TextEncoder().encode(body) : body));

describe("a body", () => {
  it("of any bytes is refused, never thrown over", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(isRefusal(await decoded(bytes))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it("of any JSON is refused, never thrown over", async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ stringUnit: "binary" }), async (text) => {
        expect(isRefusal(await decoded(text))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it("that is a good return but for one value is taken or refused, never thrown over", async () => {
    const good = aReturn();
    const [report] = good.tasks;
    if (report === undefined) throw new Error("the builder gives a task");
    const fields = Object.keys(report);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fields), fc.jsonValue({ stringUnit: "binary" }), async (field, value) => {
        const sent = JSON.stringify({ ...good, tasks: [{ ...report, [field]: value }] });
        const result = await decoded(sent);
        // What was sent is the text: JSON writes -0 as 0.
        if (!isRefusal(result)) expect(result).toEqual(JSON.parse(sent));
      }),
      { numRuns: 2_000 },
    );
  });

  it("that is a good return is taken as it is", async () => {
    expect(await decoded(JSON.stringify(aReturn()))).toEqual(aReturn());
  });
});
