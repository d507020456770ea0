/**
 * The first step of every command, in plain JavaScript that any Node from 20 on runs on a fresh clone: install the packages
 * when they are missing or older than the lock file, then hand over to the Node that the project pins (the npm package `node`).
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** npm writes node_modules/.package-lock.json last, so a half-finished install is seen as none. */
const isInstalled = () => {
  const marker = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(marker) || pinnedNode() === null) return false;
  return statSync(marker).mtimeMs >= statSync(join(root, "package-lock.json")).mtimeMs || sameLock(marker);
};

/** A fresh checkout gives the lock file a new date without a new content: compare what is in it. */
const sameLock = (marker) => {
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const have = JSON.parse(readFileSync(marker, "utf8")).packages;
  return Object.entries(have).every(([path, entry]) => wanted[path]?.version === entry.version);
};

const pinnedNode = () => {
  const path = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  if (existsSync(path)) return path;
  const [major, minor] = process.versions.node.split(".").map(Number);
  const runsTypeScript = major > 22 || (major === 22 && minor >= 18);
  return runsTypeScript ? process.execPath : null;
};

/** Installs what the lock file names. What npm prints goes to stderr, so that a command's own stdout stays clean. */
export const ensureInstalled = () => {
  if (isInstalled()) return;
  process.stderr.write("Đang cài các gói cần thiết (npm ci), lần đầu mất một vài phút…\n");
  rmSync(join(root, "node_modules", ".package-lock.json"), { force: true });
  const npm = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) {
    process.stderr.write("Cài đặt không thành công: xem thông báo của npm ở trên, kiểm tra kết nối mạng rồi chạy lại lệnh.\n");
    process.exit(1);
  }
};

/** Runs a TypeScript file of the project and ends as it ends. Ctrl-C reaches the child by itself; this process only waits. */
export const runTypeScript = (script, args) => {
  const node = pinnedNode();
  if (node === null) {
    process.stderr.write("Gói npm `node` chưa chạy được bước cài của nó: chạy `npm rebuild node`, hoặc dùng Node 24 trở lên.\n");
    process.exit(1);
  }
  const child = spawn(node, ["--disable-warning=ExperimentalWarning", join(root, script), ...args], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
};
