/** The one tab of a plain browser on its way to the sign-in page and back. */
import { describe, expect, it } from "vitest";
import { browserSignIn, handBack, type Tab } from "../../../addin/src/session/browser-sign-in.ts";

const page = "https://matran.example/pane/sign-in.html";

function aTab(hash: string) {
  const kept = new Map<string, string>();
  const visited: string[] = [];
  const tab: Tab = {
    storage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
    hash: () => hash,
    go: (address) => void visited.push(address),
  };
  return { tab, kept, visited };
}

describe("sign-in in a plain browser", () => {
  it("goes there, comes back to the same plan, takes the token once and keeps nothing", async () => {
    const { tab, kept, visited } = aTab("#ke-hoach=a&ky=2026-H1");
    const signIn = browserSignIn(page, tab);
    expect(signIn.comesBack?.()).toBe(false);
    void signIn.signIn("");
    expect(visited).toEqual([page]);
    handBack(JSON.stringify({ kind: "token", token: "token-of-lan" }), tab);
    expect(visited.at(-1)).toBe("./index.html#ke-hoach=a&ky=2026-H1");
    expect(visited.join(" ")).not.toContain("token-of-lan");

    expect(signIn.comesBack?.()).toBe(true);
    const session = await signIn.signIn("");
    expect(session).toMatchObject({ ok: true });
    expect(session.ok && session.value.token()).toBe("token-of-lan");
    expect([...kept]).toEqual([]);
    expect(signIn.comesBack?.()).toBe(false);
  });

  it.each([
    ['{"kind":"failed","code":"access_denied"}', "access_denied"],
    ["{", "handed-token"],
    ['{"kind":"token"}', "handed-token"],
  ])("says why it did not work when %s came back", async (text, reference) => {
    const { tab } = aTab("");
    handBack(text, tab);
    expect(await browserSignIn(page, tab).signIn("")).toMatchObject({ ok: false, failure: { reference } });
  });
});
