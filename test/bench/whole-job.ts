/**
 * A merge day from files to file: `npm run bench whole-job [files]`. 200 filled .xlsx are read, checked, merged and written as the
 * province's workbook, by Matran, by ExcelJS and (read and written alone) by openpyxl in turns, each time in a new process. What is
 * promised: at least 5 times faster than ExcelJS, with the same totals, and 8 times than openpyxl. Compared is the work of each program's own thread, so that others on the computer do not count.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { compiled, runOnce, takeTurns } from "./files/contenders.ts";
import { fillFolder } from "./files/fill-folder.ts";
import type { JobReading } from "./files/job-with.ts";
import { installPeers, median, pythonWith } from "./peers.ts";

const count = Number(process.argv[2] ?? 200);
const rounds = 5;
const wanted = { exceljs: 5, openpyxl: 8 };
const folder = mkdtempSync(join(tmpdir(), "matran-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
await fillFolder(folder, { agencies: count, tasks: 60, indicators: 6 }, "2026-H1");

const python = pythonWith("openpyxl");
const who = ["matran", ...(installPeers() ? ["exceljs"] : []), ...(python === null ? [] : ["openpyxl"])];
const script = await compiled("job-with", join(folder, "compiled"));
const readings = takeTurns(who, rounds, (each): JobReading =>
  each === "openpyxl" && python !== null
    ? runOnce([python, "-B", join(import.meta.dirname, "files", "job-with-openpyxl.py")], folder)
    : runOnce([process.execPath, script], each, folder),
);
const timesOf = (each: string): number[] => (readings.get(each) ?? []).map(({ work }) => work);
console.log(
  `${count} files, ${rounds} rounds, TZ=${process.env["TZ"] ?? "system"}, Node ${process.version}, ${cpus()[0]?.model ?? "?"} × ${cpus().length}, load ${loadavg()[0]?.toFixed(1)}`,
);
console.table(
  who.map((each) => {
    const [first] = readings.get(each) ?? [];
    const times = timesOf(each);
    return {
      who: each,
      "work ms": Math.round(median(times)),
      range: `${Math.round(Math.min(...times))}–${Math.round(Math.max(...times))}`,
      "clock ms": Math.round(median((readings.get(each) ?? []).map(({ milliseconds }) => milliseconds))),
      "× matran": Number((median(times) / median(timesOf("matran"))).toFixed(2)),
      "peak MB": Math.round(median((readings.get(each) ?? []).map(({ peakMegabytes }) => peakMegabytes))),
      returns: first?.returns,
    };
  }),
);
const all = [...readings.values()].flat();
const isSame = new Set(all.flatMap(({ totals }) => totals ?? [])).size === 1 && all.every(({ returns }) => returns === count);
const isMet =
  isSame &&
  (["exceljs", "openpyxl"] as const).every(
    (each) => !who.includes(each) || median(timesOf(each)) >= wanted[each] * median(timesOf("matran")),
  );
if (python === null) console.log("openpyxl is not measured: this computer's Python does not have it.");
console.log(isMet ? "As promised." : `NOT as promised: ${JSON.stringify(wanted)}, the same totals: ${isSame}`);
process.exit(isMet ? 0 : 1);
