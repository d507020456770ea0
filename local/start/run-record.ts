/**
 * Who runs Matran on this data folder. Two runs on one folder would spoil each other's storage, and a run that was killed may
 * leave its storage process behind: the record tells a living run (refuse, and say its address) from a dead one (clean up).
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

export interface RunRecord {
  readonly pid: number;
  readonly address: string | null;
  /** Processes that the run started and that may outlive it. */
  readonly children: readonly number[];
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "EPERM";
  }
};

/** A number is reused after a restart of the machine: on Linux the command line tells whether it is still ours. */
const isOurs = (pid: number, word: string): boolean => {
  if (!isAlive(pid)) return false;
  if (process.platform !== "linux") return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(word);
  } catch {
    return false;
  }
};

const read = (file: string): RunRecord | null => {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as RunRecord;
  } catch {
    return null;
  }
};

export type Claim = { readonly kind: "mine"; readonly cleaned: number } | { readonly kind: "taken"; readonly by: RunRecord };

/** Claims the folder for this process; ends storage processes that a dead run left behind. */
export const claimRun = (file: string): Claim => {
  const earlier = read(file);
  if (earlier !== null && earlier.pid !== process.pid && isOurs(earlier.pid, "start.ts")) return { kind: "taken", by: earlier };
  const left = (earlier?.children ?? []).filter((pid) => isOurs(pid, "azurite"));
  for (const pid of left) process.kill(pid, "SIGTERM");
  writeRun(file, { pid: process.pid, address: null, children: [] });
  return { kind: "mine", cleaned: left.length };
};

export const writeRun = (file: string, record: RunRecord): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(record));
};

export const releaseRun = (file: string): void => rmSync(file, { force: true });
