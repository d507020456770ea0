/** No Bicep compiler runs here. What is held instead: every name that a file uses is declared, and the settings are the service's own. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { optionalSettings, settingNames } from "../../functions/src/config.ts";

const folder = join(import.meta.dirname, "../../infra");
const files = readdirSync(folder).filter((name) => name.endsWith(".bicep"));
const read = (name: string): string => readFileSync(join(folder, name), "utf8");
/** Without comments; strings keep only what they insert. */
const code = (name: string): string =>
  read(name)
    .replace(/^\s*\/\/.*$/gm, "")
    .replace(/@description\('[^']*'\)/g, "")
    .replace(/'(?:[^']*)'/g, (text) => [...text.matchAll(/\$\{([^}]*)\}/g)].map(([, inside = ""]) => ` ${inside} `).join(""))
    .replace(/\s\/\/.*$/gm, "");
const declared = (name: string): string[] =>
  [...read(name).matchAll(/^\s*(?:param|var|resource|module|output) (\w+)/gm)].map(([, found = ""]) => found);

describe("infra", () => {
  it.each(files)("%s opens and closes what it opens", (name) => {
    const count = (sign: string): number => code(name).split(sign).length - 1;
    for (const [open, close] of ["{}", "[]", "()"].map((pair) => [...pair])) expect(count(open ?? "")).toBe(count(close ?? ""));
  });

  it.each(files)("%s reads no name that it does not declare", (name) => {
    const known = new Set(declared(name));
    const heads = [...code(name).matchAll(/(?<![\w.])([a-zA-Z]\w*)\.(?=\w)/g)].map(([, head = ""]) => head);
    expect(heads.filter((head) => !known.has(head))).toEqual([]);
  });

  it("main.bicep gives each module the parameters that it wants, and reads only outputs that it has", () => {
    const main = read("main.bicep");
    for (const [, symbol = "", file = "", body = ""] of main.matchAll(/module (\w+) '([\w-]+\.bicep)' = \{([\s\S]*?)\n\}/g)) {
      const given = [...(/params: \{([\s\S]*)\}/.exec(body)?.[1] ?? "").matchAll(/(\w+):/g)].map(([, each]) => each);
      const wanted = [...read(file).matchAll(/^param (\w+) [\w]+$/gm)].map(([, each]) => each);
      expect(given.sort(), file).toEqual(wanted.sort());
      const outputs = [...read(file).matchAll(/^output (\w+)/gm)].map(([, each]) => each);
      const used = [...main.matchAll(new RegExp(`${symbol}\\.outputs\\.(\\w+)`, "g"))].map(([, each]) => each);
      expect(outputs, file).toEqual(expect.arrayContaining(used));
    }
  });

  it("sets every setting that the service cannot start without, and none that it does not know", () => {
    const set = [...read("service.bicep").matchAll(/^\s+(MATRAN_\w+):/gm)].map(([, each]) => each);
    expect(set).toEqual(expect.arrayContaining(Object.values(settingNames)));
    expect([...Object.values(settingNames), ...Object.values(optionalSettings)]).toEqual(expect.arrayContaining(set));
  });

  it("opens storage by identity alone", () => {
    expect(read("storage.bicep")).toContain("allowSharedKeyAccess: false");
    expect(files.map(read).join("\n")).not.toMatch(/listKeys|AccountKey|@secure/);
  });
});
