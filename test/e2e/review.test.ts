import * as v from "valibot";
import { beforeAll, describe, expect, it } from "vitest";
import { apiPaths, PlanAnswerSchema } from "../../domain/api/api.ts";
import { emptyProvince } from "../../local/samples/people.ts";
import { axeFaults } from "../browser/axe.ts";
import { readCell, selectCell, typeInCell } from "../browser/grid.ts";
import {
  cellFinder,
  chooseFile,
  type MatranPage,
  picture,
  press,
  sampleOfficer,
  shownRows,
  signInAs,
} from "../browser/matran-page.ts";
import { leaningSteps, onScreen } from "../browser/on-screen.ts";
import { askAs, nightMarketLines } from "./night-market.ts";

const police = { province: emptyProvince, role: "aggregator" } as const;

const screen = onScreen();
let matran: MatranPage;
beforeAll(async () => {
  matran = await screen.open();
  await signInAs(matran, police);
});
leaningSteps("review", () => matran);

/** A ward carries the province's plan out. */
const wardLines = [
  "ỦY BAN NHÂN DÂN PHƯỜNG BẾN CÁ",
  "Số: 21/KH-UBND",
  "Bến Cá, ngày 02 tháng 02 năm 2026",
  "KẾ HOẠCH",
  "Giữ trật tự chợ đêm trên địa bàn phường năm 2026",
  "Thực hiện Kế hoạch số 09/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh Sơn Hải, phường lập kế hoạch như sau:",
  "I. YÊU CẦU",
  "Việc làm thiết thực, không phô trương.",
  "II. PHÂN CÔNG NHIỆM VỤ",
  "1. Công an phường",
  "- Bố trí tổ tuần tra tại chợ đêm vào tất cả các tối trong tuần.",
  "2. Trạm Y tế phường",
  "- Cắt cử người trực sơ cứu khi đông khách.",
] as const;

const region = (name: string) => matran.pane.getByRole("region", { name });
const textOf = async (address: string): Promise<string> => (await readCell(matran.page, "Nhiệm vụ", address)).text;
const chosenCell = () =>
  matran.page.evaluate(() => window.matranWorkbench!.univerAPI.getActiveWorkbook()!.getActiveRange()?.getA1Notation());
const cellOf = async (code: string, header: string) => cellFinder(await shownRows(matran, "Nhiệm vụ"))(code, header);

describe("the officer's review of a plan that was read", () => {
  it("shows the clause of the chosen row in its context, with what was recognised in it marked", async () => {
    await chooseFile(matran, { name: "cho-dem.txt", text: nightMarketLines.join("\n") });
    await region("Kế hoạch trong sổ tính").waitFor();
    await selectCell(matran.page, "Nhiệm vụ", await cellOf("II.1.1", "Nhiệm vụ"));
    const clause = region("Điều khoản trong văn bản").getByRole("article");
    await clause.getByText("bố trí tổ tuần tra").waitFor();
    expect(await clause.locator("mark.lead").allInnerTexts()).toEqual([expect.stringContaining("Công an tỉnh")]);
    expect(await clause.locator("mark.coordinating").allInnerTexts()).toEqual([expect.stringContaining("Sở Tài chính")]);
    await picture(matran, "review-clause");
  });

  it("asks about a name that is almost somebody's, and puts the right one in place at one click", async () => {
    await typeInCell(matran.page, "Nhiệm vụ", await cellOf("II.2.1", "Phối hợp"), "Sở Tài chín");
    const asked = region("Cần bạn quyết định").getByRole("group", { name: "“Sở Tài chín” có phải Sở Tài chính?" });
    await asked.waitFor();
    await picture(matran, "review-doubt");
    await asked.getByRole("button", { name: /^Đúng:/ }).click();
    await expect.poll(async () => textOf(await cellOf("II.2.1", "Phối hợp")), { timeout: 20_000 }).toBe("Sở Tài chính");
    await asked.waitFor({ state: "detached" });
    expect((await shownRows(matran, "Cơ quan")).flat()).not.toContain("Sở Tài chín");
  });

  it("refuses to publish a task without a lead, says why, leads to the row and takes the lead from a searched list", async () => {
    await typeInCell(matran.page, "Nhiệm vụ", await cellOf("II.3.1", "Chủ trì"), "");
    await matran.pane.getByText(/Chưa ban hành được: Nhiệm vụ II\.3\.1 chưa có cơ quan chủ trì/).waitFor();
    await selectCell(matran.page, "Nhiệm vụ", "A1");
    await press(matran, "Kiểm tra và ban hành lên hệ thống");
    await matran.pane.getByText("Chưa ban hành: kế hoạch còn lỗi.").waitFor();
    await expect.poll(chosenCell).toBe(await cellOf("II.3.1", "Chủ trì"));
    const asked = region("Cần bạn quyết định").getByRole("group", { name: /Nhiệm vụ II\.3\.1 giao cho cơ quan nào/ });
    await asked.getByRole("button", { name: /Chọn cơ quan chủ trì/ }).click();
    await matran.page.keyboard.type("so giao duc");
    await asked.getByRole("button", { name: "Sở Giáo dục và Đào tạo" }).waitFor();
    await picture(matran, "review-picker");
    expect(await axeFaults(matran)).toEqual([]);
    await asked.getByRole("button", { name: "Sở Giáo dục và Đào tạo" }).click();
    await expect.poll(async () => textOf(await cellOf("II.3.1", "Chủ trì")), { timeout: 20_000 }).toBe("Sở Giáo dục và Đào tạo");
    expect(await matran.pane.getByText(/Chưa ban hành được/).count()).toBe(0);
  });

  it("keeps what was typed where the same document is read again", async () => {
    await chooseFile(matran, { name: "cho-dem.txt", text: nightMarketLines.join("\n") });
    await matran.pane.getByText("những chỗ bạn đã sửa được giữ nguyên").waitFor({ timeout: 60_000 });
    expect(await textOf(await cellOf("II.3.1", "Chủ trì"))).toBe("Sở Giáo dục và Đào tạo");
    expect(await textOf(await cellOf("II.2.1", "Phối hợp"))).toBe("Sở Tài chính");
    await press(matran, "Kiểm tra và ban hành lên hệ thống");
    await matran.pane.getByText("Đã ban hành, bản 1").waitFor({ timeout: 60_000 });
  });

  it("compares a second version task by task, merges it as decided, and keeps what it replaced", async () => {
    const second = nightMarketLines.map((line) =>
      line
        .replace("vào các tối cuối tuần", "tất cả các tối trong tuần")
        .replace("3. Sở Tài chính", "3. Sở Y tế")
        .replace("- Cân đối kinh phí lắp đèn chiếu sáng lối vào chợ.", "- Trực cấp cứu."),
    );
    await chooseFile(matran, { name: "cho-dem-moi.txt", text: second.join("\n") });
    const panel = region("Đây là bản khác của kế hoạch đã có");
    await panel.getByText("2 giữ nguyên, 1 sửa, 1 mới, 1 không còn").waitFor({ timeout: 60_000 });
    expect(await panel.locator("del").first().innerText()).toContain("vào");
    await panel.scrollIntoViewIfNeeded();
    await picture(matran, "review-version");
    expect(await axeFaults(matran)).toEqual([]);
    await panel.getByRole("button", { name: "Gộp vào kế hoạch đã có" }).click();
    await matran.pane.getByText(/Đã gộp hai bản/).waitFor({ timeout: 60_000 });
    expect(await textOf(await cellOf("II.1.1", "Nhiệm vụ"))).toContain("tất cả các tối trong tuần");
    expect(await textOf(await cellOf("II.2.1", "Phối hợp"))).toBe("Sở Tài chính");
    await press(matran, "Kiểm tra và ban hành lên hệ thống");
    await matran.pane.getByText("Đã ban hành, bản 2").waitFor({ timeout: 60_000 });
    const ask = await askAs(screen.whole, "leader");
    const { plan, version } = v.parse(PlanAnswerSchema, (await ask("GET", apiPaths.plan("09-kh-ubnd-2026"), [200])).body);
    expect(version).toBe(2);
    expect(plan.history.map(({ id, fate, version: last }) => `${id} ${fate} ${String(last)}`)).toEqual([
      "II.1.1 changed 1",
      "II.3.1 dropped 1",
    ]);
    expect(plan.history[0]?.by).toBe(sampleOfficer(police).name);
    const earlier = region("Lịch sử sửa đổi");
    await earlier.getByRole("button", { name: "Xem các bản trước" }).click();
    await earlier.getByText("II.3.1: bỏ khỏi kế hoạch sau bản 1").waitFor();
    expect((await earlier.locator("del").allInnerTexts()).join(" ")).toContain("cuối");
    await earlier.scrollIntoViewIfNeeded();
    await picture(matran, "review-history");
    expect(await axeFaults(matran)).toEqual([]);
  });

  it("ties a plan to the one that it carries out, pairs their tasks, and says which", async () => {
    await chooseFile(matran, { name: "phuong.txt", text: wardLines.join("\n") });
    const parent = region("Kế hoạch cấp trên");
    await parent.getByRole("button", { name: "Gắn và ghép nhiệm vụ" }).click();
    await parent.getByText(/1 trong 2 nhiệm vụ đã ghép/).waitFor({ timeout: 60_000 });
    expect(await textOf(await cellOf("II.1.1", "Nhiệm vụ của kế hoạch cấp trên"))).toBe("II.1.1");
    await parent.scrollIntoViewIfNeeded();
    await picture(matran, "review-parent");
  });

  it("met no script error on the way", () => {
    expect(matran.faults).toEqual([]);
  });
});
