// @vitest-environment happy-dom
/** The reporter's room where there is no sheet, over the real service in memory: what she owes, and an answer that is never lost nor there twice. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { http } from "../../../addin/src/api/http.ts";
import { matranApi } from "../../../addin/src/api/matran-api.ts";
import type { Desk } from "../../../addin/src/desk.ts";
import OwedRoom from "../../../addin/src/features/owed/owed-room.tsx";
import { apiPaths } from "../../../domain/api/api.ts";
import { filledForm } from "../../builders/filled-form.ts";
import { aPlan } from "../../builders/plans.ts";
import { type ProvinceInMemory, provinceInMemory } from "../../builders/province-in-memory.ts";
import { aReturn } from "../../builders/returns.ts";
import { memoryAnswers, noAnswers } from "../workbook/a-return-room.ts";
import { aDesk, aScreen } from "./a-screen.ts";

const now = "2026-06-14T02:00:00Z";
const agencyId = "so-tu-phap";
const plan = aPlan();
const explanation = apiPaths.explanation(plan.id, "2026-H1", agencyId);

const screen = aScreen();
const { place, words, says, type, press } = screen;
let province: ProvinceInMemory;
let answers: ReturnType<typeof memoryAnswers>;

beforeEach(async () => {
  province = await provinceInMemory(
    [
      { oid: "lan", name: "Lan", roles: ["reporter"], agencyIds: [agencyId] },
      { oid: "minh", name: "Minh", roles: ["aggregator"], agencyIds: [] },
      { oid: "vinh", name: "Vinh", roles: ["leader"], agencyIds: [] },
    ],
    now,
  );
  answers = memoryAnswers();
  expect(await province.put("minh", apiPaths.plan(plan.id), plan, { "if-none-match": "*" })).toBe(201);
  for (const id of ["2025-H2", "2026-H1", "2026-H2"])
    expect(await province.put("minh", apiPaths.period(plan.id, id), {})).toBe(201);
  const question = { step: "ask", about: { kind: "task", taskId: "II.1" }, question: "Vì sao chậm?" };
  expect(await province.put("vinh", apiPaths.inquiry(plan.id, "2026-H1", agencyId), question)).toBe(200);
});
afterEach(screen.close);

const open = async (kept: Desk["answers"] = answers): Promise<void> => {
  const me: Desk["me"] = { name: "Lan", province: "binh-minh", roles: ["reporter"], agencyIds: [agencyId] };
  screen.open(OwedRoom, { ...aDesk(province, "lan", me, now), answers: kept });
  await says("Vì sao chậm?");
};
const field = (): HTMLTextAreaElement => screen.find(HTMLTextAreaElement, "textarea");
const explained = (): number => province.asked.filter((each) => each === `PUT ${explanation}`).length;

describe("what she owes, without Excel", () => {
  it("stands in one list of the periods that have begun: what is asked first, open, with the task's own words", async () => {
    await open();
    expect(words()).toContain("Còn 2 báo cáo phải gửi, 1 câu hỏi chưa trả lời.");
    const rows = [...place.querySelectorAll("[aria-expanded]")];
    expect(rows.map((row) => row.textContent?.slice(0, 20))).toEqual(["6 tháng đầu năm 2026", "6 tháng cuối năm 202"]);
    expect(rows.map((row) => row.getAttribute("aria-expanded"))).toEqual(["true", "false"]);
    expect(words()).toContain(plan.tasks.find(({ id }) => id === "II.1")?.text);
  });

  it("says why a return was sent back, and at which place", async () => {
    const path = apiPaths.agencyReturn(plan.id, "2026-H1", agencyId);
    const content = aReturn(agencyId);
    const keyed = { "if-none-match": "*", "idempotency-key": "the-first-one" };
    expect(await province.put("lan", path, content, keyed)).toBe(201);
    const reasons = [{ path: "tasks/II.1/result", text: "Ghi rõ địa điểm" }];
    const decision = { decision: "send-back", revision: 1, reason: "Còn thiếu", reasons };
    expect(await province.put("minh", apiPaths.decision(plan.id, "2026-H1", agencyId), decision)).toBe(200);
    await open();
    await says("Lý do trả lại: Còn thiếu. Hãy sửa trong bảng tính rồi gửi lại.");
    expect(words()).toContain("Nhiệm vụ II.1, Kết quả: Ghi rõ địa điểm");
  });
});

describe("her answer", () => {
  it("comes back half-typed after the page was closed, and is kept no more once it is sent", async () => {
    await open();
    type("Do thiếu");
    await open();
    await expect.poll(() => field().value).toBe("Do thiếu");
    expect(words()).toContain("còn giữ trên máy này, chưa gửi");
    type("Do thiếu kinh phí");
    press("Gửi giải trình");
    await says("Đã gửi giải trình. Báo cáo đã gửi không thay đổi.");
    expect(words()).toContain("Còn 2 báo cáo phải gửi.");
    expect(words()).toContain("Đã trả lời: Do thiếu kinh phí");
    expect([...answers.kept]).toEqual([]);
  });

  it("goes out once, however quickly the button is pressed again", async () => {
    await open();
    type("Do thiếu kinh phí");
    press("Gửi giải trình");
    press("Gửi giải trình");
    await says("Đã trả lời: Do thiếu kinh phí");
    expect(explained()).toBe(1);
  });

  it("stays in its field where the line is cut, is not lost with the page, and may be sent again", async () => {
    await open();
    type("Do thiếu kinh phí");
    province.weather = "down";
    press("Gửi giải trình");
    await says("Chưa rõ hệ thống đã nhận hay chưa");
    expect(field().value).toBe("Do thiếu kinh phí");
    province.weather = "up";
    await open();
    await expect.poll(() => field().value).toBe("Do thiếu kinh phí");
    press("Gửi giải trình");
    await says("Đã trả lời: Do thiếu kinh phí");
  });

  it("is told that nothing is kept where the browser keeps nothing, and is sent all the same", async () => {
    await open(noAnswers);
    type("Do thiếu kinh phí");
    await says("Trình duyệt này không giữ được lời viết dở");
    press("Gửi giải trình");
    await says("Đã trả lời: Do thiếu kinh phí");
  });
});

describe("her return as a file", () => {
  const form = async (): Promise<Uint8Array> => {
    const session = { token: () => "lan", renew: () => Promise.resolve(false) };
    const got = await matranApi(http(province.apiBase, session, province.line)).form(plan.id, "2026-H1", agencyId);
    if (!got.ok) throw new Error(got.failure.title);
    return new Uint8Array(await got.value.arrayBuffer());
  };
  const handIn = (name: string, bytes: Uint8Array<ArrayBuffer>): void => {
    const input = screen.find(HTMLInputElement, "input[type=file]");
    Object.defineProperty(input, "files", { configurable: true, value: [new File([bytes], name)] });
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };

  it("is taken with a receipt when it is filled, and is told its cells when it is not", async () => {
    await open();
    const empty = await form();
    handIn("chua dien.xlsx", Uint8Array.from(empty));
    await says("Còn lỗi 1 tệp");
    expect(words()).toMatch(/Trang Báo cáo, ô [A-Z]\d+: /);
    const said = { "tasks/II.1/progress": "Đang thực hiện", "tasks/II.2/progress": "Đang thực hiện" };
    handIn("da dien.xlsx", Uint8Array.from(filledForm(empty, said)));
    await says("Đã nhận 1 tệp");
    expect(words()).toMatch(/bản 1, nhận lúc .* Mã kiểm [0-9a-f]{64}/);
    await says("➜ Đã gửi, chờ tiếp nhận");
    expect(words()).toContain("Còn 1 báo cáo phải gửi, 1 câu hỏi chưa trả lời.");
  });

  it("is not asked for where the period is locked; the question still is", async () => {
    const closing = { step: "close", reason: "Đủ báo cáo" };
    expect(await province.put("minh", apiPaths.closing(plan.id, "2026-H1"), closing)).toBe(200);
    await open();
    expect(words()).toContain("Kỳ báo cáo đã khóa sổ.");
    expect(place.querySelector("input[type=file]")).toBeNull();
    type("Do thiếu kinh phí");
    press("Gửi giải trình");
    await says("Đã trả lời: Do thiếu kinh phí");
  });
});
