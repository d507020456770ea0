import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { tableStores } from "../../functions/src/storage/stores.ts";
import { startAzurite } from "../../local/azurite.ts";

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ESRCH") return false;
    throw cause;
  }
};

describe("storage on this computer", () => {
  it("has what was written a moment before it was closed when it starts again", async () => {
    const folder = await mkdtemp(join(tmpdir(), "matran-azurite-"));
    const first = await startAzurite({ port: 0, folder });
    const lan = { oid: "o", name: "Lan", province: "p", roles: ["reporter" as const], agencyIds: [] };
    const why = { by: { oid: "a", name: "Quân" }, at: "2026-01-01T00:00:00.000Z", reason: "" };
    await tableStores(first.connection).people.put(lan, why);
    await first.close();
    const second = await startAzurite({ port: 0, folder });
    expect(await tableStores(second.connection).people.get("o")).toMatchObject({ name: "Lan" });
    await second.close();
    await rm(folder, { recursive: true });
  });

  it("says that its port is taken, by code", async () => {
    const first = await startAzurite({ port: 0, folder: null });
    const port = Number(new URL(first.url).port);
    await expect(startAzurite({ port, folder: null })).rejects.toMatchObject({ name: "PartFailed", code: "EADDRINUSE" });
    await first.close();
  });

  it("ends by itself when the process that started it is killed", async () => {
    const script = `
      const { startAzurite } = await import("./local/azurite.ts");
      console.log((await startAzurite({ port: 0, folder: null })).pid);
      setInterval(() => undefined, 1_000);`;
    const parent = spawn(process.execPath, ["--input-type=module", "--eval", script], { stdio: ["ignore", "pipe", "inherit"] });
    const [line] = (await once(parent.stdout, "data")) as [Buffer];
    const pid = Number(line.toString());
    expect(isRunning(pid)).toBe(true);
    parent.kill("SIGKILL");
    const end = Date.now() + 10_000;
    while (isRunning(pid) && Date.now() < end) await wait(50);
    expect(isRunning(pid)).toBe(false);
  });
});
