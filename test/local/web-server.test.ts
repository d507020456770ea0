import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startWebServer, type WebServer } from "../../local/web-server.ts";

const officeDir = join(import.meta.dirname, "../../node_modules/@microsoft/office-js/dist");
let folder: string;
let server: WebServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "matran-web-"));
  for (const name of ["workbench/assets", "pane", "docs"]) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(folder, "workbench/index.html"), "<title>Bàn thử</title>");
  writeFileSync(join(folder, "workbench/assets/index-abc.js"), `// ${"x".repeat(5000)}`);
  writeFileSync(join(folder, "pane/index.html"), "<title>Ngăn</title><script>window.a = 1;</script>");
  writeFileSync(join(folder, "pane/worker.js"), "postMessage(1);");
  writeFileSync(
    join(folder, "docs/gui-bao-cao.md"),
    "# Gửi báo cáo\n\nBấm **Gửi**, xem [kỳ](ky.md).\n\n- một\n- <b>hai</b>\n\n[x](javascript:alert)\n",
  );
  symlinkSync(join(folder, "secret.txt"), join(folder, "pane/link.txt"));
  server = await startWebServer({
    port: 0,
    workbenchDir: join(folder, "workbench"),
    paneDir: join(folder, "pane"),
    officeDir,
    docsDir: join(folder, "docs"),
    config: { apiBase: "http://localhost:7071/api", identityBase: "http://localhost:7072" },
  });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** As raw bytes on the wire, because fetch tidies ".." away before it sends. */
function rawGet(path: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    request({ hostname, port, path, family: 4 }, (response) => {
      let text = "";
      response.on("data", (part: Buffer) => (text += part.toString()));
      response.on("end", () => resolve({ status: response.statusCode!, text }));
    })
      .on("error", reject)
      .end();
  });
}

describe("web server", () => {
  it.each([
    ["/", "text/html; charset=utf-8", "Bàn thử"],
    ["/pane/", "text/html; charset=utf-8", "Ngăn"],
    ["/pane/index.html?et=x", "text/html; charset=utf-8", "Ngăn"],
    ["/assets/index-abc.js", "text/javascript; charset=utf-8", "xxx"],
    ["/office-js/office.js", "text/javascript; charset=utf-8", "Office"],
    ["/help/", "text/html; charset=utf-8", "/help/gui-bao-cao.md"],
    ["/help/gui-bao-cao", "text/html; charset=utf-8", "<h1>Gửi báo cáo</h1>"],
  ])("serves %s", async (path, contentType, part) => {
    const answer = await fetch(server.url + path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe(contentType);
    expect(await answer.text()).toContain(part);
  });

  it("tells Office.js that the page around the pane may be trusted", async () => {
    const answer = await fetch(`${server.url}/office-js/AgaveErrorUX/index.html`);
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await answer.text()).toContain("hostUserTrusted");
  });

  it("tells the pane where the service and the identity issuer are", async () => {
    const answer = await fetch(`${server.url}/config.json`);
    expect(await answer.json()).toEqual({ apiBase: "http://localhost:7071/api", identityBase: "http://localhost:7072" });
  });

  it.each([
    "/../secret.txt",
    "/pane/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/pane/..%2f..%2fsecret.txt",
    "/pane/link.txt",
    "/help/..%2fsecret.txt",
    "/pane/%00",
    "/%E0%A4%A",
    "/pane/..\\..\\secret.txt",
    "/none.js",
  ])("answers 404 to %s and shows nothing", async (path) => {
    const answer = await rawGet(path);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain("secret");
  });

  it("sends the pane and its workers under the policy of the deployed site, with its own service and sign-in", async () => {
    const policyOf = async (path: string) => (await fetch(server.url + path)).headers.get("content-security-policy") ?? "";
    const page = await policyOf("/pane/");
    expect(page).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-");
    expect(page).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
    expect(page).toContain("connect-src 'self' data: blob: http://localhost:7071 http://localhost:7072;");
    expect(page).toContain("frame-ancestors 'self';");
    expect(await policyOf("/pane/worker.js")).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(await policyOf("/")).toBe("");
  });

  it("refuses to be written to", async () => {
    const answer = await fetch(`${server.url}/config.json`, { method: "PUT", body: "{}" });
    expect(answer.status).toBe(405);
  });

  it("keeps built files for ever and asks again for pages", async () => {
    const script = await fetch(`${server.url}/assets/index-abc.js`);
    const page = await fetch(server.url);
    expect(script.headers.get("cache-control")).toContain("immutable");
    expect(script.headers.get("content-encoding")).toBe("gzip");
    expect(page.headers.get("cache-control")).toBe("no-cache");
    const again = await fetch(server.url, { headers: { "If-None-Match": page.headers.get("etag")! } });
    expect(again.status).toBe(304);
  });

  it("shows a guide's markup as text and gives no script link", async () => {
    const text = await (await fetch(`${server.url}/help/gui-bao-cao.md`)).text();
    expect(text).toContain("<strong>Gửi</strong>");
    expect(text).toContain("&lt;b&gt;hai&lt;/b&gt;");
    expect(text).not.toContain("javascript:");
  });

  it("says by the system's own code that a port is taken", async () => {
    const port = Number(new URL(server.url).port);
    const options = {
      port,
      workbenchDir: folder,
      paneDir: folder,
      officeDir,
      docsDir: folder,
      config: { apiBase: "", identityBase: "" },
    };
    await expect(startWebServer(options)).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
