/** The libraries that a bench measures against, in a folder of their own: nobody who only uses Matran downloads them. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

export const peersFolder = join(import.meta.dirname, "peers");

/** Installs them once. Says so and gives false where that cannot be done (no network). */
export function installPeers(): boolean {
  if (existsSync(join(peersFolder, "node_modules"))) return true;
  console.log("Installing the libraries to measure against (test/bench/peers) …");
  const { status } = spawnSync("npm", ["install", "--no-save", "--no-audit", "--no-fund"], {
    cwd: peersFolder,
    stdio: "inherit",
    shell: true,
  });
  if (status !== 0) console.log("They could not be installed: only Matran and the floor are measured.");
  return status === 0;
}

/** A Python that has the package; null where none does: nothing is installed for it. */
export const pythonWith = (name: string): string | null =>
  ["python3", "/usr/bin/python3"].find((python) => spawnSync(python, ["-c", `import ${name}`]).status === 0) ?? null;

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
