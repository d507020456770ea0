/**
 * `npm test`: types, lint, then each suite of vitest.config.ts. Every step runs even when an earlier one failed, so that one
 * run shows all that is wrong. The last line is counted from the suites' own reports; a suite that leaves none has failed.
 */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const reports = join(root, ".matran", "reports");
const bin = (name: string): string => join(root, "node_modules", ".bin", name);

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const path = `${join(root, "node_modules", ".bin")}${process.platform === "win32" ? ";" : ":"}${process.env["PATH"] ?? ""}`;

/** Resolves with whether the command ended well. `aside`: other steps run at the same time, so it speaks in one piece at its end. */
const step = async (title: string, command: string, args: readonly string[], { aside = false } = {}): Promise<boolean> => {
  const begun = performance.now();
  const head = `\n── ${title}\n`;
  if (!aside) process.stdout.write(head);
  const child = spawn(command, args, {
    cwd: root,
    stdio: ["inherit", aside ? "pipe" : "inherit", aside ? "pipe" : "inherit"],
    env: { ...process.env, PATH: path },
    shell: process.platform === "win32",
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => said.push(chunk));
  const ok = await new Promise<boolean>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code === 0));
  });
  if (aside) process.stdout.write(`${head}${Buffer.concat(said).toString()}`);
  process.stdout.write(`── ${title}: ${ok ? "ok" : "FAILED"}, ${Math.round((performance.now() - begun) / 1000)} s\n`);
  return ok;
};

const check = async (title: string, command: string, args: readonly string[]): Promise<Count> =>
  (await step(title, command, args, { aside: true }))
    ? { passed: 1, failed: 0, skipped: 0 }
    : { passed: 0, failed: 1, skipped: 0 };

const suite = async (project: string): Promise<Count> => {
  const report = join(reports, `${project}.json`);
  rmSync(report, { force: true });
  const ok = await step(project, bin("vitest"), [
    "run",
    "--config=test/vitest.config.ts",
    `--project=${project}`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  try {
    const read = JSON.parse(readFileSync(report, "utf8")) as {
      numPassedTests: number;
      numFailedTests: number;
      numPendingTests: number;
      numTodoTests: number;
    };
    const failed = read.numFailedTests + (!ok && read.numFailedTests === 0 ? 1 : 0);
    return { passed: read.numPassedTests, failed, skipped: read.numPendingTests + read.numTodoTests };
  } catch (cause) {
    process.stdout.write(`${project} left no report: ${String(cause)}\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
};

mkdirSync(reports, { recursive: true });
const only = process.argv.slice(2);
const wanted = (name: string): boolean => only.length === 0 || only.includes(name);
const checks: readonly [string, string, readonly string[]][] = [
  ["types", "tsc", ["-b"]],
  ["lint", "eslint", [".", "--max-warnings=0"]],
  ["format", "prettier", ["--check", "--log-level=warn", "**/*.{ts,tsx,js,mjs,json,css,html}"]],
];
const counts = await Promise.all(
  checks.filter(([name]) => wanted(name)).map(([name, command, args]) => check(name, bin(command), args)),
);
for (const project of ["unit", "storage", "excel", "browser"]) if (wanted(project)) counts.push(await suite(project));

const total = counts.reduce((a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
}));
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
