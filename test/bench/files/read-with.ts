/**
 * Reads all files of a folder once, in a process of its own, and prints what it took: `node read-with.ts WHO FOLDER`. Every
 * reader's rows go the same way on: into a return, checked as the service checks it.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { periodOf } from "../../../domain/period/calendar.ts";
import type { PublishedPlan } from "../../../domain/plan/published-plan.ts";
import { checkReturn } from "../../../domain/returns/check.ts";
import { readReturnSheet } from "../../../domain/returns/read-return-sheet.ts";
import type { RawRows, RawValue } from "../../../domain/sheet/sheet.ts";
import { provincePlan, type Size } from "./a-province.ts";
import { readerOf } from "./readers.ts";

export interface Reading {
  /** By the clock. */
  readonly milliseconds: number;
  /** That this program's own thread worked: what other programs on the computer take is not in it. */
  readonly work: number;
  readonly peakMegabytes: number;
  readonly returns: number;
  readonly wrongCells: number;
}

const [who = "", folder = ""] = process.argv.slice(2);
const json = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), "utf8")) as T;
const { size, periodId } = json<{ size: Size; periodId: string }>("folder.json");
const plan: PublishedPlan = provincePlan(size);
const period = periodOf(periodId);
const files = readdirSync(folder).filter((name) => name.endsWith(".xlsx"));
const read = readerOf(who);
const contents = files.map((name) => readFileSync(join(folder, name)));

let returns = 0;
const kept: RawRows[] = [];
const start = performance.now();
const working = process.threadCpuUsage();
for (const bytes of contents) {
  const rows = await read(bytes);
  kept.push(rows);
  if (who === "floor") continue;
  const content = readReturnSheet(plan, rows, { periodId: period.id });
  if (content.ok && checkReturn(plan, content.value, null).every(({ severity }) => severity !== "error")) returns += 1;
}
const milliseconds = performance.now() - start;
const { user, system } = process.threadCpuUsage(working);
const peakMegabytes = process.resourceUsage().maxRSS / 1024;

const expected = json<Record<string, RawRows>>("expected.json");
const same = (a: RawValue, b: RawValue): boolean => (a ?? "") === (b ?? "");
const wrongIn = (rows: RawRows, wanted: RawRows): number =>
  wanted.reduce((sum, cells, row) => sum + cells.filter((value, column) => !same(value, rows[row]?.[column] ?? null)).length, 0);
const wrongCells = who === "floor" ? 0 : files.reduce((sum, name, at) => sum + wrongIn(kept[at] ?? [], expected[name] ?? []), 0);
const work = (user + system) / 1_000;
console.log(JSON.stringify({ milliseconds, work, peakMegabytes, returns, wrongCells } satisfies Reading));
