/**
 * The interface's documentation as OpenAPI 3.1, made from the routes and the schemas that decode requests and answers:
 *
 *   npx node local/openapi.ts    writes docs/openapi.json
 */
import { toJsonSchema } from "@valibot/to-json-schema";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type * as v from "valibot";
import { type ProblemCode, ProblemAnswerSchema } from "../domain/api/api.ts";
import { descriptions, type RouteDescription } from "../functions/src/http/description.ts";
import { refusals } from "../functions/src/http/refusal.ts";
import type { Route } from "../functions/src/http/route.ts";
import { routes } from "../functions/src/http/routes.ts";

/** What only code checks (trimming, the calendar's days) stays out of the schema; the service still checks it. */
const schemaOf = (schema: v.GenericSchema): object => {
  const made = toJsonSchema(schema, { errorMode: "ignore", typeMode: "input" });
  delete made.$schema; // the document says its dialect once
  return made;
};

const mediaTypes = {
  workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  document: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  archive: "application/zip",
} as const;

const contentOf = (answer: RouteDescription["answer"]): object =>
  typeof answer === "string"
    ? { [mediaTypes[answer]]: { schema: { type: "string", format: "binary" } } }
    : { "application/json": { schema: schemaOf(answer) } };

/** A route's own refusals, and those that follow from how it is called. */
export function codesOf(route: Route, { codes = [], pages = false }: RouteDescription): ProblemCode[] {
  const writes: ProblemCode[] = route.method === "PUT" ? ["malformed-request", "too-large"] : pages ? ["malformed-request"] : [];
  const named: ProblemCode[] = /\{(?:planId|periodId|agencyId)\}/.test(route.path) ? ["not-found"] : [];
  const person: ProblemCode[] = route.who === "anyone" ? [] : ["not-signed-in", "not-allowed"];
  return [...new Set<ProblemCode>([...person, ...named, ...writes, ...codes, "defect", "service-unavailable"])];
}

const parameter = (where: "path" | "query" | "header", name: string, type: "string" | "integer" = "string"): object => ({
  name,
  in: where,
  required: where === "path",
  schema: { type },
});

function operationOf(route: Route, described: RouteDescription): object {
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const codes = codesOf(route, described);
  const statuses = [...new Set(codes.map((code) => refusals[code].status))];
  const withStatus = (status: number): string => codes.filter((code) => refusals[code].status === status).join(", ");
  const problem = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
  return {
    operationId: route.name,
    summary: described.summary,
    "x-roles": route.who,
    security: route.who === "anyone" ? [] : [{ entra: [] }],
    parameters: [
      ...names.map((name) => parameter("path", name)),
      ...(described.query ?? []).map((name) => parameter("query", name)),
      ...(described.pages === true ? [parameter("query", "limit", "integer"), parameter("query", "after")] : []),
      ...(described.headers ?? []).map((name) => parameter("header", name)),
    ],
    ...(described.body === undefined ? {} : { requestBody: { required: true, content: contentOf(described.body) } }),
    responses: {
      "200": { description: "Done.", content: contentOf(described.answer) },
      ...Object.fromEntries(statuses.map((status) => [String(status), { description: withStatus(status), content: problem }])),
    },
  };
}

export function openApi(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const described = descriptions[route.name];
    if (described === undefined) throw new Error(`${route.name} is not described`);
    (paths[`/${route.path}`] ??= {})[route.method.toLowerCase()] = operationOf(route, described);
  }
  return {
    openapi: "3.1.0",
    info: { title: "Matran", version: "1", description: "Returns of a province's agencies, collected and merged." },
    servers: [{ url: "/api" }],
    paths,
    components: {
      schemas: { Problem: schemaOf(ProblemAnswerSchema) },
      securitySchemes: { entra: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
    },
  };
}

if (import.meta.main) {
  writeFileSync(join(import.meta.dirname, "..", "docs", "openapi.json"), `${JSON.stringify(openApi(), null, 2)}\n`);
}
