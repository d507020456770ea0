/** How often each action of the add-in asks Excel, and with how much: the table of README's performance part. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Reply } from "../../../addin/src/failure.ts";
import { drawSheets } from "../../../addin/src/workbook/draw-sheet.ts";
import { goToCell } from "../../../addin/src/workbook/go-to-cell.ts";
import { readSheets } from "../../../addin/src/workbook/read-sheet.ts";
import { watchChanges } from "../../../addin/src/workbook/watch-changes.ts";
import { findReturnSheets, renewForm } from "../../../addin/src/workbook/return-sheets.ts";
import { planSheets } from "../../../domain/matrix/plan-sheets.ts";
import { returnSheet } from "../../../domain/returns/return-sheet.ts";
import { writeStamp } from "../../../domain/sheet/stamp.ts";
import { mostBytes } from "../../../local/workbook-host/protocol/faults.ts";
import { aPlan } from "../../builders/plans.ts";
import { aPeriod, aReturn } from "../../builders/returns.ts";
import { aLargePlan } from "./a-large-plan.ts";
import { excelOfATest } from "./excel-of-a-test.ts";

const excel = excelOfATest();

interface Trips {
  readonly action: string;
  readonly syncs: number;
  readonly largest: number;
}
const table: Trips[] = [];

const cost = async (action: string, work: () => Promise<Reply<unknown>>): Promise<number> => {
  const before = excel.now.requests.length;
  expect(await work()).toMatchObject({ ok: true });
  const made = excel.now.requests.slice(before);
  const largest = Math.max(...made.map(({ bytes }) => bytes));
  expect(largest).toBeLessThan(mostBytes);
  table.push({ action, syncs: made.length, largest });
  return made.length;
};

const lineOf = ({ action, syncs, largest }: Trips): string =>
  `| ${action} | ${syncs} | ${Math.ceil(largest / 1024).toLocaleString("en")} |`;

afterAll(() => {
  const lines = ["| action | trips | KB |", "|---|---|---|", ...table.map(lineOf)];
  const folder = join(import.meta.dirname, "../../../.matran/reports");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "trips.md"), `${lines.join("\n")}\n`);
  console.log(lines.join("\n"));
});

const aLargeReturn = () => returnSheet(aLargePlan(60, 1), aPeriod(), "co-quan-0", null, null);

describe("trips to Excel", () => {
  it("opening a return of 60 tasks takes at most three after the first read, and reading it at most two", async () => {
    expect(await cost("look at what lies there before opening", () => readSheets(["Báo cáo"]))).toBe(1);
    const drawing = await cost("draw a return of 60 tasks", () => drawSheets([aLargeReturn()]));
    const watching = await cost("watch it for changes", () => watchChanges("Báo cáo", () => undefined));
    expect(drawing + watching).toBeLessThanOrEqual(3);
    expect(await cost("read a return of 60 tasks", () => readSheets(["Báo cáo"]))).toBeLessThanOrEqual(2);
  });

  it("the matrix of 60 tasks by 200 agencies takes at most ten, each under 5 MB", async () => {
    const plan = planSheets(aLargePlan(60, 200), []);
    expect(await cost("draw a plan of 60 tasks × 200 agencies", () => drawSheets(plan))).toBeLessThanOrEqual(10);
    const names = plan.map(({ name }) => name);
    expect(await cost("read that plan back", () => readSheets(names))).toBe(1);
  });

  it("small things take one or two", async () => {
    await drawSheets([returnSheet(aPlan(), aPeriod(), "cong-an-tinh", aReturn(), null)]);
    const stamp = { kind: "return", plan: aPlan().id, period: "2026-H1", agency: "cong-an-tinh", revision: 1 };
    expect(await cost("find the returns of a workbook, and read them", findReturnSheets)).toBeLessThanOrEqual(3);
    const written = [{ address: "A1", value: writeStamp(stamp) }];
    expect(await cost("stamp a sent return", () => renewForm("Báo cáo", written, []))).toBeLessThanOrEqual(2);
    expect(await cost("jump to a problem's cell", () => goToCell("Báo cáo", "B4"))).toBe(1);
  });

  it("are as many as the README says, and within a tenth as heavy", () => {
    const readme = readFileSync(join(import.meta.dirname, "../../../README.md"), "utf8");
    const said = new Map(
      [...readme.matchAll(/^\| (.+?) +\| (\d+) +\| ([\d,]+) +\|$/gm)].map(([, action = "", trips, weight = ""]) => [
        action,
        { trips: Number(trips), weight: Number(weight.replaceAll(",", "")) },
      ]),
    );
    for (const { action, syncs, largest } of table) {
      const { trips, weight = 0 } = said.get(action) ?? {};
      expect(trips, action).toBe(syncs);
      expect(Math.abs(weight - largest / 1024), action).toBeLessThanOrEqual(Math.max(1, weight / 10));
    }
  });
});
