import { join } from "node:path";
import type { Route } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { apiPaths } from "../../domain/api/api.ts";
import { openSigningKey } from "../../local/identity/signing-key.ts";
import { signToken } from "../../local/identity/token.ts";
import { emptyProvince } from "../../local/samples/people.ts";
import type { Ask } from "../../local/samples/signed-in.ts";
import { readCell, renameSheet, selectCell, sheetNames, typeInCell } from "../browser/grid.ts";
import {
  cellFinder,
  chooseFile,
  type MatranPage,
  openReturn,
  picture,
  press,
  receiptWords,
  sampleOfficer,
  says,
  shownRows,
  signInAs,
  signOut,
  type Whom,
} from "../browser/matran-page.ts";
import { onScreen, pagesOfAStep } from "../browser/on-screen.ts";
import { askAs, nightMarket, nightMarketLines, openNightMarket } from "./night-market.ts";

const police: Whom = { province: emptyProvince, role: "aggregator" };
const officerOf = (agencyId: string, which = 0): Whom => ({ province: emptyProvince, role: "reporter", agencyId, which });
const plan = nightMarket();
const screen = onScreen();
/** A page of its own, as on another computer. */
const open = pagesOfAStep(screen, "bad-input");

let periodId: string;
beforeAll(async () => {
  periodId = await openNightMarket(await askAs(screen.whole, "aggregator"), plan);
});

const textOf = async ({ page }: MatranPage, sheet: string, cell: string): Promise<string> =>
  (await readCell(page, sheet, cell)).text;

/** Types what an agency of the night market owes. Answers the address of its `Kết quả`, where `result` stands. */
const fillReturn = async (matran: MatranPage, result: string): Promise<string> => {
  const rows = await shownRows(matran, "Báo cáo");
  const at = cellFinder(rows);
  const codes = rows.map(([code]) => code ?? "");
  const tasks = codes.filter((code) => /^II\.\d/.test(code));
  for (const code of tasks) await typeInCell(matran.page, "Báo cáo", at(code, "Tiến độ"), "Đang thực hiện");
  for (const code of codes.filter((each) => each.startsWith("k1.")))
    await typeInCell(matran.page, "Báo cáo", at(code, "Kỳ này"), "4");
  const resultCell = at(tasks[0] ?? "", "Kết quả");
  await typeInCell(matran.page, "Báo cáo", resultCell, result);
  return resultCell;
};

const headOf = async (ask: Ask, agencyId: string) => {
  const { body } = await ask("GET", apiPaths.returns(plan.id, periodId), [200]);
  return (body as { heads: { agencyId: string; revision: number }[] }).heads.find((head) => head.agencyId === agencyId) ?? null;
};

/** The night market's plan is published already, so that reading it again asks what it is; here it is drawn as a plan of its own. */
const asAnotherPlan = async (matran: MatranPage): Promise<void> => {
  await press(matran, "Là kế hoạch khác");
  await matran.pane.getByRole("region", { name: "Kế hoạch trong sổ tính" }).waitFor();
};

describe("a plan that cannot be read", () => {
  it("is told apart from one that can: an empty sheet says where to paste, and the pasted plan becomes a matrix", async () => {
    const matran = await open();
    const { page } = matran;
    await signInAs(matran, police);
    await press(matran, "Đọc từ trang tính đang mở");
    await says(matran, /đang trống/);
    await says(matran, /Dán văn bản kế hoạch vào trang này/);
    await picture(matran, "bad-empty-sheet");

    const [sheet = ""] = await sheetNames(page);
    await typeInCell(page, sheet, "A1", "=tuần tra");
    await press(matran, "Đọc từ trang tính đang mở");
    await says(matran, /Ô A1 .* bị hiểu là công thức nên mất chữ/);
    await typeInCell(page, sheet, "A1", "");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate((text) => navigator.clipboard.writeText(text), nightMarketLines.join("\n"));
    await selectCell(page, sheet, "A1");
    await page.keyboard.press("Control+v");
    await expect.poll(() => textOf(matran, sheet, "A10")).toBe(nightMarketLines[9]);
    await press(matran, "Đọc từ trang tính đang mở");
    await asAnotherPlan(matran);
    const at = cellFinder(await shownRows(matran, "Ma trận"));
    expect(await textOf(matran, "Ma trận", at("II.1.1", "Công an tỉnh"))).toBe("CT");
    expect(await textOf(matran, "Ma trận", at("II.1.1", "Sở Tài chính"))).toBe("PH");
    expect(await textOf(matran, sheet, "A1")).toBe(nightMarketLines[0]);
    await picture(matran, "bad-pasted-plan");
  });

  it("is refused with the way on, whatever it is, and the sheets keep the officer's own words", async () => {
    const matran = await open();
    const { page, pane } = matran;
    await signInAs(matran, police);
    await chooseFile(matran, { name: "chợ đêm.txt", text: nightMarketLines.join("\n") });
    await asAnotherPlan(matran);
    const at = cellFinder(await shownRows(matran, "Nhiệm vụ"));
    await typeInCell(page, "Nhiệm vụ", at("II.3.1", "Phối hợp"), "Sở Tư pháp");

    const recipe = ["Canh chua cá lóc", "1. Rửa sạch cá, ướp với nước mắm.", "2. Nấu sôi nước me.", "3. Thả cá vào, nêm vừa ăn."];
    const noise = Uint8Array.from({ length: 4_000 }, (_, index) => (index * 7_919 + 13) % 251);
    const refusals = [
      { file: { name: "canh chua.txt", text: recipe.join("\n") }, why: /Không tìm thấy nhiệm vụ nào/, next: /đúng là kế hoạch/ },
      {
        file: { name: "kế hoạch.docx", bytes: noise },
        why: /không phải tệp Word/,
        next: /lưu lại thành \.docx, hoặc chọn tệp khác/,
      },
      { file: { name: "trống.txt", text: "" }, why: /Tệp trống\.txt trống/, next: /chọn tệp khác/ },
      { file: { name: "trống.docx", text: "" }, why: /Tệp trống\.docx trống/, next: /chọn tệp khác/ },
    ];
    for (const { file, why, next } of refusals) {
      await chooseFile(matran, file);
      await says(matran, why);
      await says(matran, next);
      expect(await textOf(matran, "Nhiệm vụ", at("II.3.1", "Phối hợp"))).toBe("Sở Tư pháp");
      expect(await pane.getByRole("alertdialog").count()).toBe(0);
    }
    await picture(matran, "bad-files");
    await press(matran, "Cập nhật ma trận");
    await says(matran, "Đã cập nhật Ma trận");
    const inMatrix = cellFinder(await shownRows(matran, "Ma trận"));
    expect(await textOf(matran, "Ma trận", inMatrix("II.3.1", "Sở Tư pháp"))).toBe("PH");
  });

  it("is not lost without a word when it is dropped while the pane is busy", async () => {
    const matran = await open();
    const { page, pane } = matran;
    await signInAs(matran, police);
    await says(matran, plan.header.number ?? "");
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route(`${screen.whole.apiBase}/**`, async (route) => held.then(() => route.continue()));
    await chooseFile(matran, { name: "chợ đêm.txt", text: nightMarketLines.join("\n") });
    await pane.getByRole("progressbar").waitFor();
    const dropped = await pane.locator("body").evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["KẾ HOẠCH"], "kế hoạch khác.txt", { type: "text/plain" }));
      return transfer;
    });
    await pane.locator(".drop").dispatchEvent("drop", { dataTransfer: dropped });
    await says(matran, /Chưa nhận tệp kế hoạch khác\.txt/);
    await picture(matran, "bad-dropped-while-busy");
    letGo();
    await asAnotherPlan(matran);
    await says(matran, /thả lại/);
  });
});

describe("a return that meets trouble on the way", () => {
  it("keeps what was typed when the sign-in runs out and the issuer is away, and is sent after signing in again", async () => {
    const matran = await open();
    const { page, pane } = matran;
    const officer = sampleOfficer(officerOf("so-tu-phap"));
    // The service forgives a minute of a clock that goes wrong.
    const runsOut = Date.now() + 20_000;
    const key = await openSigningKey(join(screen.folder, "data", "identity"));
    const token = await signToken(key, officer, new Date(), { exp: Math.ceil(runsOut / 1_000) - 60 });
    const answer = { access_token: token, token_type: "Bearer", expires_in: 20 };
    const short = (route: Route) => route.fulfill({ json: answer, headers: { "access-control-allow-origin": "*" } });
    await page.route(`${screen.whole.identityBase}/token`, short);
    await signInAs(matran, officerOf("so-tu-phap"));
    await openReturn(matran);
    const typed = await fillReturn(matran, "Đã in 2.000 tờ gấp");
    await page.unroute(`${screen.whole.identityBase}/token`, short);
    await page.route(`${screen.whole.identityBase}/**`, (route) => route.abort());
    await page.waitForTimeout(Math.max(0, runsOut + 1_000 - Date.now()));

    await press(matran, "Gửi báo cáo");
    await says(matran, /hết hạn\. Hãy đăng nhập lại; dữ liệu bạn nhập vẫn còn\./);
    await picture(matran, "bad-expired");
    await press(matran, "Đăng nhập lại");
    await says(matran, /Chưa đăng nhập được/);
    await picture(matran, "bad-issuer-away");
    await page.unroute(`${screen.whole.identityBase}/**`);
    await press(matran, "Thử lại");
    await pane.getByRole("button", { name: officer.name }).click();
    await pane.getByRole("region", { name: "Điền và gửi" }).waitFor();
    expect(await pane.getByText(/hết hạn/).count()).toBe(0);
    expect(await textOf(matran, "Báo cáo", typed)).toBe("Đã in 2.000 tờ gấp");
    await press(matran, "Gửi báo cáo");
    expect(await receiptWords(matran)).toContain(officer.name);
  });

  it("is not sent under another agency's name from a workbook that holds somebody else's sheet", async () => {
    const matran = await open();
    const { page, pane } = matran;
    await signInAs(matran, officerOf("so-gddt"));
    await openReturn(matran);
    const typed = await fillReturn(matran, "Đã lồng ghép ở 12 trường");
    await signOut(matran);

    await signInAs(matran, officerOf("so-tai-chinh"));
    await press(matran, "Mở báo cáo");
    const question = pane.getByRole("alertdialog");
    await question.waitFor();
    expect(await question.innerText()).toContain("Sở Giáo dục và Đào tạo");
    await picture(matran, "bad-other-agency");
    await press(matran, "Giữ nguyên");
    expect(await pane.getByRole("button", { name: "Gửi báo cáo" }).count()).toBe(0);
    expect(await textOf(matran, "Báo cáo", typed)).toBe("Đã lồng ghép ở 12 trường");

    await renameSheet(page, "Báo cáo", "Của Sở Giáo dục");
    await openReturn(matran);
    await renameSheet(page, "Báo cáo", "Của tôi");
    await renameSheet(page, "Của Sở Giáo dục", "Báo cáo");
    for (const step of ["Kiểm tra", "Gửi báo cáo"]) {
      await press(matran, step);
      await says(matran, /báo cáo của Sở Giáo dục và Đào tạo, không phải Sở Tài chính/);
    }
    await picture(matran, "bad-other-sheet");
    const ask = await askAs(screen.whole, "leader");
    expect([await headOf(ask, "so-tai-chinh"), await headOf(ask, "so-gddt")]).toEqual([null, null]);
    expect(await textOf(matran, "Báo cáo", typed)).toBe("Đã lồng ghép ở 12 trường");
  });

  it("tells the second officer of an agency who sent what and when, and lets her look before hers follows", async () => {
    const [first, second] = [await open(), await open()];
    await signInAs(first, officerOf("cong-an-tinh", 0));
    await signInAs(second, officerOf("cong-an-tinh", 1));
    await openReturn(first);
    await openReturn(second);
    const typed = await fillReturn(first, "Bố trí 3 tổ");
    await fillReturn(second, "Bố trí 5 tổ");
    await press(first, "Gửi báo cáo");
    expect(await receiptWords(first)).toMatch(/Bản\s+1/);

    await press(second, "Gửi báo cáo");
    const sender = sampleOfficer(officerOf("cong-an-tinh", 0)).name;
    await says(second, new RegExp(`${sender} đã gửi bản 1 lúc \\d+`));
    await says(second, /Nội dung bạn đã nhập vẫn còn nguyên/);
    await picture(second, "bad-second-officer");
    expect(await textOf(second, "Báo cáo", typed)).toBe("Bố trí 5 tổ");
    await press(second, "Xem bản đã gửi");
    await expect.poll(() => sheetNames(second.page)).toContain("Bản đã gửi");
    await expect.poll(() => textOf(second, "Bản đã gửi", typed)).toBe("Bố trí 3 tổ");
    await says(second, /Gửi bản của tôi/);
    await typeInCell(second.page, "Bản đã gửi", typed, "Gõ nhầm trang");
    await second.page
      .getByRole("alert")
      .getByText(/Ô này đã khóa/)
      .waitFor();
    expect(await textOf(second, "Báo cáo", typed)).toBe("Bố trí 5 tổ");
    await picture(second, "bad-second-officer-looks");
    await press(second, "Gửi bản của tôi thay bản đó");
    expect(await receiptWords(second)).toMatch(/Bản\s+2/);
    expect(await headOf(await askAs(screen.whole, "leader"), "cong-an-tinh")).toMatchObject({ revision: 2 });
  });

  it("refuses typing over what the plan says, with words, and takes it in the cells for it", async () => {
    const matran = await open();
    const { page } = matran;
    await signInAs(matran, officerOf("so-gddt"));
    await openReturn(matran);
    const at = cellFinder(await shownRows(matran, "Báo cáo"));
    const [task, result] = [at("II.4.1", "Nhiệm vụ"), at("II.4.1", "Kết quả")];
    const before = await textOf(matran, "Báo cáo", task);
    await typeInCell(page, "Báo cáo", result, "Đã gửi công văn");
    await typeInCell(page, "Báo cáo", task, "Việc khác");
    await page
      .getByRole("alert")
      .getByText(/Ô này đã khóa.*Chỉ nhập vào các ô/)
      .waitFor();
    await picture(matran, "bad-locked-cell");
    expect(await textOf(matran, "Báo cáo", task)).toBe(before);
    expect(await textOf(matran, "Báo cáo", result)).toBe("Đã gửi công văn");
  });

  it("makes one revision of a sending whose answer was lost, survives a stopped service, and is all there the next day", async () => {
    const matran = await open();
    const { page, pane } = matran;
    await signInAs(matran, officerOf("so-tai-chinh"));
    await openReturn(matran);
    const typed = await fillReturn(matran, "Đã lắp 40 bóng đèn");
    const answerLost = async (route: Route) => {
      if (route.request().method() === "PUT") await route.fetch();
      await route.abort();
    };
    await page.route(`${screen.whole.apiBase}/plans/**`, answerLost);
    await press(matran, "Gửi báo cáo");
    await says(matran, /Chưa rõ hệ thống đã nhận hay chưa/);
    await says(matran, /không ghi hai lần/);
    await picture(matran, "bad-answer-lost");
    await page.unroute(`${screen.whole.apiBase}/plans/**`, answerLost);
    await press(matran, "Gửi báo cáo");
    expect(await receiptWords(matran)).toMatch(/Bản\s+1/);

    await typeInCell(page, "Báo cáo", typed, "Đã lắp 55 bóng đèn");
    await screen.stop();
    await press(matran, "Gửi báo cáo");
    await says(matran, /Kiểm tra mạng rồi bấm lại/);
    await says(matran, /Nội dung đã nhập vẫn còn nguyên/);
    await picture(matran, "bad-service-down");
    expect(await textOf(matran, "Báo cáo", typed)).toBe("Đã lắp 55 bóng đèn");
    await screen.startAgain();
    await press(matran, "Gửi báo cáo");
    expect(await receiptWords(matran)).toMatch(/Bản\s+2/);

    await typeInCell(page, "Báo cáo", typed, "Đã lắp 60 bóng đèn");
    await page.reload();
    await signInAs(matran, officerOf("so-tai-chinh"));
    await press(matran, "Mở báo cáo");
    await says(matran, /Bản 2,/);
    expect(await textOf(matran, "Báo cáo", typed)).toBe("Đã lắp 60 bóng đèn");
    await signOut(matran);
    await signInAs(matran, police);
    await says(matran, plan.header.number ?? "");
    await pane.getByRole("tab", { name: "Toàn tỉnh" }).click();
    await pane.getByRole("button", { name: /^Tiếp nhận tất cả/ }).waitFor();
    await picture(matran, "bad-next-day");
  });
});
