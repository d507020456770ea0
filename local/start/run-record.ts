/**
 * Who runs Matran on this data folder. Two runs on one folder would spoil each other's storage, so a second one is refused with
 * the address of the first. A run that was killed leaves a record behind; its parts ended with it, and the record is taken over.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import * as v from "valibot";

const RunRecordSchema = v.object({ pid: v.number(), address: v.nullable(v.string()) });
export type RunRecord = v.InferOutput<typeof RunRecordSchema>;

/** A process number is given out again after a restart of the machine: on Linux the command line tells whether it is a run of ours. */
const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return process.platform !== "linux" || readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("start.ts");
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "EPERM";
  }
};

/** A record that is missing or torn tells of no living run. */
const readRecord = (file: string): RunRecord | null => {
  try {
    return v.parse(RunRecordSchema, JSON.parse(readFileSync(file, "utf8")));
  } catch (cause) {
    if (cause instanceof SyntaxError || v.isValiError(cause) || (cause as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw cause;
  }
};

/** Claims the folder for this process, or answers who holds it. */
export const claimRun = (file: string): RunRecord | null => {
  const earlier = readRecord(file);
  if (earlier !== null && earlier.pid !== process.pid && isRunning(earlier.pid)) return earlier;
  writeRun(file, { pid: process.pid, address: null });
  return null;
};

export const writeRun = (file: string, record: RunRecord): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(record));
};

export const releaseRun = (file: string): void => rmSync(file, { force: true });
