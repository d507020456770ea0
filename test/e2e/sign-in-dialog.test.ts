/**
 * The page in the sign-in dialog, with Microsoft's own library: out to the login page and back, the code changed for a token. The
 * login service and Excel's dialog are played at their addresses; nothing of the page is.
 */
import { readFileSync } from "node:fs";
import { join, normalize } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { contentTypeOf } from "../../local/web/content-type.ts";
import { webDirectories } from "../../local/start/build-web.ts";
import { launchBrowser } from "../browser/launch.ts";

const site = "https://matran.example";
const login = "https://login.microsoftonline.com";
const entra = {
  clientId: "11111111-2222-4333-8444-555555555555",
  authority: `${login}/99999999-2222-4333-8444-555555555555`,
  scope: "api://matran/access_as_user",
};

let browser: Browser;
let context: BrowserContext | null = null;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(() => context?.close());
afterAll(() => browser.close());

/** Office's own part of the page: all that it is asked for here is to carry words to the pane. */
const officeOfADialog = `window.Office = {
  onReady: async () => ({ host: "Excel" }),
  context: { ui: { messageParent: (text) => window.handed(text) } },
};`;
const officeOfNothing = `window.Office = { onReady: async () => ({ host: null }) };`;

const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

interface Login {
  /** What the login page answers: the parameters that come back behind the "#". */
  readonly answer: (asked: URLSearchParams) => Readonly<Record<string, string>>;
}

/** Our site and the login service around an empty page, and what the login service was asked for. */
async function aPage({ answer }: Login, office: string) {
  const exchanged: URLSearchParams[] = [];
  let asked = new URLSearchParams();
  context = await browser.newContext();
  const page = await context.newPage();
  await page.route(`${site}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/config.json") return route.fulfill({ json: { apiBase: `${site}/api`, entra } });
    if (pathname.startsWith("/office-js/")) return route.fulfill({ contentType: "text/javascript", body: office });
    const file = join(webDirectories.pane, normalize(pathname.replace(/^\/pane\//, "/")));
    return route.fulfill({ contentType: contentTypeOf(file), body: readFileSync(file) });
  });
  await page.route(`${login}/**`, (route) => {
    const url = new URL(route.request().url());
    if (url.pathname.endsWith("/authorize")) {
      asked = url.searchParams;
      const back = new URLSearchParams({ ...answer(asked), state: asked.get("state") ?? "" });
      const to = JSON.stringify(`${asked.get("redirect_uri")}#${back.toString()}`);
      return route.fulfill({ contentType: "text/html", body: `<script>location.replace(${to})</script>` });
    }
    if (!url.pathname.endsWith("/token")) return route.fulfill({ status: 404 });
    exchanged.push(new URLSearchParams(route.request().postData() ?? ""));
    return route.fulfill({ headers: { "access-control-allow-origin": "*" }, json: tokenFor(asked) });
  });
  return { page, exchanged, asked: () => asked };
}

/** The dialog at work: what it handed to the pane. */
async function dialog(login: Login) {
  const handed: string[] = [];
  const { page, exchanged, asked } = await aPage(login, officeOfADialog);
  await page.exposeFunction("handed", (text: string) => handed.push(text));
  await page.goto(`${site}/pane/sign-in.html`);
  await expect.poll(() => handed.length, { timeout: 20_000 }).toBe(1);
  return { page, said: JSON.parse(handed[0] ?? "") as unknown, asked: asked(), exchanged };
}

const tokenFor = (asked: URLSearchParams): object => {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    aud: entra.clientId,
    iss: `${entra.authority}/v2.0`,
    iat: now,
    exp: now + 3_600,
    nonce: asked.get("nonce"),
    oid: "lan",
    sub: "lan",
    tid: "99999999-2222-4333-8444-555555555555",
    preferred_username: "lan@tinh.example",
    ver: "2.0",
  };
  return {
    token_type: "Bearer",
    scope: entra.scope,
    expires_in: 3_600,
    access_token: "token-of-lan",
    id_token: `${base64({ alg: "RS256", typ: "JWT" })}.${base64(claims)}.x`,
    client_info: base64({ uid: "lan", utid: "99999999-2222-4333-8444-555555555555" }),
  };
};

const kept = (page: Page): Promise<string> => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));

describe("the sign-in dialog", () => {
  it("goes to the login page with a challenge, changes the code for a token, hands it to the pane and keeps nothing", async () => {
    const { page, said, asked, exchanged } = await dialog({ answer: () => ({ code: "code-1" }) });
    expect(said).toEqual({ kind: "token", token: "token-of-lan" });
    expect(asked.get("code_challenge_method")).toBe("S256");
    expect(asked.get("scope")).toContain(entra.scope);
    expect(exchanged.map((form) => [form.get("code"), form.get("grant_type")])).toEqual([["code-1", "authorization_code"]]);
    expect(exchanged[0]?.get("code_verifier")).not.toBe("");
    expect(await kept(page)).not.toContain("token-of-lan");
  });

  it("hands over why the login page refused", async () => {
    const { said, exchanged } = await dialog({ answer: () => ({ error: "access_denied", error_description: "AADSTS65004" }) });
    expect(said).toEqual({ kind: "failed", code: "access_denied" });
    expect(exchanged).toEqual([]);
  });
});

describe("a plain browser", () => {
  it("goes to the login page in its own tab, comes back signed in, and holds the token in no address and nowhere else", async () => {
    const { page } = await aPage({ answer: () => ({ code: "code-1" }) }, officeOfNothing);
    const addresses: string[] = [];
    page.on("framenavigated", (frame) => addresses.push(frame.url()));
    const tokens: string[] = [];
    await page.route(`${site}/api/**`, (route) => {
      tokens.push(route.request().headers()["authorization"] ?? "");
      const me = { name: "Phạm Thanh", province: "son-hai", roles: ["leader"], agencyIds: [] };
      return route.request().url().endsWith("/me") ? route.fulfill({ json: me }) : route.fulfill({ json: [] });
    });
    await page.goto(`${site}/pane/index.html#ke-hoach=a&ky=2026-H1`);
    await page.getByRole("button", { name: "Đăng nhập" }).click();
    await page.getByText("Phạm Thanh").waitFor();
    expect(new URL(page.url()).hash).toBe("#ke-hoach=a&ky=2026-H1");
    expect(tokens[0]).toBe("Bearer token-of-lan");
    expect(addresses.join(" ")).not.toContain("token-of-lan");
    expect(await kept(page)).not.toContain("token-of-lan");
  });
});
