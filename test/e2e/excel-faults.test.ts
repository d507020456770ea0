/** An Excel that will not listen, and a pane that is narrow: what the person sees then. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Fault } from "../../local/workbook-host/workbook-host.ts";
import { axeFaults } from "../browser/axe.ts";
import { selectCell } from "../browser/grid.ts";
import {
  cellFinder,
  type MatranPage,
  openReturn,
  picture,
  press,
  says,
  settled,
  shownRows,
  signInAs,
  signOut,
} from "../browser/matran-page.ts";
import { onScreen } from "../browser/on-screen.ts";

const screen = onScreen({ withSamples: true });
let matran: MatranPage;
beforeAll(async () => {
  matran = await screen.open();
});

const play = (fault: Fault, times: number): Promise<void> =>
  matran.page.evaluate(([name, count]) => window.matranWorkbench!.faults().play(name, count), [fault, times] as const);

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
    expect(await axeFaults(matran)).toEqual([]);
  }
  await narrow(420, 1);
};

describe("an Excel that will not listen", () => {
  it("is waited for while a cell is being typed in, and the check goes on once she presses Enter", async () => {
    await signInAs(matran, { province: "binh-lam", role: "reporter", agencyId: "so-vhttdl" });
    await openReturn(matran);
    await settled(matran);
    const code = (await shownRows(matran, "Báo cáo")).find((row) => /^[IVX]+\.\d/.test(row[0] ?? ""))?.[0] ?? "";
    const address = cellFinder(await shownRows(matran, "Báo cáo"))(code, "Kết quả");
    await selectCell(matran.page, "Báo cáo", address);
    await matran.page.keyboard.type("đang gõ dở");
    await matran.pane.getByRole("button", { name: "Kiểm tra", exact: true }).dispatchEvent("click");
    await says(matran, "Bấm Enter hoặc Esc để kết thúc nhập ô");
    await picture(matran, "editing");
    await matran.page.keyboard.press("Enter");
    await matran.pane.getByText("Bấm Enter hoặc Esc để kết thúc nhập ô").waitFor({ state: "detached" });
    await settled(matran);
    const typed = (await shownRows(matran, "Báo cáo")).find((row) => row[0] === code);
    expect(typed).toContain("đang gõ dở");
  });

  it("is asked again by itself while it is busy, and what she may do is said when she will not wait", async () => {
    await play("busy", 2);
    await press(matran, "Kiểm tra");
    await settled(matran);
    await play("modal-dialog", 1_000);
    await press(matran, "Kiểm tra");
    await press(matran, "Thôi, không chờ nữa");
    await says(matran, "Đóng hộp thoại đó rồi thử lại.");
    await matran.page.evaluate(() => window.matranWorkbench!.faults().clear());
    await press(matran, "Kiểm tra");
    await settled(matran);
    await signOut(matran);
  });
});

describe("a narrow pane, and large letters", () => {
  it("can be read where one signs in", async () => {
    await readable("sign-in");
  });

  it("can be read in the officer's room", async () => {
    await signInAs(matran, { province: "binh-lam", role: "reporter", agencyId: "so-vhttdl" });
    await settled(matran);
    await readable("return");
    await signOut(matran);
  });

  it("can be read in the rooms of the police", async () => {
    await signInAs(matran, { province: "binh-lam", role: "aggregator" });
    await settled(matran);
    await readable("plan");
    await matran.pane.getByRole("tab", { name: "Toàn tỉnh" }).click();
    await matran.pane.getByRole("button", { name: "Xuất .xlsx" }).waitFor();
    await settled(matran);
    await readable("province");
  });

  it("met no script error on the way", () => {
    expect(matran.faults).toEqual([]);
  });
});
