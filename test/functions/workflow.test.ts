import { TableClient } from "@azure/data-tables";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as v from "valibot";
import {
  apiPaths,
  AuditAnswerSchema,
  AuditVerificationSchema,
  ChaseAnswerSchema,
  MergeAnswerSchema,
  PeriodAnswerSchema,
  ReturnAnswerSchema,
  ReturnsAnswerSchema,
} from "../../domain/api/api.ts";
import { ContactSchema } from "../../domain/agency/contact.ts";
import { addDays } from "../../domain/period/dates.ts";
import type { ReturnContent } from "../../domain/returns/return.ts";
import { aPlan, aTask } from "../builders/plans.ts";
import { aReturn } from "../builders/returns.ts";
import { actsOn, half, reason, title, today } from "./acts.ts";
import { people, type Reply, runService, type RunningService } from "./running-service.ts";

let service: RunningService;
beforeAll(async () => {
  service = await runService();
});
afterAll(() => service.close());

const { send, sendingHeaders, asPolice, decide } = actsOn(() => service);

describe("an agency that wants a second person", () => {
  it("sends through her: waiting, asked for changes, written again, approved, and only then the police's", async () => {
    const planId = await service.aPublishedPlan();
    const contact = { name: "Nguyễn Thị Lan", position: "Chuyên viên", phone: "0912 345 678", email: "", wantsApproval: true };
    expect((await service.call(people.lan, "PUT", apiPaths.contact("so-tu-phap"), contact)).status).toBe(200);
    expect((await send(planId, "so-tu-phap", people.lan)).status).toBe(201);

    const returns = v.parse(ReturnsAnswerSchema, (await asPolice("GET", apiPaths.returns(planId, half))).body);
    expect(returns.heads).toMatchObject([{ agencyId: "so-tu-phap", status: "awaiting-approval" }]);
    expect(await asPolice("GET", apiPaths.agencyReturn(planId, half, "so-tu-phap"))).toMatchObject({ status: 404 });
    expect(title(await decide(planId, "so-tu-phap", 1))).toContain("chờ lãnh đạo cơ quan duyệt");

    const approve = (decision: string, revision: number, who = people.duyet): Promise<Reply> =>
      service.call(who, "PUT", apiPaths.approval(planId, half, "so-tu-phap"), {
        decision,
        revision,
        reason: "Bổ sung số văn bản",
      });
    expect(await approve("withhold", 1)).toMatchObject({
      status: 200,
      body: { status: "withheld", reason: "Bổ sung số văn bản" },
    });
    expect((await send(planId, "so-tu-phap", people.lan, 1)).status).toBe(200);
    expect(await approve("approve", 1)).toMatchObject({ status: 412, body: { code: "newer-return" } });
    expect(await approve("approve", 2)).toMatchObject({ body: { status: "sent", revision: 2, approvedBy: "Hoàng Văn Duyệt" } });
    expect(await approve("approve", 2)).toMatchObject({ status: 200, body: { status: "sent", revision: 2 } });
    expect((await decide(planId, "so-tu-phap", 2)).status).toBe(200);
    expect(await approve("approve", 2)).toMatchObject({ status: 409, body: { code: "step-refused" } });
    await service.call(people.quan, "PUT", apiPaths.contact("so-tu-phap"), { ...contact, wantsApproval: false });
  });
});

describe("who checks a return", () => {
  it("is never the one who wrote it, though she may do both; another of the police may", async () => {
    const planId = await service.aPublishedPlan();
    const { id, name, agencyIds } = people.lan;
    const appoint = (roles: string[]): Promise<Reply> =>
      service.call(people.quan, "PUT", apiPaths.person(id), { name, roles, agencyIds, reason });
    expect((await appoint(["reporter", "aggregator"])).status).toBe(200);
    expect((await send(planId, "so-tu-phap", people.lan)).status).toBe(201);
    const path = apiPaths.decision(planId, half, "so-tu-phap");
    const own = await service.call(people.lan, "PUT", path, { decision: "accept", revision: 1, reason: null });
    expect(own).toMatchObject({ status: 409, body: { problems: [{ code: "own-return" }] } });
    expect(title(own)).toContain("không tự tiếp nhận được");
    expect((await decide(planId, "so-tu-phap", 1)).status).toBe(200);
    expect((await appoint(["reporter"])).status).toBe(200);
  });
});

describe("the police's notes on a period", () => {
  it("an extension has a reason and an end, moves the day, and is taken back", async () => {
    const planId = await service.aPublishedPlan();
    const path = apiPaths.extension(planId, half, "xa-mot");
    const until = addDays(today(), 5);
    expect((await asPolice("PUT", path, { until })).status).toBe(400);
    expect((await asPolice("PUT", path, { until: "2026-06-10", reason })).status).toBe(400);
    expect(await asPolice("PUT", path, { until, reason })).toMatchObject({ status: 200, body: { dueOn: until } });
    const chase = async () =>
      v
        .parse(ChaseAnswerSchema, (await asPolice("GET", apiPaths.chase(planId, half))).body)
        .rows.find(({ agencyId }) => agencyId === "xa-mot");
    expect(await chase()).toMatchObject({ standing: "waiting", dueOn: until, extensionReason: reason });
    const mine = v.parse(PeriodAnswerSchema, (await service.call(people.hoa, "GET", apiPaths.period(planId, half))).body).mine;
    expect(mine.find(({ agencyId }) => agencyId === "xa-mot")).toMatchObject({ dueOn: until, extendedTo: until });
    await asPolice("PUT", path, { until: null, reason: "Cơ quan đã gửi" });
    expect(await chase()).toMatchObject({ standing: "overdue", dueOn: "2026-06-15", extendedTo: null });
  });

  it("an excluded agency is in no list and no coverage, and stands with its reason", async () => {
    const planId = await service.aPublishedPlan();
    await send(planId, "cong-an-tinh", people.hoa);
    await decide(planId, "cong-an-tinh", 1);
    const exclude = (excluded: boolean): Promise<Reply> =>
      asPolice("PUT", apiPaths.exclusion(planId, half, "xa-hai"), { excluded, reason });
    expect((await asPolice("PUT", apiPaths.exclusion(planId, half, "xa-hai"), { excluded: true })).status).toBe(400);
    expect((await exclude(true)).status).toBe(200);
    const merge = v.parse(MergeAnswerSchema, (await asPolice("GET", apiPaths.merge(planId, half))).body);
    expect(merge.merged.expected).toEqual(["cong-an-tinh", "so-tu-phap", "xa-mot"]);
    expect(merge.merged.missing).toEqual(["so-tu-phap", "xa-mot"]);
    expect(merge.merged.excluded).toEqual([{ agencyId: "xa-hai", reason }]);
    expect(merge.merged.notes).toContainEqual(expect.objectContaining({ code: "excluded" }));
    expect(merge.kpis.find(({ indicatorId }) => indicatorId === "k2")?.coverage.of).toBe(2);
    const chase = v.parse(ChaseAnswerSchema, (await asPolice("GET", apiPaths.chase(planId, half))).body);
    expect(chase.excluded).toMatchObject([{ agencyId: "xa-hai", name: "UBND xã Hai", reason, by: "Trần Văn Minh" }]);
    await exclude(false);
    const again = v.parse(MergeAnswerSchema, (await asPolice("GET", apiPaths.merge(planId, half))).body);
    expect(again.merged.expected).toContain("xa-hai");
  });

  it("an entry on behalf is a revision like any other, and says whose hand and why", async () => {
    const planId = await service.aPublishedPlan();
    const content: ReturnContent = { ...aReturn("xa-hai"), planId };
    const path = apiPaths.onBehalf(planId, half, "xa-hai");
    expect((await service.call(people.minh, "PUT", path, { content }, sendingHeaders(0))).status).toBe(400);
    const entered = await service.call(
      people.minh,
      "PUT",
      path,
      { content, reason: "Xã mất điện, báo qua điện thoại" },
      sendingHeaders(0),
    );
    expect(entered).toMatchObject({ status: 201, body: { revision: 1, sentBy: "Trần Văn Minh" } });
    const { head } = v.parse(ReturnAnswerSchema, (await asPolice("GET", apiPaths.agencyReturn(planId, half, "xa-hai"))).body);
    expect(head).toMatchObject({ onBehalf: "Xã mất điện, báo qua điện thoại", status: "sent" });
  });
});

describe("a period that is closed", () => {
  it("takes nothing more, gives the same merge for ever, and is opened again only as a new version", async () => {
    const planId = await service.aPublishedPlan();
    const closing = (step: string, why = reason): Promise<Reply> =>
      asPolice("PUT", apiPaths.closing(planId, half), { step, reason: why });
    const merged = async () => v.parse(MergeAnswerSchema, (await asPolice("GET", apiPaths.merge(planId, half))).body).merged;
    expect(title(await closing("merge"))).toContain("Chưa có báo cáo nào được tiếp nhận");
    await send(planId, "cong-an-tinh", people.hoa);
    await send(planId, "xa-mot", people.hoa);
    await decide(planId, "cong-an-tinh", 1);
    expect(await closing("merge")).toMatchObject({ status: 200, body: { stage: "open", closing: { version: 1, returns: 1 } } });
    expect(await closing("close")).toMatchObject({ body: { stage: "locked", closing: { version: 2, kind: "close" } } });
    const before = await merged();

    expect(title(await send(planId, "xa-mot", people.hoa, 1))).toContain("đã khóa sổ");
    expect((await decide(planId, "xa-mot", 1)).status).toBe(409);
    expect(
      (await asPolice("PUT", apiPaths.extension(planId, half, "xa-hai"), { until: addDays(today(), 9), reason })).status,
    ).toBe(409);
    const shorter = aPlan({ id: planId, tasks: [aTask("II.1")] });
    expect((await service.call(people.minh, "PUT", apiPaths.plan(planId), shorter, { "if-match": '"v1"' })).status).toBe(200);
    expect(await merged()).toEqual(before);

    expect(await closing("close")).toMatchObject({ status: 200, body: { closing: { version: 2 } } });
    expect(await closing("close", "Lý do khác")).toMatchObject({ status: 409 });
    expect(await closing("new-version")).toMatchObject({ status: 200, body: { stage: "open" } });
    expect((await merged()).tasks.map(({ taskId }) => taskId)).toEqual(["II.1"]);
    expect((await decide(planId, "xa-mot", 1)).status).toBe(200);
    expect(await closing("close")).toMatchObject({ body: { closing: { version: 3, returns: 2 } } });
    expect((await merged()).accepted).toEqual(["cong-an-tinh", "xa-mot"]);
  });
});

describe("chasing", () => {
  it("lists who is missing, late or sent back with the person to call, and reminds each once for a deadline", async () => {
    const planId = await service.aPublishedPlan();
    const contact = {
      name: "Lò Văn Pành",
      position: "Văn phòng",
      phone: "0987 111 222",
      email: "xamot@binhminh.gov.vn",
      wantsApproval: false,
    };
    await service.call(people.quan, "PUT", apiPaths.contact("xa-mot"), { ...contact, name: "Vàng A Sử" });
    const handed = await service.call(people.quan, "PUT", apiPaths.contact("xa-mot"), contact);
    expect(v.parse(ContactSchema, handed.body).before).toMatchObject([{ name: "Vàng A Sử", until: today() }]);
    await send(planId, "so-tu-phap", people.lan);
    await decide(planId, "so-tu-phap", 1, "send-back");
    await send(planId, "cong-an-tinh", people.hoa);

    const chase = async () => v.parse(ChaseAnswerSchema, (await asPolice("GET", apiPaths.chase(planId, half))).body).rows;
    const rows = await chase();
    expect(rows.map(({ agencyId, standing }) => `${agencyId} ${standing}`)).toEqual([
      "xa-mot overdue",
      "xa-hai overdue",
      "so-tu-phap sent-back",
      "cong-an-tinh late",
    ]);
    expect(rows[0]).toMatchObject({
      contact: { name: "Lò Văn Pành", phone: "0987 111 222" },
      reminded: false,
      lastReminded: null,
    });

    const letter = await service.callForBytes(people.minh, apiPaths.reminderLetter(planId, half));
    const text = strFromU8(unzipSync(letter)["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]+>/g, " ");
    for (const words of [
      "V/v đôn đốc gửi báo cáo 6 tháng đầu năm 2026",
      "UBND xã Hai",
      "Báo cáo bị trả lại, chưa gửi lại",
      "Lò Văn Pành, 0987 111 222",
    ])
      expect(text).toContain(words);
    expect(text).not.toContain("Công an tỉnh, đơn vị chưa");

    const remind = (body: object): Promise<Reply> => asPolice("PUT", apiPaths.reminders(planId, half), body);
    const twice = await Promise.all([remind({}), remind({})]);
    const reminded = twice.flatMap(({ body }) => v.parse(v.object({ reminded: v.array(v.string()) }), body).reminded);
    expect(reminded.sort()).toEqual(["so-tu-phap", "xa-hai", "xa-mot"]);
    expect(await remind({ agencyIds: ["xa-mot"] })).toMatchObject({ body: { reminded: [], before: ["xa-mot"] } });
    const files = (await service.outbox()).filter((name) => name.includes(planId));
    expect(files).toHaveLength(3);
    expect((await chase()).find(({ agencyId }) => agencyId === "xa-mot")).toMatchObject({ reminded: true });

    await asPolice("PUT", apiPaths.extension(planId, half, "xa-mot"), { until: addDays(today(), 3), reason });
    expect(await remind({})).toMatchObject({ body: { reminded: ["xa-mot"] } });
    expect((await service.outbox()).filter((name) => name.includes(planId))).toHaveLength(4);
  });
});

describe("secrecy", () => {
  it("a plan or a return that bears a mark is refused with the place and the way to go", async () => {
    const planId = await service.aPublishedPlan();
    const secret = aPlan({ id: "ke-hoach-mat", header: { ...aPlan().header, docType: "Tối mật" } });
    const refused = await service.call(people.minh, "PUT", apiPaths.plan("ke-hoach-mat"), secret, { "if-none-match": "*" });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: "secret-content", problems: [{ place: { path: "header/docType" } }] },
    });
    expect(title(refused)).toContain("văn bản mật");
    const content = { ...aReturn("so-tu-phap", { tasks: { "II.2": { result: "Chuyên án 126T (Mật)" } } }), planId };
    const path = apiPaths.agencyReturn(planId, half, "so-tu-phap");
    expect(await service.call(people.lan, "PUT", path, content, sendingHeaders(0))).toMatchObject({
      status: 422,
      body: { code: "secret-content", problems: [{ place: { path: "tasks/II.2/result" } }] },
    });
  });
});

describe("the clock", () => {
  it("is asked by the host, answers, and opens what a plan's duties have open today", async () => {
    const planId = "plan-of-the-clock";
    const duty = { by: [], cycle: ["MONTH" as const], recipient: null, via: null, deadline: null };
    await service.call(people.minh, "PUT", apiPaths.plan(planId), aPlan({ id: planId, reporting: [duty] }), {
      "if-none-match": "*",
    });
    // Opened ninety days before a cut-off and closed long after it: on any day some month is open.
    const calendar = { cutOff: 14, due: 1, dueByLevel: { commune: 1, province: 3 }, opens: 90, closes: 60, locks: 30 };
    expect((await asPolice("PUT", apiPaths.calendar(planId), calendar)).status).toBe(200);
    expect(await service.fireTimer()).toBe(202);
    const opened = async () =>
      v.parse(v.array(v.object({ openedAt: v.string() })), (await asPolice("GET", apiPaths.periods(planId))).body);
    const first = await opened();
    expect(first.length).toBeGreaterThan(0);
    await service.fireTimer();
    expect(await opened()).toEqual(first);
  });
});

describe("the audit", () => {
  it("tells who did what and why, fits as it was written, and names the link that somebody changed", async () => {
    const planId = await service.aPublishedPlan();
    await send(planId, "so-tu-phap", people.lan);
    await decide(planId, "so-tu-phap", 1, "send-back");
    const audit = v.parse(AuditAnswerSchema, (await asPolice("GET", apiPaths.audit(planId, half))).body);
    expect(audit.map(({ who, step, reason: why }) => `${who}: ${step} ${why}`.trim())).toEqual([
      `Trần Văn Minh: sent-back 1 ${reason}`,
      "Nguyễn Thị Lan: sent 1",
      "Trần Văn Minh: opened",
    ]);
    const verify = async () =>
      v.parse(AuditVerificationSchema, (await service.call(people.quan, "GET", apiPaths.auditVerification)).body);
    const whole = await verify();
    expect(whole.broken).toBeNull();
    expect(whole.entries).toBeGreaterThan(20);

    const table = TableClient.fromConnectionString(service.storageConnection, "returns", { allowInsecureConnection: true });
    const partitionKey = `binh-minh~${planId}~${half}`;
    const rowKey = "audit~head~so-tu-phap~00001";
    const entry = await table.getEntity(partitionKey, rowKey);
    await table.updateEntity({ partitionKey, rowKey, name: "Người Khác" }, "Merge");
    expect((await verify()).broken).toMatchObject({ table: "returns", subject: "head~so-tu-phap", number: 1, why: "changed" });
    await table.updateEntity({ partitionKey, rowKey, name: entry["name"] }, "Merge");
    await table.updateEntity({ partitionKey, rowKey: "head~so-tu-phap", auditCount: 1 }, "Merge");
    expect((await verify()).broken).toMatchObject({ subject: "head~so-tu-phap", number: 2, why: "cut-off" });
    await table.deleteEntity(partitionKey, "head~so-tu-phap");
    expect((await verify()).broken).toMatchObject({ subject: "head~so-tu-phap", number: 2, why: "no-owner" });
  });
});
