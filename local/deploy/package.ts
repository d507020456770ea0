/**
 * What is uploaded for one deployment of infra/main.bicep:
 *
 *   az deployment group show --resource-group matran --name main --query properties.outputs > outputs.json
 *   npm run package -- outputs.json
 *
 *   dist/deploy/service.zip     the Functions app
 *   dist/deploy/site/           the static site: pane, config.json, guide, headers
 *   dist/deploy/manifest.xml    for the Microsoft 365 admin centre
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import * as v from "valibot";
import { hostingConfig } from "../hosting-config.ts";
import { buildPane } from "../start/build-web.ts";
import { DeploymentSchema, paneConfig } from "./deployment.ts";
import { writeHelp } from "./help-files.ts";
import { manifestOfSite } from "./manifest-of-site.ts";
import { serviceFiles } from "./service-files.ts";

const root = join(import.meta.dirname, "..", "..");
const out = join(root, "dist", "deploy");
const site = join(out, "site");
const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

const [outputs = ""] = process.argv.slice(2);
if (outputs === "") {
  console.error("usage: npm run package -- outputs.json (az deployment group show --query properties.outputs)");
  process.exit(2);
}
const deployment = v.parse(DeploymentSchema, JSON.parse(readFileSync(outputs, "utf8")));
const compiled = spawnSync(process.execPath, [join(root, "node_modules", "typescript", "bin", "tsc"), "-b", "functions"], {
  cwd: root,
  stdio: "inherit",
});
if (compiled.status !== 0) process.exit(1);

rmSync(out, { recursive: true, force: true });
mkdirSync(site, { recursive: true });
await buildPane(join(site, "pane"), { MATRAN_OFFICE_JS: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js" });
await writeHelp(join(root, "docs"), join(site, "help"));
const page = readFileSync(join(root, "addin", "index.html"), "utf8");
writeFileSync(join(site, "config.json"), json(paneConfig(deployment)));
writeFileSync(join(site, "staticwebapp.config.json"), json(hostingConfig(new URL(deployment.apiBase.value).origin, page)));
// A static site must have a first page; nobody is sent there.
writeFileSync(join(site, "index.html"), '<!doctype html><meta http-equiv="refresh" content="0; url=/help/index.html">\n');
writeFileSync(join(out, "manifest.xml"), manifestOfSite(new URL(deployment.siteUrl.value).origin));
const zip = zipSync(serviceFiles());
writeFileSync(join(out, "service.zip"), zip);
console.log(`service.zip ${(zip.length / 1e6).toFixed(1)} MB, site/ and manifest.xml lie in dist/deploy.`);
