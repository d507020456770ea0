import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig, settingNames } from "../../functions/src/config.ts";
import { tokenVerifier } from "../../functions/src/auth/verify-token.ts";
import { startPart } from "../../local/child-process.ts";
import { signToken } from "../../local/identity/token.ts";
import { people, runService, type RunningService } from "./running-service.ts";

describe("when storage is down", () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await runService();
    expect((await service.call(people.lan, "GET", "me")).status).toBe(200);
    await service.stopStorage();
  });
  afterAll(() => service.close());

  it("every answer is 503 with a time to wait and a sentence that calms", async () => {
    const { status, headers, body } = await service.call(people.lan, "GET", "plans");
    expect(status).toBe(503);
    expect(headers.get("retry-after")).toBe("5");
    expect(body).toMatchObject({
      code: "service-unavailable",
      title: expect.stringContaining("Dữ liệu bạn nhập vẫn còn") as string,
    });
  });

  it("health says what is down", async () => {
    expect(await service.call(null, "GET", "health")).toMatchObject({
      status: 503,
      body: { status: "down", storage: "down", signIn: "ok" },
    });
  });

  it("the log holds the cause, by class and frame", () => {
    expect(service.log.join("\n")).toContain('"failure":["StorageOutage"');
  });
});

describe("when the issuer's keys are out of reach", () => {
  it("a token is neither good nor bad: an outage is thrown", async () => {
    const service = await runService();
    const { issuer, audience, tenant } = service.identity;
    const verify = tokenVerifier({ issuer, audience, tenant, keys: new URL("http://127.0.0.1:9/keys") });
    const token = await signToken(service.identity.key, people.lan, new Date());
    await expect(verify(`Bearer ${token}`)).rejects.toMatchObject({ name: "KeysOutage" });
    await service.identity.close();
    expect((await service.callWithToken(token, "me")).status).toBe(503);
    expect(await service.call(null, "GET", "health")).toMatchObject({ status: 503, body: { storage: "ok", signIn: "down" } });
    await service.close();
  });
});

describe("settings", () => {
  it("that are missing are named, all of them", () => {
    expect(() => readConfig({ [settingNames.issuer]: "x" })).toThrow(
      /MATRAN_STORAGE.*MATRAN_TOKEN_AUDIENCE.*MATRAN_TOKEN_TENANT.*MATRAN_TOKEN_KEYS/,
    );
    expect(() => readConfig({ [settingNames.issuer]: "x" })).not.toThrow(/MATRAN_TOKEN_ISSUER/);
  });

  it("stop the start when one is missing", async () => {
    const start = startPart({
      name: "Functions",
      module: new URL("../../local/functions-host/host-process.ts", import.meta.url),
      options: { port: 0, corsOrigins: [], main: "functions/src/functions/*.ts" },
      environment: { [settingNames.storage]: "" },
    });
    await expect(start).rejects.toThrow("MATRAN_STORAGE");
  });
});
