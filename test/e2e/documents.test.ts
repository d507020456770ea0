/** Sample plans in the forms that plans come in: each from its file to a published matrix, on the screen. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyProvince } from "../../local/samples/people.ts";
import { chooseFile, type MatranPage, picture, press, shownRows, signInAs } from "../browser/matran-page.ts";
import { onScreen, pagesOfAStep } from "../browser/on-screen.ts";

const folder = join(import.meta.dirname, "../../local/samples/plans");
const screen = onScreen();
const openPage = pagesOfAStep(screen, "documents");

const open = async (): Promise<MatranPage> => {
  const matran = await openPage();
  await signInAs(matran, { province: emptyProvince, role: "aggregator" });
  return matran;
};

/** A plan in the sheets is published as it was read; a later one of the same number becomes its next version. */
const publish = async (matran: MatranPage, shot: string): Promise<void> => {
  const { pane } = matran;
  const inSheets = pane.getByRole("region", { name: "Kế hoạch trong sổ tính" });
  const another = pane.getByRole("button", { name: "Là kế hoạch khác" });
  await inSheets.or(another).first().waitFor({ timeout: 60_000 });
  if (await another.isVisible()) await another.click();
  await inSheets.waitFor({ timeout: 60_000 });
  await press(matran, "Kiểm tra và ban hành lên hệ thống");
  const again = pane.getByRole("button", { name: "Ban hành thành bản mới" });
  const done = pane.getByText(/Đã ban hành kế hoạch lên hệ thống/).first();
  await done.or(again).first().waitFor({ timeout: 60_000 });
  if (await again.isVisible()) await again.click();
  await done.waitFor({ timeout: 60_000 });
  await picture(matran, shot);
};
const leadCells = async (matran: MatranPage): Promise<number> =>
  (await shownRows(matran, "Ma trận")).flat().filter((cell) => cell === "CT").length;

describe("a plan in another form", () => {
  it.each([
    ["Word with its tables and paragraphs", "ke-hoach-phong-chong-lua-dao-tren-mang.docx", 12],
    ["a PDF with its letters", "ke-hoach-phong-chong-toi-pham-co-to-chuc.pdf", 20],
    ["TCVN3 text", "ke-hoach-kiem-tra-phong-chay-cho-tcvn3.txt", 4],
    ["an .xlsx table of tasks", "ke-hoach-kiem-tra-phong-chay-cho.xlsx", 4],
  ])("becomes a published matrix: %s", async (_, name, leads) => {
    const matran = await open();
    await chooseFile(matran, join(folder, name));
    await publish(matran, `document-${name}`);
    expect(await leadCells(matran)).toBeGreaterThanOrEqual(leads);
  });

  it("becomes a published matrix: a scan, its page recognised here, looked over and mended by the officer", async () => {
    const matran = await open();
    const { pane, page } = matran;
    const asked: string[] = [];
    page.on("request", (request) => void asked.push(request.url()));
    await chooseFile(matran, join(folder, "ke-hoach-kiem-tra-phong-chay-cho-ban-quet.pdf"));
    await pane.getByText("Đang nhận dạng chữ: trang 1/1").waitFor({ timeout: 60_000 });
    await picture(matran, "document-recognizing");
    await pane.getByText(/Đã nhận dạng 1 trang/).waitFor({ timeout: 180_000 });
    await pane.getByRole("img", { name: "Hình trang 1" }).waitFor();
    await press(matran, "Xem và sửa chữ trang 1");
    const words = pane.getByLabel("Chữ của trang 1");
    const read = await words.inputValue();
    expect(read).toContain("57/KH-UBND");
    await words.fill(read.replace(/chữa cháy tại các chợ/, "chữa cháy ở các chợ"));
    await picture(matran, "document-recognized");
    await press(matran, "Dùng văn bản này");
    await publish(matran, "document-scan");
    expect(await leadCells(matran)).toBeGreaterThanOrEqual(4);
    expect((await shownRows(matran, "Nhiệm vụ")).flat().join(" ")).toContain("chữa cháy ở các chợ");
    // Nothing went, or came from, anywhere else.
    const own = [screen.whole.address, screen.whole.apiBase, screen.whole.identityBase, "data:", "blob:"].map((each) =>
      each.replace("localhost", "127.0.0.1"),
    );
    const elsewhere = asked.filter((url) => !own.some((each) => url.replace("localhost", "127.0.0.1").startsWith(each)));
    expect(elsewhere).toEqual([]);
  });

  it("is pasted, or told what it is and what to do", async () => {
    const matran = await open();
    const { pane } = matran;
    await chooseFile(matran, { name: "cu.doc", bytes: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) });
    await pane.getByText(/Word kiểu cũ \(\.doc\).*Lưu thành/).waitFor();
    await chooseFile(matran, { name: "hong.pdf", text: "%PDF-1.7\nhỏng" });
    await pane.getByText(/hong\.pdf hỏng hoặc tải về chưa đủ/).waitFor({ timeout: 60_000 });
    await picture(matran, "document-refused");
    await press(matran, "Hoặc dán văn bản kế hoạch");
    await pane
      .getByLabel("Văn bản kế hoạch")
      .fill("KẾ HOẠCH\nTrực hè 2026\nSố: 7/KH-UBND\n1. Công an tỉnh\n- Trực đêm tại các bãi tắm.\n- Kiểm tra phao cứu sinh.");
    await press(matran, "Đọc văn bản đã dán");
    await pane.getByRole("region", { name: "Kế hoạch trong sổ tính" }).waitFor({ timeout: 60_000 });
    expect(await leadCells(matran)).toBe(2);
  });

  it("is let go while it is recognised", async () => {
    const matran = await open();
    const { pane } = matran;
    await chooseFile(matran, join(folder, "ke-hoach-kiem-tra-phong-chay-cho-ban-quet.pdf"));
    await pane.getByRole("button", { name: "Dừng nhận dạng" }).click({ timeout: 60_000 });
    await pane.getByRole("button", { name: "Dừng nhận dạng" }).waitFor({ state: "detached" });
    await pane.getByRole("button", { name: "Chọn tệp kế hoạch" }).and(pane.locator(":not([aria-disabled=true])")).waitFor();
  });
});
