import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apiPaths, ProblemAnswerSchema } from "../../domain/api/api.ts";
import { aPlan } from "../builders/plans.ts";
import { aReturn } from "../builders/returns.ts";
import { people, type Reply, runService, type RunningService } from "./running-service.ts";

describe("what comes in", () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await runService();
    await service.openPlan("77-kh-ubnd-2026");
  });
  afterAll(() => service.close());

  const path = apiPaths.agencyReturn("77-kh-ubnd-2026", "2026-H1", "so-tu-phap");
  const put = (body: unknown): Promise<Reply> =>
    service.call(people.lan, "PUT", path, body, { "if-none-match": "*", "idempotency-key": "never-stored" });
  const good = aReturn("so-tu-phap");

  const bodies: [string, unknown, string][] = [
    ["no JSON", "{", ""],
    ["nothing", "", ""],
    ["bytes that are no text", "\u0000", ""],
    ["an array", [], "planId"],
    ["an unknown field", { ...good, admin: true }, "admin"],
    ["an unknown field deep inside", { ...good, tasks: good.tasks.map((task) => ({ ...task, x: 1 })) }, "tasks.0.x"],
    ["a wrong type", { ...good, tasks: good.tasks.map((task) => ({ ...task, percent: "50" })) }, "tasks.0.percent"],
    ["a percentage over 100", { ...good, tasks: good.tasks.map((task) => ({ ...task, percent: 101 })) }, "tasks.0.percent"],
    [
      "a day that is none",
      { ...good, tasks: good.tasks.map((task) => ({ ...task, completedOn: "14/6" })) },
      "tasks.0.completedOn",
    ],
    ["a NUL", { ...good, tasks: good.tasks.map((task) => ({ ...task, result: "a\u0000b" })) }, "result"],
    ["half a surrogate pair", JSON.stringify(good).replace("Đã ban hành", "\\ud800"), "result"],
    ["a key with a slash", { ...good, agencyId: "a/b" }, "agencyId"],
    ["nesting without end", "[".repeat(200_000), Array.from({ length: 32 }, () => "0").join(".")],
  ];
  it.each(bodies)("%s is refused by its field", async (_case, body, field) => {
    const refused = await put(body);
    expect(refused.status).toBe(400);
    const { code, problems } = v.parse(ProblemAnswerSchema, refused.body);
    expect(code).toBe("malformed-request");
    expect(problems.map(({ place }) => (place?.kind === "field" ? place.path : null))).toContain(field);
  });

  it("more than 1 MiB is refused before it is read as JSON", async () => {
    expect(await put(`"${"a".repeat(1024 * 1024)}"`)).toMatchObject({ status: 413, body: { code: "too-large" } });
  });

  it.each(["plans/..%2Fsecrets", "plans/a%23b", "plans/%00", "plans/77-kh-ubnd-2026/periods/2026-H1%2F/returns"])(
    "the path %s leads nowhere",
    async (odd) => {
      expect((await service.call(people.minh, "GET", odd)).status).toBe(404);
    },
  );

  it("a plan goes in once as new, then by its version; an older one is refused", async () => {
    const plan = aPlan({ id: "moi-2026" });
    const save = (headers: Record<string, string>, body: unknown = plan): Promise<Reply> =>
      service.call(people.minh, "PUT", "plans/moi-2026", body, headers);
    expect(await save({ "if-none-match": "*" })).toMatchObject({ status: 201, body: { id: "moi-2026", version: 1 } });
    expect(await save({ "if-none-match": "*" })).toMatchObject({ status: 412, body: { code: "newer-plan" } });
    expect(await save({ "if-match": '"v1"' })).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await save({ "if-match": '"v1"' })).toMatchObject({ status: 412 });
    expect(await save({ "if-match": '"v2"' }, { ...plan, id: "khac" })).toMatchObject({ status: 400 });
    const read = await service.call(people.lan, "GET", "plans/moi-2026");
    expect(read.headers.get("etag")).toBe('"v2"');
    expect(read.body).toEqual({ plan, version: 2 });
  });

  it("a plan that cannot be carried out is not published", async () => {
    const plan = aPlan({ id: "hong-2026" });
    const headless = { ...plan, tasks: plan.tasks.map((task) => ({ ...task, leads: [], general: false })) };
    const refused = await service.call(people.minh, "PUT", "plans/hong-2026", headless, { "if-none-match": "*" });
    expect(refused).toMatchObject({ status: 422, body: { code: "plan-has-problems" } });
  });

  it("a period opens on the calendar's days, may be due later, and never before its cut-off", async () => {
    const open = (periodId: string, body: object): Promise<Reply> =>
      service.call(people.minh, "PUT", apiPaths.period("77-kh-ubnd-2026", periodId), body);
    expect(await open("2026-Y", {})).toMatchObject({
      status: 201,
      body: { period: { dataFrom: "2025-12-15", dataTo: "2026-12-14" } },
    });
    expect(await open("2026-Y", { dueOn: "2026-12-20" })).toMatchObject({
      status: 200,
      body: { period: { dueOn: "2026-12-20" } },
    });
    expect(await open("2026-Y", { dueOn: "2026-12-14" })).toMatchObject({ status: 422, body: { code: "period-has-problems" } });
    expect((await open("2026-H3", {})).status).toBe(400);
  });

  it("an unchanged directory is not sent again", async () => {
    const etag = (await service.call(people.lan, "GET", "directory")).headers.get("etag") ?? "";
    expect((await service.call(people.lan, "GET", "directory", undefined, { "if-none-match": etag })).status).toBe(304);
  });
});
