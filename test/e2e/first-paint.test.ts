/** What a browser must fetch and read before the pane shows its first screen. The rest comes when it is asked for. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { webDirectories } from "../../local/start/build-web.ts";

const limit = 150_000;
const heavy = ["read-docx", "pdf", "msal", "tesseract"];
const folder = webDirectories.pane;

/** The entry and everything that it imports before it runs, by file name. */
function firstScripts(): ReadonlySet<string> {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const wanted = [...page.matchAll(/(?:src|href)="\.\/assets\/([^"]+\.js)"/g)].map(([, name = ""]) => name);
  const found = new Set<string>();
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    const text = readFileSync(join(folder, "assets", name), "utf8");
    for (const [, next = ""] of text.matchAll(/(?:^|[;}])import\s*(?:[^"'()]*?from\s*)?["']\.\/([^"']+\.js)["']/g))
      wanted.push(next);
  }
  return found;
}

it("takes less than 150 KB of compressed script", () => {
  const sizes = [...firstScripts()].map(
    (name) => [name, gzipSync(readFileSync(join(folder, "assets", name))).byteLength] as const,
  );
  const sum = sizes.reduce((total, [, bytes]) => total + bytes, 0);
  console.log(`first paint: ${Math.round(sum / 1_000)} KB compressed in ${sizes.length} files`);
  expect(sum).toBeLessThan(limit);
});

it("leaves the heavy libraries for later", () => {
  const first = [...firstScripts()];
  expect(first.filter((name) => heavy.some((word) => name.includes(word)))).toEqual([]);
  expect(readdirSync(join(folder, "assets")).length).toBeGreaterThan(first.length);
  const text = first.map((name) => readFileSync(join(folder, "assets", name), "utf8")).join("");
  // A word that only Microsoft's sign-in library says.
  expect(text.includes("GetTokenPopup")).toBe(false);
});
