import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import * as v from "valibot";
import { describe, expect, it, onTestFinished } from "vitest";
import { ConfigSchema } from "../../addin/src/config.ts";
import { DeploymentSchema, paneConfig } from "../../local/deploy/deployment.ts";
import { writeHelp } from "../../local/deploy/help-files.ts";
import { manifestOfSite } from "../../local/deploy/manifest-of-site.ts";
import { productionPackages } from "../../local/deploy/production-packages.ts";

const root = join(import.meta.dirname, "../..");
const outputs = {
  siteUrl: { type: "String", value: "https://lam-son.azurestaticapps.net" },
  apiBase: { type: "String", value: "https://lam-son-api.azurewebsites.net/api" },
  applicationId: { type: "String", value: "6f0c7d1e-2c53-4a5f-9d2b-0c5a0d1f7e11" },
  scope: { type: "String", value: "api://lam-son/access_as_user" },
  tenantId: { type: "String", value: "0e6a4a5e-93a8-4c0c-8b62-5f8c7f6f3a20" },
};

const someFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "matran-deploy-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

describe("what is uploaded for a deployment", () => {
  it("takes what infra/main.bicep says about it, all of it, and gives the pane a config that it reads", () => {
    const said = [...readFileSync(join(root, "infra/main.bicep"), "utf8").matchAll(/^output (\w+)/gm)].map(([, name]) => name);
    expect(Object.keys(outputs).sort()).toEqual(said.sort());
    expect(v.parse(ConfigSchema, paneConfig(v.parse(DeploymentSchema, outputs)))).toMatchObject({
      apiBase: outputs.apiBase.value,
      entra: { clientId: outputs.applicationId.value, scope: outputs.scope.value },
    });
  });

  it("refuses a deployment whose address is not a safe one", () => {
    expect(v.safeParse(DeploymentSchema, { ...outputs, apiBase: { value: "http://lam-son/api" } }).success).toBe(false);
  });

  it("has a manifest that office-addin-manifest reads, with an id of its own and nothing of the developer's machine", async () => {
    const file = join(someFolder(), "manifest.xml");
    const text = manifestOfSite(outputs.siteUrl.value);
    writeFileSync(file, text);
    const [here, there] = await Promise.all(
      [join(root, "manifest.xml"), file].map((path) => OfficeAddinManifest.readManifestFile(path)),
    );
    expect(text).not.toContain("localhost");
    expect(there?.defaultSettings?.sourceLocation).toBe(`${outputs.siteUrl.value}/pane/index.html`);
    expect(there?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(there?.id).not.toBe(here?.id);
    expect(manifestOfSite(outputs.siteUrl.value)).toBe(text);
  });

  it("has the guide as pages whose links lead to each other", async () => {
    const folder = someFolder();
    await writeHelp(join(root, "docs"), folder);
    const index = readFileSync(join(folder, "index.html"), "utf8");
    const links = [...index.matchAll(/href="\/help\/([^"]+)"/g)].map(([, name]) => name);
    expect(links.length).toBeGreaterThan(0);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(links));
  });
});

describe("the packages of the service", () => {
  it("are found with all that they lean on, where npm put them", () => {
    const places = productionPackages(root, ["@azure/data-tables"]);
    expect(places).toContain("node_modules/@azure/data-tables");
    expect(places).toContain("node_modules/@azure/core-rest-pipeline");
    expect(places).not.toContain("node_modules/react");
  });

  it("stop the packing where one is not installed", () => {
    expect(() => productionPackages(root, ["no-such-package"])).toThrow(/no-such-package/);
  });
});
