import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as v from "valibot";
import {
  apiPaths,
  AuditAnswerSchema,
  CorrectionAnswerSchema,
  type CorrectionRequest,
  MergeAnswerSchema,
  OutliersAnswerSchema,
  PeriodAnswerSchema,
  ProblemAnswerSchema,
} from "../../domain/api/api.ts";
import { aReturn } from "../builders/returns.ts";
import { people, type Reply, runService, type RunningService } from "./running-service.ts";

const [half, next] = ["2026-H1", "2026-H2"];
const reason = "Rà soát lại hồ sơ theo Công văn số 12";
const counts = [{ indicatorId: "k1", countId: "opened", value: 8 }];

let service: RunningService;
beforeAll(async () => {
  service = await runService();
});
afterAll(() => service.close());

let keys = 0;
const asPolice = (method: string, path: string, body?: unknown): Promise<Reply> => service.call(people.minh, method, path, body);
const report = async (planId: string, periodId: string, given: Record<string, number> = {}, isAccepted = true): Promise<void> => {
  const headers = { "idempotency-key": `across-${++keys}`, "if-none-match": "*" };
  const said = aReturn("cong-an-tinh", { periodId, counts: given });
  const explanation = "Số tăng do thực hiện chuyên đề cao điểm, tăng 50 vụ so với các kỳ trước";
  const content = { ...said, planId, counts: said.counts.map((each) => ({ ...each, explanation })) };
  const path = apiPaths.agencyReturn(planId, periodId, "cong-an-tinh");
  expect(await service.call(people.hoa, "PUT", path, content, headers)).toMatchObject({ status: 201 });
  if (!isAccepted) return;
  const decision = { decision: "accept", revision: 1, reason: null };
  expect((await asPolice("PUT", apiPaths.decision(planId, periodId, "cong-an-tinh"), decision)).status).toBe(200);
};
/** The first half locked with one return, the second open with another. */
const twoPeriods = async (): Promise<string> => {
  const planId = await service.aPublishedPlan();
  await report(planId, half);
  expect((await asPolice("PUT", apiPaths.closing(planId, half), { step: "close", reason })).status).toBe(200);
  expect((await asPolice("PUT", apiPaths.period(planId, next), {})).status).toBe(201);
  await report(planId, next);
  return planId;
};
const correct = (planId: string, wish: CorrectionRequest, periodId = half): Promise<Reply> =>
  asPolice("PUT", apiPaths.correction(planId, periodId, "cong-an-tinh"), wish);
const forward = { way: "carry-forward", into: next, counts, reason } as const;
const opened = async (planId: string, periodId: string) =>
  v
    .parse(MergeAnswerSchema, (await asPolice("GET", apiPaths.merge(planId, periodId))).body)
    .merged.counts.find(({ countId }) => countId === "opened");
const steps = async (planId: string, periodId: string): Promise<string[]> =>
  v.parse(AuditAnswerSchema, (await asPolice("GET", apiPaths.audit(planId, periodId))).body).map(({ step }) => step);
const code = ({ body }: Reply): string | undefined => v.parse(ProblemAnswerSchema, body).problems[0]?.code;

describe("a correction of a locked period", () => {
  it("is carried forward: the locked period stays, the open one takes the difference, both audits tell it", async () => {
    const planId = await twoPeriods();
    const said = v.parse(CorrectionAnswerSchema, (await correct(planId, forward)).body);
    expect(said).toMatchObject({ stage: "locked", corrections: [{ into: next, counts: [{ reported: 10, right: 8 }], reason }] });
    expect((await correct(planId, forward)).status).toBe(200);
    const alsoCleared = { ...forward, counts: [{ ...counts[0]!, countId: "cleared", value: 9 }] };
    expect((await correct(planId, alsoCleared)).body).toMatchObject({ corrections: [{ counts: [{ right: 8 }, { right: 9 }] }] });
    expect(await opened(planId, half)).toMatchObject({ total: 10, carried: [] });
    expect(await opened(planId, next)).toMatchObject({
      total: 8,
      carried: [{ agencyId: "cong-an-tinh", periodId: half, amount: -2 }],
    });
    for (const periodId of [half, next])
      expect((await steps(planId, periodId)).filter((step) => step === `carried into ${next}`)).toHaveLength(2);
    const seen = async (who: typeof people.minh) =>
      v.parse(PeriodAnswerSchema, (await service.call(who, "GET", apiPaths.period(planId, next))).body).corrections;
    expect(await seen(people.minh)).toHaveLength(1);
    expect(await seen(people.hoa)).toEqual([]);
  });

  it("stays in the version on record that counted it, and keeps the corrected period from being opened to be counted twice", async () => {
    const planId = await twoPeriods();
    await correct(planId, forward);
    expect(code(await asPolice("PUT", apiPaths.closing(planId, half), { step: "new-version", reason }))).toBe("carried-out");
    expect(code(await correct(planId, { way: "restate", counts, reason }))).toBe("carried-out");
    await asPolice("PUT", apiPaths.closing(planId, next), { step: "close", reason });
    expect(await opened(planId, next)).toMatchObject({ total: 8 });
    expect(code(await correct(planId, { way: "withdraw", into: next, reason }))).toBe("taker-locked");
    await asPolice("PUT", apiPaths.closing(planId, next), { step: "new-version", reason });
    expect((await correct(planId, { way: "withdraw", into: next, reason })).status).toBe(200);
    expect(await opened(planId, next)).toMatchObject({ total: 10, carried: [] });
    expect((await asPolice("PUT", apiPaths.closing(planId, half), { step: "new-version", reason })).status).toBe(200);
  });

  it("is restated: the choice is logged, the period opens for a new version, and its figures change there alone", async () => {
    const planId = await twoPeriods();
    expect((await correct(planId, { way: "restate", counts, reason })).body).toMatchObject({ stage: "open" });
    expect(await steps(planId, half)).toEqual(expect.arrayContaining(["restated", "new version"]));
    expect(await opened(planId, next)).toMatchObject({ total: 10, carried: [] });
  });

  it("is refused where it makes no sense: an open period, none to take it, an earlier one, nothing to change, an unknown count", async () => {
    const planId = await twoPeriods();
    expect(code(await correct(planId, { ...forward, into: half }, next))).toBe("not-locked");
    expect(code(await correct(planId, { ...forward, into: "2027-H1" }))).toBe("no-taker");
    expect(code(await correct(planId, { ...forward, into: half }))).toBe("taker-locked");
    expect((await correct(planId, { ...forward, counts: [{ ...counts[0]!, value: 10 }] })).status).toBe(400);
    expect((await correct(planId, { ...forward, counts: [{ ...counts[0]!, countId: "nowhere" }] })).status).toBe(400);
  });
});

describe("a period beside those before it", () => {
  it("tells a figure unlike the agency's own history while its return still waits, and the rate beside the last period", async () => {
    const planId = await service.aPublishedPlan();
    const earlier = ["2024-H1", "2024-H2", "2025-H1", "2025-H2"];
    for (const [at, periodId] of earlier.entries()) {
      expect((await asPolice("PUT", apiPaths.period(planId, periodId), {})).status).toBe(201);
      await report(planId, periodId, { "k1.opened": 20 + at, "k1.cleared": 10 });
    }
    await report(planId, half, { "k1.opened": 90, "k1.cleared": 80 }, false);
    const odd = async () => v.parse(OutliersAnswerSchema, (await asPolice("GET", apiPaths.outliers(planId, half))).body);
    const found = await odd();
    expect(found).toContainEqual({
      indicatorId: "k1",
      countId: "opened",
      agencyId: "cong-an-tinh",
      value: 90,
      against: "history",
      usual: 22,
    });
    await asPolice("PUT", apiPaths.decision(planId, half, "cong-an-tinh"), { decision: "accept", revision: 1, reason: null });
    expect(await odd()).toEqual(found);
    const merge = async () => v.parse(MergeAnswerSchema, (await asPolice("GET", apiPaths.merge(planId, half))).body).trends;
    const trend = { indicatorId: "k1", periodId: "2025-H2", agencies: 1, before: (10 * 100) / 23, now: (80 * 100) / 90 };
    expect(await merge()).toContainEqual(trend);
    await asPolice("PUT", apiPaths.closing(planId, half), { step: "close", reason });
    expect(await merge()).toContainEqual(trend);
  });
});
