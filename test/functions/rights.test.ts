import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apiPaths } from "../../domain/api/paths.ts";
import { routes } from "../../functions/src/http/routes.ts";
import { aReturn } from "../builders/returns.ts";
import { people, runService, type RunningService, stranger } from "./running-service.ts";

const plan = "77-kh-ubnd-2026";
const half = "2026-H1";
const agency = "so-tu-phap";
const columns = [
  null,
  people.lan,
  people.hoa,
  people.duyet,
  people.minh,
  people.thanh,
  people.quan,
  people.elsewhere,
  stranger,
] as const;
const aPersonId = people.lan.id;

/**
 * Each route, called by: nobody, the agency's reporter, another agency's reporter, the agency's approver, the aggregator, the
 * leader, the administrator, one with every role in another province, and one without a record. Writes come without their precondition,
 * so that 428 and 400 mean: allowed, and changed nothing.
 */
const table: [name: string, path: string, ...statuses: number[]][] = [
  ["get-health", apiPaths.health, 200, 200, 200, 200, 200, 200, 200, 200, 200],
  ["get-me", apiPaths.me, 401, 200, 200, 200, 200, 200, 200, 200, 403],
  ["get-directory", apiPaths.directory, 401, 200, 200, 200, 200, 200, 200, 200, 403],
  ["get-plans", apiPaths.plans, 401, 200, 200, 200, 200, 200, 200, 200, 403],
  ["get-plan", apiPaths.plan(plan), 401, 200, 200, 200, 200, 200, 200, 404, 403],
  ["put-plan", apiPaths.plan(plan), 401, 403, 403, 403, 428, 403, 403, 428, 403],
  ["get-periods", apiPaths.periods(plan), 401, 200, 200, 200, 200, 200, 200, 404, 403],
  ["put-period", apiPaths.period(plan, half), 401, 403, 403, 403, 400, 403, 403, 404, 403],
  ["get-period", apiPaths.period(plan, half), 401, 200, 200, 200, 200, 200, 200, 404, 403],
  ["get-calendar", apiPaths.calendar(plan), 401, 200, 200, 200, 200, 200, 200, 404, 403],
  ["put-calendar", apiPaths.calendar(plan), 401, 403, 403, 403, 400, 403, 403, 404, 403],
  ["get-returns", apiPaths.returns(plan, half), 401, 403, 403, 403, 200, 200, 403, 404, 403],
  ["get-return", apiPaths.agencyReturn(plan, half, agency), 401, 200, 403, 200, 200, 200, 403, 404, 403],
  ["put-return", apiPaths.agencyReturn(plan, half, agency), 401, 428, 403, 403, 403, 403, 403, 404, 403],
  ["get-last-return", apiPaths.lastReturn(plan, agency, "2026-H2"), 401, 200, 403, 200, 200, 200, 403, 404, 403],
  ["put-decision", apiPaths.decision(plan, half, agency), 401, 403, 403, 403, 400, 403, 403, 404, 403],
  ["put-want-back", apiPaths.wantBack(plan, half, agency), 401, 400, 403, 403, 403, 403, 403, 404, 403],
  ["get-merge", apiPaths.merge(plan, half), 401, 403, 403, 403, 200, 200, 403, 404, 403],
  ["get-outliers", apiPaths.outliers(plan, half), 401, 403, 403, 403, 200, 200, 403, 404, 403],
  ["get-export", apiPaths.export(plan, half), 401, 403, 403, 403, 200, 200, 403, 404, 403],
  ["get-report", apiPaths.report(plan, half), 401, 403, 403, 403, 200, 200, 403, 404, 403],
  ["get-packets", apiPaths.packets(plan, half), 401, 403, 403, 403, 200, 200, 403, 404, 403],
  ["get-forms", apiPaths.forms(plan, half), 401, 403, 403, 403, 200, 403, 403, 404, 403],
  ["get-form", apiPaths.form(plan, half, agency), 401, 200, 403, 403, 200, 403, 403, 404, 403],
  ["put-return-file", apiPaths.files(plan, half), 401, 422, 422, 403, 422, 403, 403, 404, 403],
  ["get-return-file", apiPaths.returnFile(plan, half, agency), 401, 404, 403, 404, 404, 404, 403, 404, 403],
  ["put-approval", apiPaths.approval(plan, half, agency), 401, 403, 403, 400, 403, 403, 403, 404, 403],
  ["put-on-behalf", apiPaths.onBehalf(plan, half, agency), 401, 403, 403, 403, 428, 403, 403, 404, 403],
  ["put-extension", apiPaths.extension(plan, half, agency), 401, 403, 403, 403, 400, 403, 403, 404, 403],
  ["put-exclusion", apiPaths.exclusion(plan, half, agency), 401, 403, 403, 403, 400, 403, 403, 404, 403],
  ["put-correction", apiPaths.correction(plan, half, agency), 401, 403, 403, 403, 400, 403, 403, 404, 403],
  ["get-inquiries", apiPaths.inquiries(plan, half), 401, 200, 200, 200, 200, 200, 403, 404, 403],
  ["put-inquiry", apiPaths.inquiry(plan, half, agency), 401, 403, 403, 403, 400, 400, 403, 404, 403],
  ["put-explanation", apiPaths.explanation(plan, half, agency), 401, 400, 403, 403, 403, 403, 403, 404, 403],
  ["put-closing", apiPaths.closing(plan, half), 401, 403, 403, 403, 400, 403, 403, 404, 403],
  ["get-chase", apiPaths.chase(plan, half), 401, 403, 403, 403, 200, 200, 403, 404, 403],
  ["put-reminders", apiPaths.reminders(plan, half), 401, 403, 403, 403, 400, 403, 403, 404, 403],
  ["get-reminder-letter", apiPaths.reminderLetter(plan, half), 401, 403, 403, 403, 200, 403, 403, 404, 403],
  ["get-audit", apiPaths.audit(plan, half), 401, 403, 403, 403, 200, 200, 403, 404, 403],
  ["get-audit-verification", apiPaths.auditVerification, 401, 403, 403, 403, 403, 403, 200, 403, 403],
  ["put-directory-change", apiPaths.directoryChange, 401, 403, 403, 403, 403, 403, 400, 403, 403],
  ["get-contacts", apiPaths.contacts, 401, 200, 200, 200, 200, 200, 200, 200, 403],
  ["put-contact", apiPaths.contact(agency), 401, 400, 403, 400, 400, 403, 400, 400, 403],
  ["get-people", apiPaths.people, 401, 403, 403, 403, 403, 403, 200, 403, 403],
  ["put-person", apiPaths.person(aPersonId), 401, 403, 403, 403, 403, 403, 400, 403, 403],
];

describe("who may call which route", () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await runService();
    await service.openPlan(plan);
    const headers = { "if-none-match": "*", "idempotency-key": "first-sending" };
    const sent = await service.call(people.lan, "PUT", apiPaths.agencyReturn(plan, half, agency), aReturn(agency), headers);
    expect(sent.status).toBe(201);
  });
  afterAll(() => service.close());

  it("is said here for every route of the service", () => {
    expect(table.map(([name]) => name)).toEqual(routes.map((route) => route.name));
  });

  it.each(table)("%s", async (name, path, ...expected) => {
    const method = routes.find((route) => route.name === name)?.method ?? "GET";
    const body = method === "PUT" ? "{" : undefined;
    const statuses = [];
    for (const who of columns) statuses.push((await service.call(who, method, path, body)).status);
    expect(statuses).toEqual(expected);
  });

  it("paths do not overlap: no path fits the patterns of two routes", () => {
    const pattern = (path: string): RegExp => new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`);
    for (const { method, path } of routes) {
      const example = path.replace(/\{\w+\}/g, "x");
      expect(routes.filter((other) => other.method === method && pattern(other.path).test(example))).toHaveLength(1);
    }
  });

  it("an answer to nobody tells how to sign in, in words and for the program", async () => {
    const { status, headers, body } = await service.call(null, "GET", "me");
    expect(status).toBe(401);
    expect(headers.get("content-type")).toContain("application/problem+json");
    expect(headers.get("www-authenticate")).toBe("Bearer");
    expect(body).toMatchObject({ status: 401, code: "not-signed-in", title: "Bạn chưa đăng nhập. Hãy đăng nhập rồi thử lại." });
    expect(body.correlationId).toBe(headers.get("x-correlation-id"));
  });

  it("a page of a listed origin may read the tag, the wait and the file name", async () => {
    const { headers } = await service.call(people.lan, "GET", "me", undefined, { origin: "http://localhost:7070" });
    expect(headers.get("access-control-allow-origin")).toBe("http://localhost:7070");
    expect(headers.get("access-control-expose-headers")).toBe("ETag, Retry-After, Content-Disposition, X-Correlation-Id, X-Next");
  });

  it("a page of another origin may read nothing, and no answer is cached, guessed at or framed", async () => {
    const { headers } = await service.call(people.lan, "GET", "me", undefined, { origin: "https://elsewhere.example" });
    expect(headers.get("access-control-allow-origin")).toBeNull();
    expect(Object.fromEntries(headers)).toMatchObject({
      "cache-control": "no-store",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "referrer-policy": "no-referrer",
      "strict-transport-security": "max-age=31536000",
      vary: "Accept-Encoding, Origin",
      "x-content-type-options": "nosniff",
    });
  });

  it("logs each answer with its correlation id, and never a token or a text", async () => {
    await service.call(people.lan, "GET", "me", undefined, { "x-correlation-id": "test-correlation-1" });
    const all = service.log.join("\n");
    expect(all).toContain('"correlationId":"test-correlation-1","route":"get-me","status":200');
    expect(all).not.toContain("eyJ");
    expect(all).not.toContain("Đã ban hành văn bản triển khai");
  });
});
