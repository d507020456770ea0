/**
 * An officer fills and sends her return, faults included.
 *
 *   F14 prefilled words, marked and asked about F22 what is not sent, on the sheet and in the pane
 *   F24 back to what was sent                   F25 a receipt to print
 *   F27 offline, sent by itself, once           F29 a renamed tab is still hers
 *   F30 two officers, cell by cell              F31 a nil return at one click
 *   F28 a form from before a change of the plan is carried over
 *   F15 her own notes beyond the form stay      F33 the reason at the cell
 *   F53 what a leader asks her to explain
 * The rules under them (F10, F11, F16 to F20, F23, F28) are in test/domain/returns; what else may go wrong on the way, Ctrl+Z and
 * double presses among it, in test/addin/workbook/return-room.test.ts.
 */
import * as v from "valibot";
import { beforeAll, describe, expect, it } from "vitest";
import { apiPaths, InquiriesAnswerSchema } from "../../domain/api/api.ts";
import { periodOf, previousPeriod } from "../../domain/period/calendar.ts";
import { nilReturn } from "../../domain/returns/nil-return.ts";
import { emptyProvince } from "../../local/samples/people.ts";
import { signedIn } from "../../local/samples/signed-in.ts";
import { readCell, renameSheet, typeInCell } from "../browser/grid.ts";
import {
  cellFinder,
  type MatranPage,
  openReturn,
  picture,
  press,
  receiptWords,
  sampleOfficer,
  says,
  settled,
  shownRows,
  signInAs,
  type Whom,
} from "../browser/matran-page.ts";
import { onScreen, pagesOfAStep } from "../browser/on-screen.ts";
import { askAs, nightMarket, openNightMarket } from "./night-market.ts";

const officerOf = (agencyId: string, which = 0): Whom => ({ province: emptyProvince, role: "reporter", agencyId, which });
const plan = nightMarket();
const screen = onScreen();
const open = pagesOfAStep(screen, "officer");

let periodId: string;
beforeAll(async () => {
  periodId = await openNightMarket(await askAs(screen.whole, "aggregator"), plan);
});

const textOf = async ({ page }: MatranPage, cell: string, sheet = "Báo cáo"): Promise<string> =>
  (await readCell(page, sheet, cell)).text;
const revisionOf = async (agencyId: string): Promise<number | null> => {
  const { body } = await (await askAs(screen.whole, "leader"))("GET", apiPaths.returns(plan.id, periodId), [200]);
  const { heads } = body as { heads: { agencyId: string; revision: number }[] };
  return heads.find((head) => head.agencyId === agencyId)?.revision ?? null;
};

/** What an agency sent for the period before the one that runs. */
const sayBefore = async (agencyId: string, result: string): Promise<void> => {
  const before = previousPeriod(periodId).id;
  await (
    await askAs(screen.whole, "aggregator")
  )("PUT", apiPaths.period(plan.id, before), [201], { body: {} });
  const { apiBase, identityBase } = screen.whole;
  const officer = await signedIn(apiBase, identityBase, sampleOfficer(officerOf(agencyId)).id);
  const said = nilReturn(plan, periodOf(before), agencyId, null);
  const tasks = said.tasks.map((task) => ({ ...task, progress: "in-progress", result }));
  await officer("PUT", apiPaths.agencyReturn(plan.id, before, agencyId), [200, 201], {
    body: { ...said, tasks },
    headers: { "if-none-match": "*", "idempotency-key": "the-period-before" },
  });
};

/** A leader's question about her task, as the service has it. */
const asked = async () => {
  const { body } = await (await askAs(screen.whole, "leader"))("GET", apiPaths.inquiries(plan.id, periodId), [200]);
  return v.parse(InquiriesAnswerSchema, body);
};

describe("an officer and her return", () => {
  it("keeps her draft through a crash, goes out by itself when the network is back, and comes back as it was sent", async () => {
    const matran = await open();
    const { page, pane } = matran;
    const question = { step: "ask", about: { kind: "task", taskId: "II.2.1" }, question: "Vì sao chậm, khi nào xong?" };
    await (
      await askAs(screen.whole, "leader")
    )("PUT", apiPaths.inquiry(plan.id, periodId, "so-tu-phap"), [200], { body: question });
    await signInAs(matran, officerOf("so-tu-phap"));
    await openReturn(matran);
    const at = cellFinder(await shownRows(matran, "Báo cáo"));
    const [progress, result, state] = [at("II.2.1", "Tiến độ"), at("II.2.1", "Kết quả"), at("II.2.1", "Tình trạng gửi")];
    await expect.poll(() => textOf(matran, state), { timeout: 20_000 }).toBe("○ Chưa gửi");
    await typeInCell(page, "Báo cáo", progress, "Đang thực hiện");
    await typeInCell(page, "Báo cáo", result, "Đã in 2.000 tờ gấp");
    await expect.poll(() => textOf(matran, state)).toBe("● Chưa gửi");
    await page.keyboard.press("Control+z");
    await expect.poll(() => textOf(matran, result)).toBe("");
    await page.keyboard.press("Control+y");
    await expect.poll(() => textOf(matran, result)).toBe("Đã in 2.000 tờ gấp");
    await typeInCell(page, "Báo cáo", "P4", "Nhớ hỏi anh Nam");
    await picture(matran, "officer-filling");

    // The workbook that she typed in is gone, unsaved; the browser's draft is not.
    await page.waitForTimeout(1_500);
    await page.getByRole("button", { name: "Sổ mới" }).click();
    await page.getByRole("button", { name: "Bỏ thay đổi và tiếp tục" }).click();
    await signInAs(matran, officerOf("so-tu-phap"));
    await openReturn(matran);
    await says(matran, /còn giữ bản nháp lúc/);
    await picture(matran, "officer-draft-offered");
    await press(matran, "Lấy lại bản nháp");
    await expect.poll(() => textOf(matran, result)).toBe("Đã in 2.000 tờ gấp");
    await typeInCell(page, "Báo cáo", "P4", "Nhớ hỏi anh Nam");

    await page.route(`${screen.whole.apiBase}/plans/**`, (route) =>
      route.request().method() === "PUT" ? route.abort() : route.continue(),
    );
    await press(matran, "Gửi báo cáo");
    await says(matran, /đang chờ mạng/);
    expect(await revisionOf("so-tu-phap")).toBe(null);
    await page.unroute(`${screen.whole.apiBase}/plans/**`);
    await says(matran, /báo cáo đã được tự gửi/);
    expect(await receiptWords(matran)).toMatch(/Bản\s+1/);
    await says(matran, "Vì sao chậm, khi nào xong?");
    await pane.getByRole("textbox", { name: "Giải trình: Nhiệm vụ II.2.1" }).fill("Do máy in hỏng; in xong trước ngày 30/6.");
    await picture(matran, "officer-explains");
    await press(matran, "Gửi giải trình: Nhiệm vụ II.2.1");
    await says(matran, "Đã gửi giải trình. Báo cáo đã gửi không thay đổi.");
    expect((await asked()).map(({ answer }) => answer?.text)).toEqual(["Do máy in hỏng; in xong trước ngày 30/6."]);
    expect(await revisionOf("so-tu-phap")).toBe(1);
    await expect.poll(() => textOf(matran, state)).toBe("✔ Đã gửi");
    await press(matran, "Tạo trang biên nhận để in");
    await expect.poll(async () => (await shownRows(matran, "Biên nhận")).flat().join(" ")).toMatch(/Mã kiểm/);
    await picture(matran, "officer-receipt");

    await typeInCell(page, "Báo cáo", result, "Gõ nhầm");
    await says(matran, /Có thay đổi chưa gửi/);
    await press(matran, "Trở về bản đã gửi");
    await expect.poll(() => textOf(matran, result)).toBe("Đã in 2.000 tờ gấp");
    await press(matran, "Hoàn tác");
    await expect.poll(() => textOf(matran, result)).toBe("Gõ nhầm");
    await renameSheet(page, "Báo cáo", "Việc của tôi");
    await openReturn(matran);
    await says(matran, /Tiếp tục với trang/);
    await press(matran, "Trở về bản đã gửi");
    await expect.poll(() => textOf(matran, result, "Việc của tôi")).toBe("Đã in 2.000 tờ gấp");
    expect(await textOf(matran, "P4", "Việc của tôi")).toBe("Nhớ hỏi anh Nam");

    const police = await askAs(screen.whole, "aggregator");
    const reasons = [{ path: "tasks/II.2.1/result", text: "Ghi rõ phát ở bến nào" }];
    const decision = { decision: "send-back", revision: 1, reason: "Còn thiếu", reasons };
    await police("PUT", apiPaths.decision(plan.id, periodId, "so-tu-phap"), [200], { body: decision });
    await openReturn(matran);
    await pane.getByRole("button", { name: /Ghi rõ phát ở bến nào/ }).click();
    await expect.poll(() => textOf(matran, state, "Việc của tôi")).toBe("↩ Kết quả: Ghi rõ phát ở bến nào");
    await picture(matran, "officer-sent-back");
  });

  it("finds her words of the last period, is asked once whether they stay, and sends a nil return at one click", async () => {
    await sayBefore("so-tai-chinh", "Đã cân đối 200 triệu đồng");
    const matran = await open();
    await signInAs(matran, officerOf("so-tai-chinh"));
    await openReturn(matran);
    const at = cellFinder(await shownRows(matran, "Báo cáo"));
    expect(await textOf(matran, at("II.3.1", "Kết quả"))).toBe("Đã cân đối 200 triệu đồng");
    await expect.poll(() => textOf(matran, at("II.3.1", "Tình trạng gửi"))).toBe("↺ Lời kỳ trước");
    await picture(matran, "officer-prefilled");
    await press(matran, "Gửi báo cáo");
    await says(matran, /2 nhiệm vụ còn nguyên lời kỳ trước/);
    await picture(matran, "officer-keep-words");
    await press(matran, "Cả kỳ không phát sinh");
    await press(matran, "Điền và gửi");
    expect(await receiptWords(matran)).toMatch(/Bản\s+1/);
  });

  it("carries what she typed over into a new sheet when the plan has changed under the old one", async () => {
    const matran = await open();
    await signInAs(matran, officerOf("so-gddt"));
    await openReturn(matran);
    const result = cellFinder(await shownRows(matran, "Báo cáo"))("II.4.1", "Kết quả");
    await typeInCell(matran.page, "Báo cáo", result, "Đã đưa vào 12 trường");
    const police = await askAs(screen.whole, "aggregator");
    const words = "Đưa nội dung ứng xử văn minh vào giờ sinh hoạt lớp và giờ chào cờ.";
    const tasks = plan.tasks.map((task) => (task.id === "II.4.1" ? { ...task, text: words } : task));
    await police("PUT", apiPaths.plan(plan.id), [200], { body: { ...plan, tasks }, headers: { "if-match": '"v1"' } });
    await press(matran, "Tải lại");
    await settled(matran);
    await press(matran, "Mở báo cáo");
    await says(matran, /Kế hoạch đã sửa sau khi tạo trang này/);
    await picture(matran, "officer-older-form");
    await press(matran, "Chuyển sang biểu mới");
    await says(matran, /Đã chuyển nội dung sang biểu mới/);
    const rows = await shownRows(matran, "Báo cáo");
    expect(rows.find(([code]) => code === "II.4.1")).toEqual(expect.arrayContaining([words, "Đã đưa vào 12 trường"]));
    await picture(matran, "officer-carried-over");
  });

  it("lays a colleague's return beside hers, cell by cell, and sends what she chose", async () => {
    const [first, second] = [await open(), await open()];
    await signInAs(first, officerOf("cong-an-tinh", 0));
    await signInAs(second, officerOf("cong-an-tinh", 1));
    await openReturn(first);
    await openReturn(second);
    const rows = await shownRows(first, "Báo cáo");
    const at = cellFinder(rows);
    const codes = rows.map(([code]) => code ?? "");
    const [result, proposal] = [at("II.1.1", "Kết quả"), at("II.1.1", "Đề xuất")];
    for (const [who, words] of [
      [first, "Bố trí 3 tổ"],
      [second, "Bố trí 5 tổ"],
    ] as const) {
      await typeInCell(who.page, "Báo cáo", at("II.1.1", "Tiến độ"), "Đang thực hiện");
      for (const code of codes.filter((each) => each.startsWith("k1.")))
        await typeInCell(who.page, "Báo cáo", at(code, "Kỳ này"), "4");
      await typeInCell(who.page, "Báo cáo", result, words);
    }
    await typeInCell(second.page, "Báo cáo", proposal, "Thêm đèn");
    await press(first, "Gửi báo cáo");
    expect(await receiptWords(first)).toMatch(/Bản\s+1/);
    await press(second, "Gửi báo cáo");
    await second.pane.getByRole("region", { name: "Hai bản của cơ quan khác nhau" }).waitFor();
    await picture(second, "officer-conflict");
    const group = (name: RegExp) => second.pane.getByRole("group", { name });
    await group(/II\.1\.1, Kết quả/)
      .getByText("Bố trí 3 tổ")
      .click();
    await group(/II\.1\.1, Đề xuất/)
      .getByText("Thêm đèn")
      .click();
    await press(second, "Gửi theo lựa chọn");
    expect(await receiptWords(second)).toMatch(/Bản\s+2/);
    expect([await textOf(second, result), await textOf(second, proposal)]).toEqual(["Bố trí 3 tổ", "Thêm đèn"]);
  });
});
