import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nationalDirectory } from "../../domain/agency/national-directory.ts";
import { parsePlan } from "../../domain/plan/parse.ts";
import { emptyProvince } from "../../local/samples/people.ts";
import { buildWeb } from "../../local/start/build-web.ts";
import { startWhole, type Whole } from "../../local/start/whole.ts";
import { activateSheet } from "../browser/grid.ts";
import { launchBrowser } from "../browser/launch.ts";
import { openMatran, picture, shownRows, signInAs, takeIn } from "../browser/matran-page.ts";

const folder = join(import.meta.dirname, "../../../shared/seeds");
const isHere = existsSync(folder);
const files = isHere ? readdirSync(folder).map((name) => join(folder, name)) : ["(none)"];

let whole: Whole;
let browser: Browser;

beforeAll(async () => {
  if (!isHere) return;
  await buildWeb(() => undefined);
  const ports = { web: 3800, service: 7871, identity: 7874, storage: 10802 };
  whole = await startWhole({ dataFolder: null, ports, underCoreTools: false, withSamples: false, say: () => undefined });
  browser = await launchBrowser();
});

afterAll(async () => {
  if (!isHere) return;
  await browser.close();
  await whole.close();
});

describe("the plans that provinces really signed", () => {
  it.skipIf(!isHere).each(files.map((file) => ({ name: basename(file), file })))(
    "$name goes from file to matrix without an error message (needs ../shared)",
    async ({ file }) => {
      const matran = await openMatran(browser, whole.address);
      await signInAs(matran, { province: emptyProvince, role: "aggregator" });
      await takeIn(matran, file);
      const expected = parsePlan(readFileSync(file, "utf8"), nationalDirectory).tasks.map(({ id }) => id);
      const inMatrix = (await shownRows(matran, "Ma trận")).map(([code]) => code).filter((code) => expected.includes(code ?? ""));
      expect(inMatrix).toEqual(expected);
      expect(await matran.pane.getByRole("alert").allInnerTexts()).toEqual([]);
      expect(matran.faults).toEqual([]);
      await activateSheet(matran.page, "Ma trận");
      await picture(matran, `plan-${basename(file).slice(0, 3)}`);
      await matran.page.close();
    },
  );
});
