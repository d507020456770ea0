/**
 * Filled return files into checked returns: `npm run bench read-returns [files]`. Readers take turns, each time in a new process, so
 * that all are cold and a busy computer is as hard on each. Half of the files are as Matran wrote them, half as LibreOffice saved
 * them again, where it is installed. What is promised: at most 2 times the floor, at least 5 times faster than @e965/xlsx and 7
 * times than ExcelJS, in at most half of its memory, and no wrong cell. Compared is the work of each reader's own thread, so that other
 * programs on the computer do not count; the clock's time stands beside it.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fillFolder } from "./files/fill-folder.ts";
import type { Reading } from "./files/read-with.ts";
import { installPeers, median } from "./peers.ts";

const count = Number(process.argv[2] ?? 200);
const rounds = 5;
const size = { agencies: count, tasks: 60, indicators: 6 };
const periodId = "2026-H1";
const wanted = { floor: 2, sheetjs: 5, exceljs: 7, memory: 0.5 };

const folder = mkdtempSync(join(tmpdir(), "matran-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
await fillFolder(folder, size, periodId);

const who = ["floor", "matran", ...(installPeers() ? ["sheetjs", "exceljs"] : [])];
const readings = new Map<string, Reading[]>(who.map((each) => [each, []]));
for (let round = 0; round < rounds; round += 1)
  for (const each of who) {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, "files", "read-with.ts"), each, folder],
      {
        encoding: "utf8",
      },
    );
    if (status !== 0) throw new Error(`${each}: ${stderr}`);
    readings.get(each)?.push(JSON.parse(stdout) as Reading);
  }

const middle = (each: string, of: (reading: Reading) => number): number => median((readings.get(each) ?? []).map(of));
const ms = (reading: Reading): number => reading.work;
const rss = (reading: Reading): number => reading.peakMegabytes;
console.log(
  `${count} files, ${rounds} rounds, TZ=${process.env["TZ"] ?? "system"}, Node ${process.version}, ${cpus()[0]?.model ?? "?"} × ${cpus().length}`,
);
console.table(
  who.map((each) => {
    const times = (readings.get(each) ?? []).map(ms);
    return {
      reader: each,
      "work ms": Math.round(median(times)),
      range: `${Math.round(Math.min(...times))}–${Math.round(Math.max(...times))}`,
      "clock ms": Math.round(middle(each, ({ milliseconds }) => milliseconds)),
      "× floor": Number((median(times) / middle("floor", ms)).toFixed(2)),
      "× matran": Number((median(times) / middle("matran", ms)).toFixed(2)),
      "peak MB": Math.round(middle(each, rss)),
      returns: readings.get(each)?.[0]?.returns,
      "wrong cells": readings.get(each)?.[0]?.wrongCells,
    };
  }),
);
const first = readings.get("matran")?.[0];
const isMet =
  first?.returns === count &&
  first.wrongCells === 0 &&
  middle("matran", ms) <= wanted.floor * middle("floor", ms) &&
  who.every(
    (each) =>
      (each !== "sheetjs" || middle(each, ms) >= wanted.sheetjs * middle("matran", ms)) &&
      (each !== "exceljs" ||
        (middle(each, ms) >= wanted.exceljs * middle("matran", ms) &&
          middle("matran", rss) <= wanted.memory * middle(each, rss))),
  );
console.log(isMet ? "As promised." : `NOT as promised: ${JSON.stringify(wanted)}`);
process.exit(isMet ? 0 : 1);
