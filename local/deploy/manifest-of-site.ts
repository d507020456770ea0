import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const developersOwn = "https://localhost:3000";

/** manifest.xml for a site ("https://NAME.azurestaticapps.net"); the same site always has the same id. */
export const manifestOfSite = (site: string): string =>
  readFileSync(join(import.meta.dirname, "../../manifest.xml"), "utf8")
    .replace(/<!-- Matran in Excel\..*?-->\s*/s, "")
    .replaceAll(developersOwn, site)
    .replace(/<Id>[^<]*<\/Id>/, `<Id>${idOf(site)}</Id>`);

/** A UUID made of a name (RFC 9562, version 5; SHA-1 here only scatters). */
function idOf(site: string): string {
  const bytes = createHash("sha1").update(site).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
