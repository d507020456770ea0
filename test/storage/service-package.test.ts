/** The app as it is uploaded, unpacked far from the project: it has to find all that it imports in itself. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { startAzurite } from "../../local/azurite.ts";
import { servicePackage, serviceFiles } from "../../local/deploy/service-files.ts";
import { startIdentity } from "../../local/identity/identity.ts";
import { startService } from "../../local/run-service.ts";

const root = join(import.meta.dirname, "../..");

describe("the service's package", () => {
  it("starts from nothing but itself and reaches its storage", async () => {
    const compiler = join(root, "node_modules/typescript/bin/tsc");
    expect(spawnSync(process.execPath, [compiler, "-b", "functions"], { cwd: root }).status).toBe(0);
    const folder = mkdtempSync(join(tmpdir(), "matran-package-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    for (const [path, bytes] of Object.entries(serviceFiles())) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const azurite = await startAzurite({ port: 0, folder: null });
    onTestFinished(() => azurite.close());
    const identity = await startIdentity({ port: 0, people: [], folder: null, corsOrigins: [] });
    onTestFinished(() => identity.close());

    const { main } = JSON.parse(servicePackage) as { main: string };
    const service = await startService({
      azuriteConnection: azurite.connection,
      identity,
      port: 0,
      corsOrigins: [],
      main: join(folder, main),
      log: () => undefined,
    });
    onTestFinished(() => service.close());
    const answer = await fetch(`${service.apiBase}/health`);
    expect(answer.status).toBe(200);
    expect(
      Object.keys(serviceFiles()).filter((path) => /(?:^|\/)(?:local|test|addin)\//.test(path.replace(/node_modules\/.*/, ""))),
    ).toEqual([]);
  });
});
