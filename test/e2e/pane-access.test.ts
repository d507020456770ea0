/** The pane for everybody: no fault that axe finds, and no step that needs a mouse. In a pane as narrow as Excel makes it. */
import { beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "../browser/axe.ts";
import {
  type MatranPage,
  openReturn,
  press,
  sampleOfficer,
  settled,
  signInAs,
  signOut,
  type Whom,
} from "../browser/matran-page.ts";
import { onScreen } from "../browser/on-screen.ts";

const province = "binh-lam";
const police: Whom = { province, role: "aggregator" };
/** Her return was sent back: it opens by itself, filled in. */
const officer: Whom = { province, role: "reporter", agencyId: "so-vhttdl" };

const screen = onScreen({ withSamples: true });
let matran: MatranPage;
beforeAll(async () => {
  matran = await screen.open();
});

/** The name of what has the keyboard, as a screen reader says it. */
const focused = () =>
  matran.pane.locator(":focus").evaluateAll(([element]) => {
    const labels = element?.getAttribute("aria-labelledby")?.split(" ") ?? [];
    const label = labels.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
    return element?.getAttribute("aria-label") ?? (label || (element?.textContent ?? ""));
  });

/** Goes on by Tab until the keyboard is at `name`. */
const tabTo = async (name: string | RegExp): Promise<void> => {
  const isThere = (words: string) => (typeof name === "string" ? words.trim() === name : name.test(words));
  const met: string[] = [];
  for (let steps = 0; steps < 40; steps += 1) {
    await matran.page.keyboard.press("Tab");
    const words = await focused();
    if (isThere(words)) return;
    met.push(words);
  }
  throw new Error(`Tab never came to ${String(name)}; it met ${met.join(" | ")}`);
};

const pressAt = async (name: string | RegExp): Promise<void> => {
  await tabTo(name);
  await matran.page.keyboard.press("Enter");
};

/** The workbook may hold sheets of the person before; then the pane asks before it draws over them. */
const answerIfAsked = async (answer: string, region: string): Promise<void> => {
  const question = matran.pane.getByRole("button", { name: answer });
  const opened = matran.pane.getByRole("region", { name: region });
  await question.or(opened).first().waitFor();
  if (await question.isVisible()) await pressAt(answer);
  await opened.waitFor();
};

const enterByKeyboard = async (whom: Whom): Promise<void> => {
  const { name } = sampleOfficer(whom);
  // The pane's first stop; Excel itself brings the keyboard into the pane (F6).
  await matran.pane.getByLabel("Tìm theo tên, cơ quan hoặc vai trò").focus();
  await matran.page.keyboard.type(name);
  await pressAt(new RegExp(name));
  await matran.pane.getByRole("button", { name: "Đăng xuất" }).waitFor();
  await settled(matran);
};

describe("a pane without barriers", () => {
  it("is clean to axe while somebody signs in", async () => {
    await matran.pane.getByRole("region", { name: "Tỉnh Bình Lâm" }).waitFor();
    expect(await axeFaults(matran)).toEqual([]);
  });

  it("is clean to axe in the plan's room and in the province's", async () => {
    await signInAs(matran, police);
    await press(matran, "Mở kế hoạch 128/KH-UBND");
    await matran.pane.getByRole("region", { name: "Kế hoạch trong sổ tính" }).waitFor();
    expect(await axeFaults(matran)).toEqual([]);
    await matran.pane.getByRole("tab", { name: "Toàn tỉnh" }).click();
    await matran.pane.getByRole("article").or(matran.pane.getByText("không giao chỉ tiêu")).first().waitFor();
    await settled(matran);
    await matran.pane
      .getByRole("button", { name: /^Trả lại báo cáo của/ })
      .first()
      .click();
    expect(await axeFaults(matran)).toEqual([]);
    await signOut(matran);
  });

  it("is clean to axe in the officer's room", async () => {
    await signInAs(matran, officer);
    await openReturn(matran);
    await press(matran, "Kiểm tra");
    await settled(matran);
    expect(await axeFaults(matran)).toEqual([]);
    await signOut(matran);
  });
});

describe("keyboard alone reaches and presses", () => {
  it("sign-in and the officer's way from opening to the receipt", async () => {
    await enterByKeyboard(officer);
    await pressAt("Mở báo cáo");
    await answerIfAsked("Tạo trang của tôi", "Điền và gửi");
    await pressAt("Gửi báo cáo");
    await matran.pane.getByRole("region", { name: "Biên nhận" }).waitFor();
    await matran.pane.getByRole("button", { name: "Đăng xuất" }).focus();
    await matran.page.keyboard.press("Enter");
  });

  it("a published plan, and a return that is sent back with a reason", async () => {
    await matran.pane.getByRole("heading", { name: /Đăng nhập/ }).waitFor();
    await enterByKeyboard(police);
    await pressAt("Mở kế hoạch 128/KH-UBND");
    await answerIfAsked("Thay nội dung", "Kế hoạch trong sổ tính");
    await matran.pane.getByRole("tab", { name: "Kế hoạch" }).focus();
    await matran.page.keyboard.press("ArrowRight");
    await matran.pane.getByRole("button", { name: "Xuất .xlsx" }).waitFor();
    await settled(matran);
    await pressAt(/^Trả lại báo cáo của/);
    await matran.page.keyboard.type("Đề nghị bổ sung số liệu.");
    await pressAt("Trả lại báo cáo");
    await matran.pane.getByText("Đã trả lại báo cáo kèm lý do.").waitFor();
  });

  it("met no script error on the way", () => {
    expect(matran.faults).toEqual([]);
  });
});
