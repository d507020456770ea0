import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as v from "valibot";
import {
  apiPaths,
  MergeAnswerSchema,
  ProblemAnswerSchema,
  ReceiptSchema,
  ReturnAnswerSchema,
  ReturnsAnswerSchema,
} from "../../domain/api/api.ts";
import type { ReturnContent } from "../../domain/returns/return.ts";
import type { SamplePerson } from "../../local/people.ts";
import { aReturn } from "../builders/returns.ts";
import { people, type Reply, runService, type RunningService } from "./running-service.ts";

const half = "2026-H1";

describe("returns over HTTP", () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await runService();
  });
  afterAll(() => service.close());

  const aReturnOf = (planId: string, agencyId = "so-tu-phap", changes: Parameters<typeof aReturn>[1] = {}): ReturnContent => ({
    ...aReturn(agencyId, changes),
    planId,
  });
  let keys = 0;
  const send = (content: ReturnContent, condition: Record<string, string>, who: SamplePerson = people.lan): Promise<Reply> =>
    service.call(who, "PUT", apiPaths.agencyReturn(content.planId, content.periodId, content.agencyId), content, {
      "idempotency-key": `sending-${++keys}`,
      ...condition,
    });
  const first = { "if-none-match": "*" };
  const read = (planId: string, who: SamplePerson = people.lan): Promise<Reply> =>
    service.call(who, "GET", apiPaths.agencyReturn(planId, half, "so-tu-phap"));
  const decide = (planId: string, body: object, agencyId = "so-tu-phap"): Promise<Reply> =>
    service.call(people.minh, "PUT", apiPaths.decision(planId, half, agencyId), body);

  it("a first sending is answered with a receipt, and read back as it was sent", async () => {
    const planId = await service.aPublishedPlan();
    expect(await read(planId)).toMatchObject({ status: 404, body: { code: "no-return-yet" } });
    const content = aReturnOf(planId);
    const sent = await send(content, first);
    expect(sent.status).toBe(201);
    const receipt = v.parse(ReceiptSchema, sent.body);
    expect(receipt).toMatchObject({ planId, periodId: half, agencyId: "so-tu-phap", revision: 1, sentBy: "Nguyễn Thị Lan" });
    expect(receipt.hash).toMatch(/^[0-9a-f]{64}$/);
    const back = await read(planId);
    expect(back.headers.get("etag")).toBe('"r1"');
    expect(v.parse(ReturnAnswerSchema, back.body)).toMatchObject({ head: { status: "sent", hash: receipt.hash }, content });
  });

  it("a newer revision needs the tag of the one that it was made from", async () => {
    const planId = await service.aPublishedPlan();
    await send(aReturnOf(planId), first);
    const second = await send(aReturnOf(planId), { "if-match": '"r1"' });
    expect(second).toMatchObject({ status: 200, body: { revision: 2 } });
    const stale = await send(aReturnOf(planId), { "if-match": '"r1"' });
    expect(stale.status).toBe(412);
    expect(v.parse(ProblemAnswerSchema, stale.body)).toMatchObject({
      code: "newer-return",
      head: { revision: 2, sentBy: "Nguyễn Thị Lan" },
    });
    expect(await send(aReturnOf(planId), first)).toMatchObject({ status: 412 });
    expect(await send(aReturnOf(planId), {})).toMatchObject({ status: 428, body: { code: "precondition-missing" } });
    expect(await send(aReturnOf(planId), { "if-match": "W/datetime" })).toMatchObject({ status: 400 });
  });

  it("the same sending twice, at once or later, makes one revision and one receipt", async () => {
    const planId = await service.aPublishedPlan();
    const content = aReturnOf(planId);
    const key = { ...first, "idempotency-key": "double-click" };
    const replies = await Promise.all([send(content, key), send(content, key), send(content, key)]);
    replies.push(await send(content, key));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
    expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect((await read(planId)).headers.get("etag")).toBe('"r1"');
    const other = aReturnOf(planId, "so-tu-phap", { tasks: { "II.2": { result: "Khác" } } });
    expect(await send(other, key)).toMatchObject({ status: 409, body: { code: "key-used-otherwise" } });
  });

  it("a sending whose answer was lost gets its receipt also when it would be refused by now", async () => {
    const planId = await service.aPublishedPlan();
    const lost = { ...first, "idempotency-key": "lost-answer-1" };
    const receipt = await send(aReturnOf(planId), lost);
    await decide(planId, { decision: "accept", revision: 1 });
    expect(await send(aReturnOf(planId), first)).toMatchObject({ status: 412, body: { head: { status: "accepted" } } });
    expect(await send(aReturnOf(planId), lost)).toMatchObject({ status: 200, body: receipt.body });
    await service.call(people.minh, "PUT", apiPaths.closing(planId, half), { step: "close", reason: "Đã đủ báo cáo" });
    expect(await send(aReturnOf(planId), { "if-match": '"r1"' })).toMatchObject({ status: 409, body: { code: "step-refused" } });
    expect(await send(aReturnOf(planId), lost)).toMatchObject({ status: 200, body: receipt.body });
  });

  it("another agency's return is refused, and so is one under another name", async () => {
    const planId = await service.aPublishedPlan();
    const refused = await send(aReturnOf(planId), first, people.hoa);
    expect(refused).toMatchObject({
      status: 403,
      body: { code: "not-allowed", title: "Tài khoản của bạn không có quyền thực hiện việc này." },
    });
    const path = apiPaths.agencyReturn(planId, half, "so-tu-phap");
    const headers = { ...first, "idempotency-key": "under-another-name" };
    const disguised = await service.call(people.lan, "PUT", path, aReturnOf(planId, "cong-an-tinh"), headers);
    expect(disguised).toMatchObject({ status: 400, body: { problems: [{ place: { kind: "field", path: "agencyId" } }] } });
  });

  it("an agency that owes nothing, a group, and a period that is not open are not found", async () => {
    const planId = await service.aPublishedPlan();
    expect((await send(aReturnOf(planId, "cac-xa"), first)).status).toBe(404);
    expect((await send({ ...aReturnOf(planId), agencyId: "so-y-te" }, first)).status).toBe(404);
    expect(await send({ ...aReturnOf(planId), periodId: "2026-H2" }, first)).toMatchObject({
      status: 404,
      body: { title: "Kỳ báo cáo này chưa được mở." },
    });
  });

  it("a return with errors is not stored, and each problem says where it is", async () => {
    const planId = await service.aPublishedPlan();
    const content = aReturnOf(planId, "so-tu-phap", { tasks: { "II.2": { progress: "done", completedOn: null } } });
    const refused = await send(content, first);
    expect(refused.status).toBe(422);
    const { problems, code } = v.parse(ProblemAnswerSchema, refused.body);
    expect(code).toBe("return-has-problems");
    expect(problems[0]).toMatchObject({
      severity: "error",
      place: { kind: "field", path: expect.stringContaining("II.2") as string },
    });
    expect((await read(planId)).status).toBe(404);
  });

  it("a count that surprises waits for its explanation", async () => {
    const planId = await service.aPublishedPlan();
    const content = aReturnOf(planId, "cong-an-tinh", { counts: { "k1.opened": 4, "k1.cleared": 6 } });
    const refused = await send(content, first, people.hoa);
    expect(refused).toMatchObject({ status: 422, body: { problems: [{ severity: "query" }] } });
    const counts = content.counts.map((count) => ({ ...count, explanation: "Do gồm cả 3 vụ án của kỳ trước" }));
    expect((await send({ ...content, counts }, first, people.hoa)).status).toBe(201);
  });

  it("is sent back with a reason, sent again, accepted, and then closed to sending", async () => {
    const planId = await service.aPublishedPlan();
    await send(aReturnOf(planId), first);
    expect((await decide(planId, { decision: "send-back", revision: 1 })).status).toBe(400);
    const reason = "Dòng II.2 chưa nêu số văn bản";
    expect(await decide(planId, { decision: "send-back", revision: 1, reason })).toMatchObject({
      body: { status: "sent-back", reason },
    });
    expect(await decide(planId, { decision: "accept", revision: 1 })).toMatchObject({
      status: 409,
      body: { code: "step-refused" },
    });
    expect((await send(aReturnOf(planId), { "if-match": '"r1"' })).status).toBe(200);
    expect(await decide(planId, { decision: "accept", revision: 1 })).toMatchObject({
      status: 412,
      body: { head: { revision: 2 } },
    });
    expect(await decide(planId, { decision: "accept", revision: 2 })).toMatchObject({
      status: 200,
      body: { status: "accepted", reason: null },
    });
    expect(await decide(planId, { decision: "accept", revision: 2 })).toMatchObject({ status: 200 });
    expect(await send(aReturnOf(planId), { "if-match": '"r2"' })).toMatchObject({ status: 409, body: { code: "step-refused" } });
  });

  it("the merge counts accepted returns alone, and says who is missing", async () => {
    const planId = await service.aPublishedPlan();
    await send(aReturnOf(planId, "cong-an-tinh"), first, people.hoa);
    await send(aReturnOf(planId, "xa-mot", { counts: { "k2.accepted": 7, "k2.settled": 7 } }), first, people.hoa);
    await decide(planId, { decision: "accept", revision: 1 }, "cong-an-tinh");
    const returns = await service.call(people.thanh, "GET", apiPaths.returns(planId, half));
    expect(v.parse(ReturnsAnswerSchema, returns.body)).toMatchObject({
      expected: ["cong-an-tinh", "so-tu-phap", "xa-mot", "xa-hai"],
      heads: [
        { agencyId: "cong-an-tinh", status: "accepted" },
        { agencyId: "xa-mot", status: "sent" },
      ],
    });
    const answer = await service.call(people.thanh, "GET", apiPaths.merge(planId, half));
    const { merged, kpis, heads } = v.parse(MergeAnswerSchema, answer.body);
    expect(merged.accepted).toEqual(["cong-an-tinh"]);
    expect(merged.missing).toEqual(["so-tu-phap", "xa-mot", "xa-hai"]);
    expect(heads).toHaveLength(2);
    expect(kpis.map(({ indicatorId, verdict }) => `${indicatorId} ${verdict}`)).toEqual(["k1 met", "k2 met", "k3 missed"]);
  });

  it("the export is an .xlsx file with a name", async () => {
    const planId = await service.aPublishedPlan();
    const { status, headers } = await service.call(people.minh, "GET", apiPaths.export(planId, half));
    expect(status).toBe(200);
    expect(headers.get("content-disposition")).toBe(`attachment; filename="matran-${planId}-2026-H1.xlsx"`);
    expect(headers.get("content-type")).toContain("spreadsheetml");
  });

  it("the last return is the newest of an earlier period", async () => {
    const planId = await service.aPublishedPlan();
    const lastBefore = (before: string): Promise<Reply> =>
      service.call(people.lan, "GET", apiPaths.lastReturn(planId, "so-tu-phap", before));
    expect(await lastBefore(half)).toMatchObject({ status: 404, body: { code: "no-return-yet" } });
    await send(aReturnOf(planId), first);
    expect((await lastBefore(half)).status).toBe(404);
    expect(await lastBefore("2026-H2")).toMatchObject({
      status: 200,
      body: { head: { revision: 1 }, content: { periodId: half } },
    });
    expect((await lastBefore("sau")).status).toBe(400);
  });
});
