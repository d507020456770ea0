/**
 * Reads all files of a folder once, in a process of its own: `read-with WHO FOLDER [cells]`. Every reader's rows go the same way on:
 * into a return, checked as the service checks it; the returns are kept, the rows are let go. With `cells` nothing is timed: each
 * cell is compared with what its file must say.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { periodOf } from "../../../domain/period/calendar.ts";
import type { PublishedPlan } from "../../../domain/plan/published-plan.ts";
import { checkReturn } from "../../../domain/returns/check.ts";
import { readReturnSheet } from "../../../domain/returns/read-return-sheet.ts";
import type { ReturnContent } from "../../../domain/returns/return.ts";
import type { RawRows, RawValue } from "../../../domain/sheet/sheet.ts";
import { provincePlan, type Size } from "./a-province.ts";
import { peakMegabytes } from "./peak.ts";
import type { Took } from "./contenders.ts";
import { readerOf } from "./readers.ts";

export interface Reading extends Took {
  readonly returns: number;
  /** Null where nobody looked. */
  readonly wrongCells: number | null;
}

const [who = "", folder = "", mode = ""] = process.argv.slice(2);
const json = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), "utf8")) as T;
const { size, periodId } = json<{ size: Size; periodId: string }>("folder.json");
const plan: PublishedPlan = provincePlan(size);
const period = periodOf(periodId);
const files = readdirSync(folder).filter((name) => name.endsWith(".xlsx"));
const read = readerOf(who);
const expected = mode === "cells" ? json<Record<string, RawRows>>("expected.json") : null;
const contents = files.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));

const same = (a: RawValue, b: RawValue): boolean => (a ?? "") === (b ?? "");
const wrongIn = (rows: RawRows, wanted: RawRows): number =>
  wanted.reduce((sum, cells, row) => sum + cells.filter((value, column) => !same(value, rows[row]?.[column] ?? null)).length, 0);

const returns: ReturnContent[] = [];
let wrongCells = 0;
const start = performance.now();
const working = process.threadCpuUsage();
for (const { name, bytes } of contents) {
  const rows = await read(bytes);
  if (who === "floor" || who === "least") continue;
  if (expected !== null) wrongCells += wrongIn(rows, expected[name] ?? []);
  const content = readReturnSheet(plan, rows, { periodId: period.id });
  if (content.ok && checkReturn(plan, content.value, null, period).every(({ severity }) => severity !== "error"))
    returns.push(content.value);
}
const milliseconds = performance.now() - start;
const { user, system } = process.threadCpuUsage(working);
const work = (user + system) / 1_000;
const reading = {
  milliseconds,
  work,
  peakMegabytes: peakMegabytes(),
  returns: returns.length,
  wrongCells: expected === null ? null : wrongCells,
};
console.log(JSON.stringify(reading satisfies Reading));
