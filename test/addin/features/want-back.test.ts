// @vitest-environment happy-dom
/** "Xin sửa lại" from the officer's pane to the police's list and back, over the real service in memory. */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Desk } from "../../../addin/src/desk.ts";
import ProvinceRoom from "../../../addin/src/features/merge/province-room.tsx";
import OwedRoom from "../../../addin/src/features/owed/owed-room.tsx";
import { apiPaths } from "../../../domain/api/api.ts";
import { aPlan } from "../../builders/plans.ts";
import { type ProvinceInMemory, provinceInMemory } from "../../builders/province-in-memory.ts";
import { aReturn } from "../../builders/returns.ts";
import { aDesk, aScreen } from "./a-screen.ts";

const now = "2026-06-14T02:00:00Z";
const agencyId = "so-tu-phap";
const half = "2026-H1";
const plan = aPlan();
const screen = aScreen();
const { place, says, type, press } = screen;
let province: ProvinceInMemory;

beforeEach(async () => {
  province = await provinceInMemory(
    [
      { oid: "lan", name: "Lan", roles: ["reporter"], agencyIds: [agencyId] },
      { oid: "minh", name: "Minh", roles: ["aggregator"], agencyIds: [] },
    ],
    now,
  );
  expect(await province.put("minh", apiPaths.plan(plan.id), plan, { "if-none-match": "*" })).toBe(201);
  expect(await province.put("minh", apiPaths.period(plan.id, half), {})).toBe(201);
  const keyed = { "if-none-match": "*", "idempotency-key": "the-first-one" };
  expect(await province.put("lan", apiPaths.agencyReturn(plan.id, half, agencyId), aReturn(agencyId), keyed)).toBe(201);
  const accept = { decision: "accept", revision: 1, reason: null };
  expect(await province.put("minh", apiPaths.decision(plan.id, half, agencyId), accept)).toBe(200);
});
afterEach(screen.close);

const asOfficer = (): void => {
  const me: Desk["me"] = { name: "Lan", province: "binh-minh", roles: ["reporter"], agencyIds: [agencyId] };
  screen.open(OwedRoom, aDesk(province, "lan", me, now));
};
const asPolice = (): void => {
  const me: Desk["me"] = { name: "Minh", province: "binh-minh", roles: ["aggregator"], agencyIds: [] };
  screen.open(ProvinceRoom, aDesk(province, "minh", me, now));
};
/** The period's line is closed where nothing is owed any more. */
const unfold = async (): Promise<void> => {
  await expect.poll(() => place.querySelector("[aria-expanded]"), { timeout: 5_000 }).not.toBeNull();
  const row = screen.find(HTMLElement, "[aria-expanded]");
  if (row.getAttribute("aria-expanded") === "false") row.click();
};

it("an officer asks with a reason, the police read it at the top of their list and keep the return with a word, which she reads", async () => {
  asOfficer();
  await unfold();
  await says("Xin sửa lại…");
  press("Xin sửa lại…");
  type("Ghi nhầm số vụ của quý trước");
  press("Gửi đề nghị");
  await says("Công an tỉnh chưa trả lời; bản đã tiếp nhận vẫn được tính.");

  asPolice();
  await says("Ghi nhầm số vụ của quý trước");
  const names = [...place.querySelectorAll("li .name")].map(({ textContent }) => textContent);
  expect(names.indexOf("Sở Tư pháp")).toBeLessThan(names.indexOf("Công an tỉnh"));
  press("Giữ nguyên…");
  type("Đã báo cáo lên Bộ");
  press("Giữ nguyên bản đã tiếp nhận");
  await says("Đã trả lời giữ nguyên: Đã báo cáo lên Bộ");

  asOfficer();
  await unfold();
  await says("Công an tỉnh giữ nguyên bản đã tiếp nhận: Đã báo cáo lên Bộ.");
  press("Xin sửa lại…");
});
