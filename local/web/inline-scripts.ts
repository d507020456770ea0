import { createHash } from "node:crypto";

/** The hashes by which a content security policy lets a page's inline scripts run: "sha256-…", in the page's order. */
export const inlineScriptHashes = (html: string): string[] =>
  [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script = ""]) => `sha256-${createHash("sha256").update(script).digest("base64")}`,
  );
