/** The pane for everybody: no fault that axe finds, and no step that needs a mouse. In a pane as narrow as Excel makes it. */
import AxeBuilder from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildWeb } from "../../local/start/build-web.ts";
import { startWhole, type Whole } from "../../local/start/whole.ts";
import { launchBrowser } from "../browser/launch.ts";
import { type MatranPage, openMatran, press, sampleOfficer, signInAs, signOut, type Whom } from "../browser/matran-page.ts";

const province = "binh-lam";
const police: Whom = { province, role: "aggregator" };
/** Her return was sent back: it opens by itself, filled in. */
const officer: Whom = { province, role: "reporter", agencyId: "so-vhttdl" };

let whole: Whole;
let browser: Browser;
let matran: MatranPage;

beforeAll(async () => {
  await buildWeb(() => undefined);
  const ports = { web: 3700, service: 7771, identity: 7774, storage: 10702 };
  whole = await startWhole({ dataFolder: null, ports, underCoreTools: false, withSamples: true, say: () => undefined });
  browser = await launchBrowser();
  matran = await openMatran(browser, whole.address);
});

afterAll(async () => {
  await browser.close();
  await whole.close();
});

/** What axe finds in the pane, one line for each element. */
const faults = async (): Promise<readonly string[]> => {
  const found = new AxeBuilder({ page: matran.page }).setLegacyMode(true).include({ fromFrames: ["iframe", "#pane"] });
  const { violations, passes } = await found.analyze();
  // Nothing found is only good news where something was looked at.
  expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(["color-contrast", "button-name"]));
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
};

const settled = () => matran.pane.getByRole("progressbar").waitFor({ state: "detached" });

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
  await settled();
};

describe("a pane without barriers", () => {
  it("is clean to axe while somebody signs in", async () => {
    await matran.pane.getByRole("region", { name: "Tỉnh Bình Lâm" }).waitFor();
    expect(await faults()).toEqual([]);
  });

  it("is clean to axe in the plan's room and in the province's", async () => {
    await signInAs(matran, police);
    await press(matran, "Mở kế hoạch 128/KH-UBND");
    await matran.pane.getByRole("region", { name: "Kế hoạch trong sổ tính" }).waitFor();
    expect(await faults()).toEqual([]);
    await matran.pane.getByRole("tab", { name: "Toàn tỉnh" }).click();
    await matran.pane.getByRole("article").or(matran.pane.getByText("không giao chỉ tiêu")).first().waitFor();
    await settled();
    await matran.pane
      .getByRole("button", { name: /^Trả lại báo cáo của/ })
      .first()
      .click();
    expect(await faults()).toEqual([]);
    await signOut(matran);
  });

  it("is clean to axe in the officer's room", async () => {
    await signInAs(matran, officer);
    await press(matran, "Mở báo cáo");
    await matran.pane.getByRole("region", { name: "Điền và gửi" }).waitFor();
    await press(matran, "Kiểm tra");
    await settled();
    expect(await faults()).toEqual([]);
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
    await settled();
    await pressAt(/^Trả lại báo cáo của/);
    await matran.page.keyboard.type("Đề nghị bổ sung số liệu.");
    await pressAt("Trả lại báo cáo");
    await matran.pane.getByText("Đã trả lại báo cáo kèm lý do.").waitFor();
  });

  it("met no script error on the way", () => {
    expect(matran.faults).toEqual([]);
  });
});
