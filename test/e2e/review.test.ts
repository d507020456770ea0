import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { emptyProvince } from "../../local/samples/people.ts";
import { buildWeb } from "../../local/start/build-web.ts";
import { startWhole, type Whole } from "../../local/start/whole.ts";
import { selectCell } from "../browser/grid.ts";
import { launchBrowser } from "../browser/launch.ts";
import { cellFinder, chooseFile, type MatranPage, openMatran, picture, shownRows, signInAs } from "../browser/matran-page.ts";
import { nightMarketLines } from "./night-market.ts";

const police = { province: emptyProvince, role: "aggregator" } as const;

let whole: Whole;
let browser: Browser;
let matran: MatranPage;

beforeAll(async () => {
  await buildWeb(() => undefined);
  const ports = { web: 4300, service: 8371, identity: 8374, storage: 11302 };
  whole = await startWhole({ dataFolder: null, ports, underCoreTools: false, withSamples: false, say: () => undefined });
  browser = await launchBrowser();
  matran = await openMatran(browser, whole.address);
  await signInAs(matran, police);
});

afterAll(async () => {
  await browser.close();
  await whole.close();
});

/** The steps lean on each other: after one that failed the rest would only repeat it. */
let broken: string | null = null;
beforeEach((step) => step.skip(broken !== null, `"${broken}" failed before`));
afterEach(async ({ task }) => {
  if (task.result?.state !== "fail" || broken !== null) return;
  broken = task.name;
  await picture(matran, "review-failed");
});

const region = (name: string) => matran.pane.getByRole("region", { name });
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

  it("met no script error on the way", () => {
    expect(matran.faults).toEqual([]);
  });
});
