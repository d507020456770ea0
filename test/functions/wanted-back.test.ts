/** An agency finds a mistake in what was accepted: it asks, the police answer, and until then everything counts as it was. */
import { expect, it } from "vitest";
import * as v from "valibot";
import { apiPaths, AuditAnswerSchema, MergeAnswerSchema, ReturnAnswerSchema, ReturnsAnswerSchema } from "../../domain/api/api.ts";
import { auditWords } from "../../domain/audit/audit-words.ts";
import { aReturn } from "../builders/returns.ts";
import { aLittleProvince, done, half, type LittleProvince, nameOf, planId, reason } from "./little-province.ts";

const agency = "so-tu-phap";
const mistake = "Ghi nhầm số vụ của quý trước";

async function accepted(): Promise<LittleProvince> {
  const here = await aLittleProvince();
  const headers = { "if-none-match": "*", "idempotency-key": "the-first-one" };
  await done(here.put("lan", apiPaths.agencyReturn(planId, half, agency), aReturn(agency), headers));
  await done(decide(here, { decision: "accept", revision: 1, reason: null }));
  return here;
}
const decide = (here: LittleProvince, body: object) => here.put("minh", apiPaths.decision(planId, half, agency), body);
const ask = (here: LittleProvince, why: string | null = mistake, revision = 1) =>
  here.put("lan", apiPaths.wantBack(planId, half, agency), { revision, reason: why });
const ownHead = async (here: LittleProvince) =>
  v.parse(ReturnAnswerSchema, JSON.parse((await here.get("lan", apiPaths.agencyReturn(planId, half, agency))).text)).head;
const listed = async (here: LittleProvince) =>
  v.parse(ReturnsAnswerSchema, JSON.parse((await here.get("minh", apiPaths.returns(planId, half))).text)).heads[0];
const merged = async (here: LittleProvince) =>
  v.parse(MergeAnswerSchema, JSON.parse((await here.get("minh", apiPaths.merge(planId, half))).text)).merged.accepted;

it("an accepted return that is wanted back stands in the police's list with the reason, and counts until they send it back", async () => {
  const here = await accepted();
  await done(ask(here));
  expect(await listed(here)).toMatchObject({ status: "accepted", wantsBack: { reason: mistake, by: nameOf("lan"), kept: null } });
  expect(await merged(here)).toEqual([agency]);
  await done(decide(here, { decision: "send-back", revision: 1, reason }));
  expect(await ownHead(here)).toMatchObject({ status: "sent-back", reason, wantsBack: null });
  expect(await merged(here)).toEqual([]);
  const headers = { "if-match": '"r1"', "idempotency-key": "the-second-one" };
  await done(here.put("lan", apiPaths.agencyReturn(planId, half, agency), aReturn(agency), headers));
  expect(await ownHead(here)).toMatchObject({ status: "sent", revision: 2, wantsBack: null });
});

it("is kept with a word to the agency, who may ask again and may take it back", async () => {
  const here = await accepted();
  await done(ask(here));
  await done(decide(here, { decision: "accept", revision: 1, reason: "Đã báo cáo lên Bộ" }));
  expect(await ownHead(here)).toMatchObject({ status: "accepted", reason: null, wantsBack: { kept: "Đã báo cáo lên Bộ" } });
  await done(ask(here, "Vẫn cần sửa"));
  expect(await ownHead(here)).toMatchObject({ wantsBack: { reason: "Vẫn cần sửa", kept: null } });
  await done(ask(here, null));
  expect(await ownHead(here)).toMatchObject({ status: "accepted", wantsBack: null });
  const audit = v.parse(AuditAnswerSchema, JSON.parse((await here.get("minh", apiPaths.audit(planId, half))).text));
  const said = audit
    .filter(({ subject }) => subject === `head~${agency}`)
    .map((entry) => auditWords(entry, () => "Sở Tư pháp").done);
  expect(said.slice(0, 4)).toEqual([
    "thôi xin sửa lại bản 1",
    "xin sửa lại bản 1",
    "giữ nguyên bản đã tiếp nhận, không trả lại: bản 1",
    "xin sửa lại bản 1",
  ]);
  expect((await here.services.audit.verify("binh-minh")).broken).toBeNull();
});

it("is refused in words where there is nothing to ask for, where the period is locked, and to another agency", async () => {
  const here = await accepted();
  const other = await here.put("hoa", apiPaths.wantBack(planId, half, agency), { revision: 1, reason: mistake });
  expect(other.status).toBe(403);
  expect(other.text).not.toContain("hash");
  expect((await ask(here, mistake, 2)).status).toBe(412);
  expect((await ask(here, "Tuyệt mật")).status).toBe(422);
  const silent = await here.put("hoa", apiPaths.wantBack(planId, half, "xa-hai"), { revision: 1, reason: mistake });
  expect(silent).toMatchObject({ status: 404 });
  await done(decide(here, { decision: "send-back", revision: 1, reason }));
  expect((await ask(here)).text).toContain("hãy sửa trong trang Báo cáo rồi gửi lại");
  await done(here.put("minh", apiPaths.closing(planId, half), { step: "close", reason }));
  expect((await ask(here)).text).toContain("đã khóa sổ");
});
