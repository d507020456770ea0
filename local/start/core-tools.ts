/**
 * The service under Azure Functions Core Tools, for machines that have them: the compiled app is laid out as it is deployed
 * (host.json, package.json with the glob of the functions, the compiled files) and `func start` runs it.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PartFailed } from "../child-process.ts";
import { servicePackage } from "../deploy/service-files.ts";
import { type Service, type ServiceOptions, serviceSettings } from "../run-service.ts";

const root = join(import.meta.dirname, "..", "..");
const name = "Azure Functions Core Tools";
const startsWithin = 120_000;

/** Lays the app out below `folder`; the compiled files and the packages are linked, not copied. */
const layOut = (folder: string): void => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(root, "functions", "host.json"), join(folder, "host.json"));
  writeFileSync(join(folder, "package.json"), servicePackage);
  symlinkSync(join(root, "dist"), join(folder, "dist"), "junction");
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
};

const run = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { cwd: root, stdio: "ignore", shell: process.platform === "win32" }).status === 0;

/** Rejects with a PartFailed where Core Tools are missing, the app does not compile or does not answer in two minutes. */
export async function startUnderCoreTools(options: ServiceOptions): Promise<Service> {
  if (!run("func", ["--version"])) {
    throw new PartFailed(
      name,
      "MISSING",
      "chưa được cài trên máy này. Hãy cài (npm install -g azure-functions-core-tools) hoặc dùng npm start.",
    );
  }
  if (!run(process.execPath, [join(root, "node_modules", "typescript", "bin", "tsc"), "-b", "functions"])) {
    throw new PartFailed(name, "COMPILE", "mã nguồn của dịch vụ không biên dịch được: chạy npm test để xem lỗi.");
  }
  const folder = join(root, ".matran", "core-tools");
  layOut(folder);
  const child = spawn("func", ["start", "--port", String(options.port), "--cors", options.corsOrigins.join(",")], {
    cwd: folder,
    env: { ...process.env, ...serviceSettings(options), FUNCTIONS_WORKER_RUNTIME: "node" },
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  const exited = once(child, "exit").then(([code]: (number | null)[]) => code ?? null);
  const url = `http://127.0.0.1:${options.port}`;
  await answers(`${url}/api/health`, child);
  const close = async (): Promise<void> => {
    child.kill("SIGTERM");
    await exited;
  };
  return { url, apiBase: `${url}/api`, pid: child.pid ?? 0, exited, close };
}

async function answers(address: string, child: ChildProcess): Promise<void> {
  const lastMoment = performance.now() + startsWithin;
  while (performance.now() < lastMoment && child.exitCode === null) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok === true) return;
    await new Promise((wait) => setTimeout(wait, 500));
  }
  child.kill("SIGKILL");
  throw new PartFailed(name, "SILENT", `dịch vụ không trả lời ở ${address}: xem thông báo của func ở trên.`);
}
