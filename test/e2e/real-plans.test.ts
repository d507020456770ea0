import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { nationalDirectory } from "../../domain/agency/national-directory.ts";
import { parsePlan } from "../../domain/plan/parse.ts";
import { emptyProvince } from "../../local/samples/people.ts";
import { activateSheet } from "../browser/grid.ts";
import { picture, shownRows, signInAs, takeIn } from "../browser/matran-page.ts";
import { onScreen } from "../browser/on-screen.ts";

const folder = join(import.meta.dirname, "../../../shared/seeds");
const isHere = existsSync(folder);
const files = isHere ? readdirSync(folder).map((name) => join(folder, name)) : ["(none)"];

const screen = isHere ? onScreen() : null;

describe("the plans that provinces really signed", () => {
  it.skipIf(!isHere).each(files.map((file) => ({ name: basename(file), file })))(
    "$name goes from file to matrix without an error message (needs ../shared)",
    async ({ file }) => {
      if (screen === null) throw new Error("skipped where the plans are not here");
      const matran = await screen.open();
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
