/** `npm start`: claims the data folder, builds the pages when needed, starts the whole and prints the one address to open. */
import { join } from "node:path";
import { buildWeb } from "./start/build-web.ts";
import { claimRun, releaseRun, writeRun } from "./start/run-record.ts";
import { startWhole } from "./start/whole.ts";

const dataFolder = join(import.meta.dirname, "..", ".matran", "data");
const record = join(dataFolder, "run.json");
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const fail = (cause: unknown): never => {
  releaseRun(record);
  process.stderr.write(`\nMatran không khởi động được: ${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exit(1);
};

const earlier = claimRun(record);
if (earlier !== null) {
  say(`Matran đang chạy rồi${earlier.address === null ? "" : ` ở ${earlier.address}`} (tiến trình ${earlier.pid}).`);
  say("Hãy mở địa chỉ đó, hoặc dừng lần chạy kia bằng Ctrl-C rồi chạy lại.");
  process.exit(1);
}

const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stopping.abort());
const stopped = new Promise<"stopped">((resolve) => stopping.signal.addEventListener("abort", () => resolve("stopped")));

const begin = async () => {
  await buildWeb(say);
  const ports = { web: 3000, service: 7071, identity: 7074, storage: 10002 };
  return startWhole({
    dataFolder,
    ports,
    underCoreTools: process.argv.includes("--core-tools"),
    withSamples: true,
    timers: true,
    say,
  });
};

const begun = begin();
const whole = await begun.catch(fail);
writeRun(record, { pid: process.pid, address: whole.address });
if (!stopping.signal.aborted)
  say(`\nMatran đã sẵn sàng. Hãy mở:  ${whole.address}\nDừng: Ctrl-C. Dữ liệu nằm trong .matran/data.\n`);

const ending = await Promise.race([stopped, whole.crashed]);
say(
  ending === "stopped"
    ? "\nĐang dừng…"
    : `\n${ending} đã ngừng bất ngờ. Đang dừng các phần còn lại; hãy chạy lại npm start, dữ liệu vẫn còn.`,
);
await whole.close();
releaseRun(record);
process.exit(ending === "stopped" ? 0 : 1);
