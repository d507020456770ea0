/** An Excel that will not listen, and a pane that is narrow: what the person sees then. */
import AxeBuilder from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildWeb } from "../../local/start/build-web.ts";
import { startWhole, type Whole } from "../../local/start/whole.ts";
import type { Fault } from "../../local/workbook-host/workbook-host.ts";
import { selectCell } from "../browser/grid.ts";
import { launchBrowser } from "../browser/launch.ts";
import { cellFinder, type MatranPage, openMatran, picture, press, shownRows, signInAs, signOut } from "../browser/matran-page.ts";

let whole: Whole;
let browser: Browser;
let matran: MatranPage;

beforeAll(async () => {
  await buildWeb(() => undefined);
  const ports = { web: 3760, service: 7781, identity: 7784, storage: 10712 };
  whole = await startWhole({ dataFolder: null, ports, underCoreTools: false, withSamples: true, say: () => undefined });
  browser = await launchBrowser();
  matran = await openMatran(browser, whole.address);
});

afterAll(async () => {
  await browser.close();
  await whole.close();
});

const play = (fault: Fault, times: number): Promise<void> =>
  matran.page.evaluate(([name, count]) => window.matranWorkbench!.faults().play(name, count), [fault, times] as const);
const settled = () => matran.pane.getByRole("progressbar").waitFor({ state: "detached" });

/** The pane as wide as Excel lets it shrink, its letters as large as she set them. */
const narrow = async (pixels: number, zoom: number): Promise<void> => {
  await matran.page.locator("#pane").evaluate((place, width) => {
    Object.assign(place.style, { position: "fixed", right: "0", top: "92px", bottom: "0", width: `${width}px`, zIndex: "9" });
  }, pixels);
  await matran.pane.locator("html").evaluate((root, factor) => root.style.setProperty("zoom", String(factor)), zoom);
};

/** What sticks out to the right of the pane, by its words. */
const clipped = (): Promise<readonly string[]> =>
  matran.pane.locator("body").evaluate((body) => {
    const width = document.documentElement.clientWidth;
    return [...body.querySelectorAll<HTMLElement>("*")]
      .filter((element) => element.offsetParent !== null && !element.matches(".unseen, .unseen *"))
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => `${element.tagName} ${element.className} ${element.textContent.slice(0, 40)}`);
  });

const readable = async (room: string): Promise<void> => {
  for (const [pixels, zoom] of [
    [320, 1],
    [480, 2],
  ] as const) {
    await narrow(pixels, zoom);
    await picture(matran, `narrow-${room}-${pixels}-${zoom}`);
    expect(await clipped(), `${room} at ${pixels} px and ${zoom}00 %`).toEqual([]);
    const axe = new AxeBuilder({ page: matran.page }).setLegacyMode(true).include({ fromFrames: ["iframe", "#pane"] });
    const { violations } = await axe.analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`))).toEqual([]);
  }
  await narrow(420, 1);
};

describe("an Excel that will not listen", () => {
  it("is waited for while a cell is being typed in, and the check goes on once she presses Enter", async () => {
    await signInAs(matran, { province: "binh-lam", role: "reporter", agencyId: "so-vhttdl" });
    await press(matran, "Mở báo cáo");
    await matran.pane.getByRole("region", { name: "Điền và gửi" }).waitFor();
    await settled();
    const code = (await shownRows(matran, "Báo cáo")).find((row) => /^[IVX]+\.\d/.test(row[0] ?? ""))?.[0] ?? "";
    const address = cellFinder(await shownRows(matran, "Báo cáo"))(code, "Kết quả");
    await selectCell(matran.page, "Báo cáo", address);
    await matran.page.keyboard.type("đang gõ dở");
    await matran.pane.getByRole("button", { name: "Kiểm tra", exact: true }).dispatchEvent("click");
    await matran.pane.getByText("Bấm Enter hoặc Esc để kết thúc nhập ô").waitFor();
    await picture(matran, "editing");
    await matran.page.keyboard.press("Enter");
    await matran.pane.getByText("Bấm Enter hoặc Esc để kết thúc nhập ô").waitFor({ state: "detached" });
    await settled();
    const typed = (await shownRows(matran, "Báo cáo")).find((row) => row[0] === code);
    expect(typed).toContain("đang gõ dở");
  });

  it("is asked again by itself while it is busy, and what she may do is said when she will not wait", async () => {
    await play("busy", 2);
    await press(matran, "Kiểm tra");
    await settled();
    await play("modal-dialog", 1_000);
    await press(matran, "Kiểm tra");
    await press(matran, "Thôi, không chờ nữa");
    await matran.pane.getByText("Đóng hộp thoại đó rồi thử lại.").waitFor();
    await matran.page.evaluate(() => window.matranWorkbench!.faults().clear());
    await press(matran, "Kiểm tra");
    await settled();
    await signOut(matran);
  });
});

describe("a narrow pane, and large letters", () => {
  it("can be read where one signs in", async () => {
    await readable("sign-in");
  });

  it("can be read in the officer's room", async () => {
    await signInAs(matran, { province: "binh-lam", role: "reporter", agencyId: "so-vhttdl" });
    await settled();
    await readable("return");
    await signOut(matran);
  });

  it("can be read in the rooms of the police", async () => {
    await signInAs(matran, { province: "binh-lam", role: "aggregator" });
    await settled();
    await readable("plan");
    await matran.pane.getByRole("tab", { name: "Toàn tỉnh" }).click();
    await matran.pane.getByRole("button", { name: "Xuất .xlsx" }).waitFor();
    await settled();
    await readable("province");
  });

  it("met no script error on the way", () => {
    expect(matran.faults).toEqual([]);
  });
});
