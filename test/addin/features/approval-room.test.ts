// @vitest-environment happy-dom
/** The agency's second person where there is no sheet, over the real service in memory: she reads the whole return before she lets it go. */
import { afterEach, expect, it } from "vitest";
import ApprovalRoom from "../../../addin/src/features/approval/approval-room.tsx";
import { apiPaths } from "../../../domain/api/api.ts";
import { aPlan } from "../../builders/plans.ts";
import { provinceInMemory } from "../../builders/province-in-memory.ts";
import { aReturn } from "../../builders/returns.ts";
import { aDesk, aScreen } from "./a-screen.ts";

const now = "2026-06-14T02:00:00Z";
const agencyId = "so-tu-phap";
const screen = aScreen();
afterEach(screen.close);

it("finds the return that waits for her whatever the plan, reads it whole, and lets it go to the police", async () => {
  const [other, plan] = [{ ...aPlan(), id: "a-newer-plan" }, aPlan()];
  const province = await provinceInMemory(
    [
      { oid: "lan", name: "Lan", roles: ["reporter"], agencyIds: [agencyId] },
      { oid: "duyet", name: "Duyệt", roles: ["approver"], agencyIds: [agencyId] },
      { oid: "minh", name: "Minh", roles: ["aggregator"], agencyIds: [] },
    ],
    now,
  );
  const contact = { name: "Lan", position: "", phone: "", email: "", wantsApproval: true };
  expect(await province.put("minh", apiPaths.contact(agencyId), contact)).toBe(200);
  for (const { id } of [plan, other]) {
    expect(await province.put("minh", apiPaths.plan(id), { ...plan, id }, { "if-none-match": "*" })).toBe(201);
    expect(await province.put("minh", apiPaths.period(id, "2026-H1"), {})).toBe(201);
  }
  const content = aReturn(agencyId, { tasks: { "II.1": { result: "Đã in 2.000 tờ gấp" } } });
  const keyed = { "if-none-match": "*", "idempotency-key": "the-first-one" };
  expect(await province.put("lan", apiPaths.agencyReturn(plan.id, "2026-H1", agencyId), content, keyed)).toBe(201);

  const me = { name: "Duyệt", province: "binh-minh", roles: ["approver" as const], agencyIds: [agencyId] };
  screen.open(ApprovalRoom, aDesk(province, "duyet", me, now));
  await screen.says("Nội dung báo cáo");
  expect(screen.words()).toContain("Kết quả: Đã in 2.000 tờ gấp");
  expect(screen.words()).toContain(plan.tasks.find(({ id }) => id === "II.1")?.text);
  screen.press("Duyệt và gửi");
  await screen.says("Đã duyệt: báo cáo đã gửi đến Công an tỉnh.");
});
