import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { descriptions } from "../../functions/src/http/description.ts";
import { refusals } from "../../functions/src/http/refusal.ts";
import { routes } from "../../functions/src/http/routes.ts";
import { codesOf, openApi } from "../../local/openapi.ts";

const Operation = v.object({
  operationId: v.string(),
  "x-roles": v.union([v.string(), v.array(v.string())]),
  parameters: v.array(v.object({ name: v.string(), in: v.string() })),
  requestBody: v.optional(v.object({ content: v.record(v.string(), v.object({ schema: v.looseObject({}) })) })),
  responses: v.record(v.string(), v.looseObject({ description: v.string() })),
});
const Document = v.object({ paths: v.record(v.string(), v.record(v.string(), Operation)) });
const written: unknown = JSON.parse(readFileSync(join(import.meta.dirname, "../../docs/openapi.json"), "utf8"));
const { paths } = v.parse(Document, written);

describe("the interface's documentation", () => {
  it("is what the routes and schemas say now: else run `npx node local/openapi.ts`", () => {
    expect(written).toEqual(JSON.parse(JSON.stringify(openApi())));
  });

  it.each(routes.map((route) => [route.name, route] as const))("%s: path, roles, parameters, every refusal", (name, route) => {
    const operation = paths[`/${route.path}`]?.[route.method.toLowerCase()];
    expect(operation?.operationId).toBe(name);
    expect(operation?.["x-roles"]).toEqual(route.who);
    for (const [, parameter] of route.path.matchAll(/\{(\w+)\}/g))
      expect(operation?.parameters).toContainEqual(expect.objectContaining({ name: parameter, in: "path" }));
    const described = descriptions[name];
    for (const code of described === undefined ? [] : codesOf(route, described))
      expect(operation?.responses[String(refusals[code].status)]?.description).toContain(code);
    expect(operation?.requestBody !== undefined).toBe(route.method === "PUT");
  });

  it("says of a body that nothing else may be in it", () => {
    for (const operation of Object.values(paths).flatMap((each) => Object.values(each))) {
      const schema = operation.requestBody?.content["application/json"]?.schema;
      if (schema === undefined) continue;
      const shapes = (schema["oneOf"] ?? [schema]) as readonly Record<string, unknown>[];
      for (const shape of shapes) expect(shape["additionalProperties"], operation.operationId).toBe(false);
    }
  });
});
