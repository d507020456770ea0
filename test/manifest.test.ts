/** The manifest as Excel would read it: every name in it leads somewhere, in both languages. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { ManifestHandlerXml } from "office-addin-manifest/lib/manifestHandler/manifestHandlerXml.js";
import { resolveConfig } from "vite";
import { describe, expect, it, vi } from "vitest";
import { onRibbon, ribbonActions } from "../addin/src/workbook/ribbon.ts";

const root = join(import.meta.dirname, "..");
const manifestPath = join(root, "manifest.xml");
const site = "https://localhost:3000";

/** An element of the manifest: attributes and children as office-addin-manifest's own parser gives them. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

const elementOf = (name: string, raw: unknown): Element => {
  if (typeof raw === "string") return { name, attributes: {}, children: [], text: raw };
  const { $: attributes = {}, _: text = "", ...rest } = raw as Record<string, unknown>;
  const children = Object.entries(rest).flatMap(([child, many]) => (many as unknown[]).map((one) => elementOf(child, one)));
  return { name, attributes: attributes as Record<string, string>, children, text: String(text).trim() };
};

const all = (element: Element): readonly Element[] => [element, ...element.children.flatMap(all)];

const document = elementOf(
  "OfficeApp",
  ((await new ManifestHandlerXml(manifestPath).parseXmlAsync()) as { OfficeApp: unknown }).OfficeApp,
);
const elements = all(document);
const named = (...names: readonly string[]): readonly Element[] => elements.filter(({ name }) => names.includes(name));
const valueOf = (element: Element): string => element.attributes["DefaultValue"] ?? "";
const resources = named("bt:Image", "bt:Url", "bt:String").filter(({ attributes }) => attributes["id"] !== undefined);
const resourceOf = new Map(resources.map((element) => [element.attributes["id"], element]));
const urls = [
  ...named("IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation").filter(valueOf),
  ...resources.filter(({ name }) => name !== "bt:String"),
].map(valueOf);

/** Width and height of a PNG file, from its first chunk. */
const pngSize = (file: string): readonly [number, number] => {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

describe("the manifest", () => {
  it("is read by office-addin-manifest as an Excel task pane that may change the workbook", async () => {
    const info = await OfficeAddinManifest.readManifestFile(manifestPath);
    expect(info).toMatchObject({
      officeAppType: "TaskPaneApp",
      hosts: ["Workbook"],
      permissions: "ReadWriteDocument",
      defaultLocale: "vi-VN",
      defaultSettings: { sourceLocation: `${site}/pane/index.html` },
    });
    expect(info.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(info.version).toMatch(/^[1-9]\d*(\.\d+){3}$/);
  });

  it("asks for the Excel that can draw the sheets, and for the shared runtime beside the ribbon alone", () => {
    const sets = named("Set", "bt:Set").map(({ name, attributes }) => [name, attributes["Name"], attributes["MinVersion"]]);
    expect(sets).toEqual([
      ["Set", "ExcelApi", "1.8"],
      ["bt:Set", "SharedRuntime", "1.1"],
    ]);
    expect(named("Runtime").map(({ attributes }) => attributes)).toEqual([{ resid: "Pane.Url", lifetime: "long" }]);
  });

  it("gives every control, group, tab and resource an id of its own, short enough for Excel", () => {
    const ids = elements.flatMap(({ attributes }) => attributes["id"] ?? []);
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
    for (const element of resources) expect(element.attributes["id"]?.length).toBeLessThanOrEqual(32);
  });

  it("resolves every resid, and keeps no resource that nothing uses", () => {
    const used = elements.flatMap(({ attributes }) => attributes["resid"] ?? []);
    expect(used.filter((id) => !resourceOf.has(id))).toEqual([]);
    expect([...resourceOf.keys()].filter((id) => !used.includes(id ?? ""))).toEqual([]);
  });

  it("says everything in Vietnamese and in English, within Excel's lengths", () => {
    const texts = [...named("DisplayName", "Description").filter(valueOf), ...named("bt:String")];
    expect(texts.length).toBeGreaterThan(14);
    for (const text of texts) {
      const override = text.children.find(({ attributes }) => attributes["Locale"] === "en-US");
      expect(override?.attributes["Value"], valueOf(text)).toBeTruthy();
      const longest = named("bt:ShortStrings").some(({ children }) => children.includes(text)) ? 125 : 250;
      expect(Math.max(valueOf(text).length, override?.attributes["Value"]?.length ?? 0)).toBeLessThanOrEqual(longest);
    }
  });

  it("stays on one https site, which it names as its own domain", () => {
    for (const url of urls) expect(new URL(url).origin).toBe(site);
    expect(named("AppDomain").map(({ text }) => text)).toContain(site);
  });

  it("shows each icon in the sizes that it claims, from files that are there", async () => {
    const config = await resolveConfig(
      { root: join(root, "addin"), configFile: join(root, "addin", "vite.config.ts"), logLevel: "error" },
      "build",
    );
    const fileOf = (url: string): string => join(config.publicDir, url.slice(`${site}/pane/`.length));
    const pictures = named("bt:Image").filter(({ attributes }) => attributes["size"] !== undefined);
    expect(pictures.length).toBe(18);
    for (const { attributes } of pictures) {
      const file = fileOf(valueOf(resourceOf.get(attributes["resid"]) as Element));
      expect(pngSize(file), file).toEqual([Number(attributes["size"]), Number(attributes["size"])]);
    }
    for (const [name, size] of [
      ["IconUrl", 32],
      ["HighResolutionIconUrl", 64],
    ] as const)
      for (const element of named(name)) expect(pngSize(fileOf(valueOf(element)))).toEqual([size, size]);
  });

  it("offers the actions that the add-in associates, no more and no fewer, and opens the pane from one button", () => {
    expect(named("FunctionName").map(({ text }) => text)).toEqual([...ribbonActions]);
    expect(named("Action").filter(({ attributes }) => attributes["xsi:type"] === "ShowTaskpane")).toHaveLength(1);
    const associated: string[] = [];
    vi.stubGlobal("Office", { actions: { associate: (name: string) => associated.push(name) } });
    onRibbon(() => undefined);
    vi.unstubAllGlobals();
    expect(associated).toEqual([...ribbonActions]);
  });

  it("leads to a pane and a guide that the site has", () => {
    expect(urls).toContain(`${site}/pane/index.html`);
    expect(existsSync(join(root, "addin", "index.html"))).toBe(true);
    expect(urls).toContain(`${site}/help/`);
    expect(existsSync(join(root, "docs", "huong-dan-su-dung.md"))).toBe(true);
  });
});
