/**
 * Filled return files into checked returns: `npm run bench read-returns [files]`. Half of the files are as Matran wrote them, half
 * as LibreOffice saved them again, where it is installed. Each reader begins cold and takes turns with the others; compared is the
 * work of its own thread, so that other programs on the computer do not count; the clock's time stands beside it. What is promised:
 * at most 2 times the floor, which is unzipping and one scan (1.5 times from 3,000 files on); at least 5 times faster than
 * @e965/xlsx, 7 times than ExcelJS and 10 times than openpyxl, in at most half of ExcelJS's memory; and no wrong cell.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { compiled, runOnce, takeTurns } from "./files/contenders.ts";
import { fillFolder } from "./files/fill-folder.ts";
import type { Reading } from "./files/read-with.ts";
import { installPeers, median, pythonWith } from "./peers.ts";

const count = Number(process.argv[2] ?? 200);
const isMany = count >= 3_000;
const rounds = isMany ? 3 : 5;
const wanted = { floor: isMany ? 1.5 : 2, sheetjs: 5, exceljs: 7, openpyxl: 10, memory: 0.5 };

const folder = mkdtempSync(join(tmpdir(), "matran-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
await fillFolder(folder, { agencies: count, tasks: 60, indicators: 6 }, "2026-H1");
const script = await compiled("read-with", join(folder, "compiled"));
const python = pythonWith("openpyxl");
const hasPeers = installPeers();
const readers = ["matran", ...(hasPeers ? ["sheetjs", "exceljs"] : [])];
const wrongCells = new Map(
  (isMany ? ["matran"] : readers).map((each) => [
    each,
    runOnce<Reading>([process.execPath, script], each, folder, "cells").wrongCells,
  ]),
);
// Of thousands of files the floor alone is asked: the others would take an hour.
const who = ["floor", "least", ...(isMany ? ["matran"] : readers), ...(python !== null && !isMany ? ["openpyxl"] : [])];
const readings = takeTurns(who, rounds, (each): Reading =>
  each === "openpyxl" && python !== null
    ? runOnce([python, "-B", join(import.meta.dirname, "files", "read-with-openpyxl.py")], folder)
    : runOnce([process.execPath, script], each, folder),
);

const middle = (each: string, of: (reading: Reading) => number): number => median((readings.get(each) ?? []).map(of));
const ms = (reading: Reading): number => reading.work;
const rss = (reading: Reading): number => reading.peakMegabytes;
console.log(
  `${count} files, ${rounds} rounds, TZ=${process.env["TZ"] ?? "system"}, Node ${process.version}, ${cpus()[0]?.model ?? "?"} × ${cpus().length}, load ${loadavg()[0]?.toFixed(1)}`,
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
      "wrong cells": wrongCells.get(each),
    };
  }),
);
if (python === null) console.log("openpyxl is not measured: this computer's Python does not have it.");
const times = (each: string): number => middle(each, ms) / middle("matran", ms);
const isMet =
  readings.get("matran")?.[0]?.returns === count &&
  wrongCells.get("matran") === 0 &&
  middle("matran", ms) <= wanted.floor * middle("floor", ms) &&
  (["sheetjs", "exceljs", "openpyxl"] as const).every((each) => !who.includes(each) || times(each) >= wanted[each]) &&
  (!who.includes("exceljs") || middle("matran", rss) <= wanted.memory * middle("exceljs", rss));
console.log(isMet ? "As promised." : `NOT as promised: ${JSON.stringify(wanted)}`);
process.exit(isMet ? 0 : 1);
