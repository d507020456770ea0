/** Asking an agency to explain, its answer, and what any words that people write beside a return may not bear. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as v from "valibot";
import {
  apiPaths,
  AuditAnswerSchema,
  AuditVerificationSchema,
  InquiriesAnswerSchema,
  ReturnAnswerSchema,
} from "../../domain/api/api.ts";
import type { InquiryAbout } from "../../domain/period/inquiry.ts";
import type { SamplePerson } from "../../local/people.ts";
import { aReturn } from "../builders/returns.ts";
import { people, type Reply, runService, type RunningService } from "./running-service.ts";

const half = "2026-H1";
const agency = "so-tu-phap";
const task: InquiryAbout = { kind: "task", taskId: "II.2" };
const question = "Nhiệm vụ II.2 quá hạn. Vì sao chậm, khi nào xong?";

let service: RunningService;
beforeAll(async () => {
  service = await runService();
});
afterAll(() => service.close());

const ask = (planId: string, agencyId: string, about: InquiryAbout, words = question, who = people.thanh): Promise<Reply> =>
  service.call(who, "PUT", apiPaths.inquiry(planId, half, agencyId), { step: "ask", about, question: words });
const take = (planId: string, inquiryId: string): Promise<Reply> =>
  service.call(people.thanh, "PUT", apiPaths.inquiry(planId, half, agency), { step: "withdraw", inquiryId });
const explain = (planId: string, inquiryId: string, text: string, who = people.lan, agencyId = agency): Promise<Reply> =>
  service.call(who, "PUT", apiPaths.explanation(planId, half, agencyId), { inquiryId, text });
const read = ({ body }: Reply) => v.parse(InquiriesAnswerSchema, body);
const seen = async (who: SamplePerson, planId: string) => read(await service.call(who, "GET", apiPaths.inquiries(planId, half)));
const stepsOf = async (planId: string): Promise<string[]> => {
  const { body } = await service.call(people.minh, "GET", apiPaths.audit(planId, half));
  const entries = v.parse(AuditAnswerSchema, body).filter(({ subject }) => subject.includes("inquiry"));
  return entries.map(({ who, step, reason }) => `${who}: ${step} ${reason}`.trim());
};

describe("an inquiry", () => {
  it("is asked once by a leader, is seen by her agency alone, is answered there, and changes no return", async () => {
    const planId = await service.aPublishedPlan();
    const sending = { "if-none-match": "*", "idempotency-key": "before-the-question" };
    const path = apiPaths.agencyReturn(planId, half, agency);
    await service.call(people.lan, "PUT", path, { ...aReturn(agency), planId }, sending);
    const returned = async () => v.parse(ReturnAnswerSchema, (await service.call(people.lan, "GET", path)).body);
    const before = await returned();

    const both = await Promise.all([ask(planId, agency, task), ask(planId, agency, task)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const [asked, ...more] = await seen(people.lan, planId);
    expect(more).toEqual([]);
    expect(asked).toMatchObject({ agencyId: agency, about: task, question, by: "Phạm Thanh", answer: null });
    expect(await seen(people.duyet, planId)).toHaveLength(1);
    expect(await seen(people.hoa, planId)).toEqual([]);

    const id = asked?.id ?? "";
    expect((await explain(planId, id, "Do thiếu kinh phí, xong ngày 30/7.", people.hoa)).status).toBe(403);
    expect((await explain(planId, id, "Do thiếu kinh phí", people.hoa, "cong-an-tinh")).status).toBe(409);
    for (let twice = 0; twice < 2; twice += 1)
      expect((await explain(planId, id, "Do thiếu kinh phí, xong ngày 30/7.")).status).toBe(200);
    expect((await seen(people.thanh, planId))[0]?.answer).toMatchObject({
      text: "Do thiếu kinh phí, xong ngày 30/7.",
      by: "Nguyễn Thị Lan",
    });
    // Asked again after the answer it is still the one that was answered, and it cannot be taken back any more.
    expect(read(await ask(planId, agency, task))[0]?.answer).not.toBeNull();
    expect((await take(planId, id)).status).toBe(409);
    expect(await stepsOf(planId)).toEqual(["Nguyễn Thị Lan: explained", `Phạm Thanh: asked to explain ${question}`]);
    expect(await returned()).toEqual(before);
    const { body } = await service.call(people.quan, "GET", apiPaths.auditVerification);
    expect(v.parse(AuditVerificationSchema, body).broken).toBeNull();
  });

  it("is taken back while nobody has answered, and can be asked again", async () => {
    const planId = await service.aPublishedPlan();
    const id = read(await ask(planId, agency, { kind: "return" }))[0]?.id ?? "";
    expect(read(await take(planId, id))).toEqual([]);
    expect((await explain(planId, id, "Do mất điện")).status).toBe(409);
    expect((await take(planId, id)).status).toBe(409);
    expect(read(await ask(planId, agency, { kind: "return" }))).toHaveLength(1);
    expect(await stepsOf(planId)).toHaveLength(3);
  });

  it("is about what the plan gives the agency, short, and of a bounded number", async () => {
    const planId = await service.aPublishedPlan();
    expect((await ask(planId, agency, { kind: "task", taskId: "IX.9" })).status).toBe(400);
    expect((await ask(planId, agency, { kind: "indicator", indicatorId: "k9" })).status).toBe(400);
    expect((await ask(planId, "cac-xa", { kind: "return" })).status).toBe(404);
    expect((await ask(planId, agency, task, "a".repeat(1_001))).status).toBe(400);
    expect((await ask(planId, agency, task, "  ")).status).toBe(400);
    const many = Array.from({ length: 42 }, (_, at) => `Câu hỏi ${at}`);
    const statuses: number[] = [];
    for (const words of many) statuses.push((await ask(planId, agency, { kind: "return" }, words)).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(40);
    expect(statuses.slice(40)).toEqual([409, 409]);
  });

  it("can be asked and answered of a period that is locked", async () => {
    const planId = await service.aPublishedPlan();
    const close = { step: "close", reason: "Hết kỳ báo cáo" };
    expect((await service.call(people.minh, "PUT", apiPaths.closing(planId, half), close)).status).toBe(200);
    const id = read(await ask(planId, agency, task, question, people.minh))[0]?.id ?? "";
    expect((await explain(planId, id, "Do thiếu kinh phí")).status).toBe(200);
  });
});

describe("words of a person", () => {
  it("that bear a secrecy mark are refused by every route that would store them, with the field", async () => {
    const planId = await service.aPublishedPlan();
    const marked = "Theo chuyên án 126T (Mật)";
    const reasons: readonly [SamplePerson, string, unknown, string][] = [
      [people.thanh, apiPaths.inquiry(planId, half, agency), { step: "ask", about: task, question: marked }, "question"],
      [people.lan, apiPaths.explanation(planId, half, agency), { inquiryId: "x", text: `Do thiếu người.\nTỐI MẬT` }, "text"],
      [
        people.minh,
        apiPaths.decision(planId, half, agency),
        { decision: "send-back", revision: 1, reason: "Sửa", reasons: [{ path: "tasks/II.2/result", text: marked }] },
        "reasons/0/text",
      ],
      [people.duyet, apiPaths.approval(planId, half, agency), { decision: "withhold", revision: 1, reason: marked }, "reason"],
      [people.minh, apiPaths.extension(planId, half, agency), { until: "2030-01-01", reason: marked }, "reason"],
      [people.minh, apiPaths.exclusion(planId, half, agency), { excluded: true, reason: marked }, "reason"],
      [people.minh, apiPaths.correction(planId, half, agency), { way: "withdraw", into: "2026-H2", reason: marked }, "reason"],
      [people.minh, apiPaths.closing(planId, half), { step: "close", reason: marked }, "reason"],
      [
        people.quan,
        apiPaths.contact(agency),
        { name: "Lan", position: "Độ mật: Mật", phone: "", email: "", wantsApproval: false },
        "position",
      ],
      [people.quan, apiPaths.person(people.mai.id), { name: "Mai", roles: [], agencyIds: [], reason: marked }, "reason"],
    ];
    for (const [who, path, body, field] of reasons)
      expect([path, await service.call(who, "PUT", path, body)]).toMatchObject([
        path,
        { status: 422, body: { code: "secret-content", problems: [{ place: { path: field } }] } },
      ]);
    const file = await service.call(people.minh, "PUT", apiPaths.files(planId, half), "{", {
      "x-reason": encodeURIComponent(marked),
    });
    expect(file).toMatchObject({ status: 422, body: { code: "secret-content", problems: [{ place: { path: "reason" } }] } });
    const onBehalf = { content: { ...aReturn(agency), planId }, reason: marked };
    const headers = { "if-none-match": "*", "idempotency-key": "never-on-behalf" };
    expect(await service.call(people.minh, "PUT", apiPaths.onBehalf(planId, half, agency), onBehalf, headers)).toMatchObject({
      status: 422,
      body: { code: "secret-content", problems: [{ place: { path: "reason" } }] },
    });
  });
});
