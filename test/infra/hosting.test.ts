import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hostingConfig } from "../../local/hosting-config.ts";

const page = readFileSync(join(import.meta.dirname, "../../addin/index.html"), "utf8");
const config = hostingConfig("https://matran-api.azurewebsites.net", page) as { globalHeaders: Record<string, string> };
const policy = config.globalHeaders["Content-Security-Policy"] ?? "";
const sources = (name: string): string[] =>
  policy
    .split("; ")
    .find((part) => part.startsWith(`${name} `))
    ?.split(" ")
    .slice(1) ?? [];

describe("the pane's site in the cloud", () => {
  it("loads Office.js and runs WebAssembly, and no script that somebody wrote into the page", () => {
    expect(sources("script-src")).toEqual(
      expect.arrayContaining(["'self'", "https://appsforoffice.microsoft.com", "'wasm-unsafe-eval'"]),
    );
    expect(sources("script-src")).not.toEqual(expect.arrayContaining(["'unsafe-inline'"]));
    expect(sources("script-src")).not.toEqual(expect.arrayContaining(["'unsafe-eval'"]));
    expect(sources("object-src")).toEqual(["'none'"]);
  });

  it("lets every inline script of the page run by its hash", () => {
    const inline = page.match(/<script>/g)?.length ?? 0;
    expect(sources("script-src").filter((source) => source.startsWith("'sha256-"))).toHaveLength(inline);
  });

  it("speaks with its service and the sign-in alone, and is framed by Excel alone", () => {
    expect(sources("connect-src")).toEqual([
      "'self'",
      "data:",
      "blob:",
      "https://matran-api.azurewebsites.net",
      "https://login.microsoftonline.com",
    ]);
    expect(sources("frame-ancestors")).toContain("https://*.officeapps.live.com");
    expect(sources("frame-ancestors")).not.toContain("*");
  });
});
