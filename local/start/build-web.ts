/** Builds the pane and the workbench when a source is newer than the last build. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");
/** What the two pages are made of. */
const sources = ["addin", "domain", "local/workbench", "local/workbook-host", "package-lock.json"];
const pages = [
  { name: "ngăn tác vụ", directory: "addin", page: "pane" },
  { name: "bàn thử", directory: "local/workbench", page: "workbench" },
] as const;

const newest = (path: string): number => {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path)
    .filter((name) => name !== "node_modules" && name !== "dist")
    .reduce((latest, name) => Math.max(latest, newest(join(path, name))), found.mtimeMs);
};

/** Built beside the standing page and then put in its place, so that a page that is being served is never half there. */
const build = async (directory: string, page: keyof typeof webDirectories): Promise<void> => {
  const next = `${webDirectories[page]}.${process.pid}`;
  await vite(directory, next);
  rmSync(webDirectories[page], { recursive: true, force: true });
  renameSync(next, webDirectories[page]);
};

const vite = (directory: string, outDir: string, environment: Readonly<Record<string, string>> = {}): Promise<void> =>
  new Promise((resolve, reject) => {
    const program = join(root, "node_modules", "vite", "bin", "vite.js");
    // A test runner says NODE_ENV=test, for which React builds in its checks for developers: many times slower, and not what is deployed.
    const env = { ...process.env, ...environment, NODE_ENV: "production" };
    const args = [program, "build", directory, "--outDir", outDir, "--emptyOutDir", "--logLevel", "warn"];
    const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"], env });
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.on("error", reject);
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`Không dựng được ${directory}:\n${said}`))));
  });

/** The pane for another place than this computer; `environment` as addin/vite.config.ts reads it. */
export const buildPane = (outDir: string, environment: Readonly<Record<string, string>>): Promise<void> =>
  vite("addin", outDir, environment);

/** Where the built pages lie. */
export const webDirectories = { workbench: join(root, "dist", "web", "workbench"), pane: join(root, "dist", "web", "pane") };

export const buildWeb = async (say: (line: string) => void): Promise<void> => {
  const stamp = join(root, "dist", "web", "built");
  const latest = Math.max(...sources.map((source) => newest(join(root, source))));
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= latest) return;
  rmSync(stamp, { force: true });
  for (const { name, directory, page } of pages) {
    say(`Đang dựng ${name}…`);
    await build(directory, page);
  }
  writeFileSync(stamp, "");
};
