/**
 * The Functions app as it is uploaded: host.json, a package.json that names the functions, the compiled files and the packages
 * that they import. The same layout runs under Core Tools and under our own host.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { productionPackages } from "./production-packages.ts";

const root = join(import.meta.dirname, "..", "..");
/** What the compiled service imports from npm; test/storage/package.test.ts starts the service from these alone. */
const imported = ["@azure/data-tables", "@azure/functions", "@azure/identity", "docx", "fflate", "jose", "valibot"];
/** Read by people and compilers, not by Node. */
const unread = /\.(?:map|d\.[cm]?ts|[cm]?tsx?|md|markdown|flow)$/i;

export const servicePackage = JSON.stringify({ type: "module", main: "dist/functions/src/functions/*.js" });

/** Path below the app's root → bytes. The service must have been compiled (`tsc -b functions`). */
export function serviceFiles(): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {
    "host.json": readFileSync(join(root, "functions", "host.json")),
    "package.json": Buffer.from(servicePackage),
  };
  for (const folder of ["dist/domain", "dist/functions", ...productionPackages(root, imported)]) addFolder(files, folder);
  return files;
}

/** A package's own packages are placed by the lock file: they are added one by one. */
function addFolder(files: Record<string, Uint8Array>, folder: string): void {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || unread.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name)
      .slice(root.length + 1)
      .split(sep)
      .join("/");
    if (!path.slice(folder.length).includes("/node_modules/")) files[path] = readFileSync(join(root, path));
  }
}
