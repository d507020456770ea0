/**
 * `npm test`: types, lint, then each suite of vitest.config.ts. Every step runs even when an earlier one failed, so that one
 * run shows all that is wrong. The last line is counted from the suites' own reports; a suite that leaves none has failed.
 */
import { spawnSync } from "node:child_process";
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

const step = (title: string, command: string, args: readonly string[]): boolean => {
  const begun = performance.now();
  process.stdout.write(`\n── ${title}\n`);
  const path = `${join(root, "node_modules", ".bin")}${process.platform === "win32" ? ";" : ":"}${process.env["PATH"] ?? ""}`;
  const run = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PATH: path },
    shell: process.platform === "win32",
  });
  process.stdout.write(
    `── ${title}: ${run.status === 0 ? "ok" : "FAILED"}, ${Math.round((performance.now() - begun) / 1000)} s\n`,
  );
  return run.status === 0;
};

const check = (title: string, command: string, args: readonly string[]): Count =>
  step(title, command, args) ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };

const suite = (project: string): Count => {
  const report = join(reports, `${project}.json`);
  rmSync(report, { force: true });
  const ok = step(project, bin("vitest"), [
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
const counts: Count[] = [];
if (wanted("types")) counts.push(check("types", bin("tsc"), ["-b"]));
if (wanted("lint")) {
  counts.push(check("lint", bin("eslint"), [".", "--max-warnings=0"]));
  counts.push(check("format", bin("prettier"), ["--check", "--log-level=warn", "**/*.{ts,tsx,js,mjs,json,css,html}"]));
}
for (const project of ["unit", "storage", "excel", "browser"]) if (wanted(project)) counts.push(suite(project));

const total = counts.reduce((a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
}));
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
