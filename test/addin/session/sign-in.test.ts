// @vitest-environment happy-dom
/** One suite over every way in; Microsoft's own library speaks to a stand-in of Excel's bridge. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type DialogEnd, dialogSignIn } from "../../../addin/src/session/dialog-sign-in.ts";
import type { Entra } from "../../../addin/src/session/entra.ts";
import { localSignIn } from "../../../addin/src/session/local-sign-in.ts";
import { nestedSignIn } from "../../../addin/src/session/nested-sign-in.ts";
import type { SignIn } from "../../../addin/src/session/session.ts";
import { aBridge, type Bridge } from "./a-bridge.ts";

const entra: Entra = {
  clientId: "11111111-2222-4333-8444-555555555555",
  authority: "https://login.microsoftonline.com/tinh",
  scope: "api://matran/access_as_user",
};
const page = "https://matran.example/pane/sign-in.html";

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const bridged = (answer: Parameters<typeof aBridge>[0]): Bridge => {
  const bridge = aBridge(answer);
  closers.push(bridge.remove);
  return bridge;
};
const dialogThat = (end: DialogEnd): SignIn => dialogSignIn(page, async () => end);
const never: SignIn = dialogThat({ kind: "not-shown" });

/** An issuer that gives everybody the same token, or nobody any. */
async function anIssuer(status: number): Promise<string> {
  const anyone = { "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "content-type" };
  const server = createServer((asked, response) => {
    response.writeHead(asked.method === "OPTIONS" ? 200 : status, anyone);
    response.end(JSON.stringify({ access_token: "token-1", expires_in: 3_600 }));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  closers.push(() => new Promise((closed) => server.close(closed)));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe.each<[string, () => Promise<{ readonly works: SignIn; readonly fails: SignIn }>]>([
  ["on this computer", async () => ({ works: localSignIn(await anIssuer(200)), fails: localSignIn(await anIssuer(500)) })],
  [
    "nested in Excel",
    async () => {
      let working = true;
      bridged(() => (working ? { token: "token-1" } : { status: "PERSISTENT_ERROR" }));
      const signIn = nestedSignIn(entra, never);
      const fails: SignIn = { ...signIn, signIn: (id) => ((working = false), signIn.signIn(id)) };
      return { works: signIn, fails };
    },
  ],
  [
    "in a dialog",
    async () => ({
      works: dialogThat({ kind: "message", text: JSON.stringify({ kind: "token", token: "token-1" }) }),
      fails: dialogThat({ kind: "message", text: JSON.stringify({ kind: "failed", code: "access_denied" }) }),
    }),
  ],
])("signing in %s", (_, ways) => {
  it("gives a session with a token, held by nobody but the pane's memory", async () => {
    const { works } = await ways();
    const session = await works.signIn("lan");
    expect(session.ok && session.value.token()).toBe("token-1");
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])).not.toContain("token-1");
  });

  it("says in words that it did not work", async () => {
    const { fails } = await ways();
    expect(await fails.signIn("lan")).toMatchObject({ ok: false, failure: { code: "sign-in-unavailable" } });
  });
});

describe("nested sign-in", () => {
  it("asks silently first, and lets Excel show its window where consent is wanted", async () => {
    const bridge = bridged((method) => (method === "GetToken" ? { status: "USER_INTERACTION_REQUIRED" } : { token: "token-2" }));
    const session = await nestedSignIn(entra, never).signIn("office");
    expect([session.ok && session.value.token(), bridge.asked]).toEqual(["token-2", ["GetToken", "GetTokenPopup"]]);
  });

  it("renews silently, and says so where it cannot", async () => {
    const tokens = ["token-1", "token-2"];
    bridged(() => {
      const token = tokens.shift();
      return token === undefined ? { status: "USER_INTERACTION_REQUIRED" } : { token };
    });
    const session = await nestedSignIn(entra, never).signIn("office");
    if (!session.ok) throw new Error(session.failure.code);
    expect([await session.value.renew(), session.value.token()]).toEqual([true, "token-2"]);
    expect([await session.value.renew(), session.value.token()]).toEqual([false, "token-2"]);
  });

  it("that she closes is no fault", async () => {
    bridged((method) => ({ status: method === "GetToken" ? "USER_INTERACTION_REQUIRED" : "USER_CANCEL" }));
    expect(await nestedSignIn(entra, never).signIn("office")).toMatchObject({ failure: { code: "sign-in-cancelled" } });
  });

  it("falls back to the dialog where Excel cannot answer after all", async () => {
    bridged(() => ({ status: "NESTED_APP_AUTH_UNAVAILABLE" }));
    const dialog = dialogThat({ kind: "message", text: JSON.stringify({ kind: "token", token: "from the dialog" }) });
    const session = await nestedSignIn(entra, dialog).signIn("office");
    expect(session.ok && session.value.token()).toBe("from the dialog");
  });
});

describe("the dialog", () => {
  it.each([
    [{ kind: "closed" }, "sign-in-cancelled"],
    [{ kind: "not-shown" }, "sign-in-blocked"],
    [{ kind: "message", text: "không phải JSON" }, "sign-in-unavailable"],
  ] as const)("that ends with %j says %s", async (end, code) => {
    expect(await dialogThat(end).signIn("office")).toMatchObject({ ok: false, failure: { code } });
  });

  it("does not come up by itself when the session runs out", async () => {
    const session = await dialogThat({ kind: "message", text: JSON.stringify({ kind: "token", token: "t" }) }).signIn("office");
    expect(session.ok && (await session.value.renew())).toBe(false);
  });
});
