import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FunctionsHost, startFunctionsHost } from "../../../local/functions-host/functions-host.ts";

const page = "http://localhost:7070";

describe("the functions host", () => {
  let host: FunctionsHost;
  const lines: string[] = [];
  beforeAll(async () => {
    const main = "test/local/functions-host/app/*.ts";
    host = await startFunctionsHost({ port: 0, main, corsOrigins: [page], log: (line) => lines.push(line) });
  });
  afterAll(() => host.close());
  const ask = (path: string, init?: RequestInit): Promise<Response> => fetch(`${host.url}/api/${path}`, init);

  it("takes every registration, the timer's too", () => {
    expect(host.functions).toEqual(["echo", "zz-literal", "parameter", "nothing", "bytes", "throws", "nightly"]);
  });

  it("hands over method, parameters, query, headers and body, decoded", async () => {
    const answer = await ask("things/m%E1%BB%99t/parts/a%2Fb?q=x&q=y", {
      method: "PUT",
      body: "nội dung",
      headers: { "X-Given": "yes" },
    });
    expect(await answer.json()).toEqual({
      method: "PUT",
      params: { thing: "một", part: "a/b" },
      query: "x,y",
      header: "yes",
      body: "nội dung",
    });
    expect(answer.headers.get("etag")).toBe('"1"');
  });

  it("gives bytes back unchanged", async () => {
    expect([...new Uint8Array(await (await ask("bytes")).arrayBuffer())]).toEqual([0, 255, 128]);
  });

  it.each([
    ["a path that nobody registered", "elsewhere", {}, 404],
    ["a method that nobody registered", "things/a/parts/b", { method: "DELETE" }, 404],
    ["a function that returns nothing", "nothing", {}, 204],
    ["a function that throws", "throws", {}, 500],
    ["a malformed escape", "things/%E0%A4%A", {}, 404],
  ])("answers %s", async (_case, path, init, status) => {
    const answer = await ask(path, init);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toBe("");
  });

  it("says in its log what was thrown", async () => {
    await ask("throws");
    expect(lines.join("\n")).toContain("on purpose");
  });

  it("tries routes by the order of names, so that a literal is not preferred", async () => {
    expect(await (await ask("things/one")).text()).toBe("parameter one");
  });

  it("lets a listed page call, and no other page", async () => {
    const preflight = (origin: string): Promise<Response> =>
      ask("things/a/parts/b", {
        method: "OPTIONS",
        headers: { origin, "access-control-request-method": "PUT", "access-control-request-headers": "authorization,if-match" },
      });
    const granted = await preflight(page);
    expect(granted.status).toBe(204);
    expect(granted.headers.get("access-control-allow-origin")).toBe(page);
    expect(granted.headers.get("access-control-allow-methods")).toBe("PUT");
    expect(granted.headers.get("access-control-allow-headers")).toBe("authorization,if-match");
    const answer = await ask("things/a/parts/b", { headers: { origin: page } });
    expect(answer.headers.get("access-control-allow-origin")).toBe(page);
    expect((await preflight("http://evil.example")).headers.get("access-control-allow-origin")).toBeNull();
  });

  it("refuses to start for files that do not exist", async () => {
    await expect(startFunctionsHost({ port: 0, main: "test/nowhere/*.ts", corsOrigins: [] })).rejects.toThrow("no file matches");
  });
});
