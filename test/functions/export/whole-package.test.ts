/** What Excel insists on before it opens a file without offering to repair it (ECMA-376, parts 1 and 2). */
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { writeWorkbook } from "../../../functions/src/export/workbook-file.ts";
import { documents, workbooks } from "./every-file.ts";

type Parts = ReadonlyMap<string, string>;
const partsOf = (file: Uint8Array): Parts =>
  new Map(
    Object.entries(unzipSync(file))
      .filter(([path]) => /\.(xml|rels)$/.test(path))
      .map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
const attribute = (tag: string, name: string): string | null => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
const tagsOf = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])[^>]*>`, "g"))].map(([tag]) => tag);
const twice = (words: readonly string[]): string[] => words.filter((word, at) => words.indexOf(word) !== at);

/** The first place that is not well-formed XML; null where there is none. */
function faultIn(xml: string): string | null {
  const open: string[] = [];
  const rest = xml.replace(/^<\?xml[^>]*\?>\s*/, "");
  for (const [whole, tag, words] of rest.matchAll(/(<[^>]*>)|([^<]+)/g)) {
    const checked = tag ?? words ?? "";
    if (/&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9A-Fa-f]+);)/.test(checked)) return `a bare & in ${checked.slice(0, 80)}`;

    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(whole)) return `a control character in ${whole.slice(0, 80)}`;
    if (tag === undefined) continue;
    const found = /^<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>$/.exec(tag);
    if (found === null) return `a tag that is none: ${tag.slice(0, 80)}`;
    const [, closing, name = "", attributes = "", empty] = found;
    if (twice([...attributes.matchAll(/\s([\w:.-]+)=/g)].map(([, key = ""]) => key)).length > 0)
      return `an attribute twice: ${tag}`;
    if (closing === "/") {
      if (open.pop() !== name) return `</${name}> closes another`;
    } else if (empty !== "/") open.push(name);
  }
  return open.length === 0 ? null : `<${open.at(-1)}> is never closed`;
}

/** "xl/worksheets/sheet1.xml" → "xl/worksheets/_rels/sheet1.xml.rels" */
const relationsOf = (path: string): string => path.replace(/([^/]+)$/, "_rels/$1.rels");

function expectPackage(parts: Parts, all: readonly string[]): void {
  for (const [path, xml] of parts) expect(faultIn(xml), path).toBeNull();
  const types = parts.get("[Content_Types].xml") ?? "";
  const overridden = tagsOf(types, "Override").map((tag) => (attribute(tag, "PartName") ?? "").slice(1));
  const endings = tagsOf(types, "Default").map((tag) => attribute(tag, "Extension"));
  expect(twice(overridden)).toEqual([]);
  for (const path of overridden) expect(all, `[Content_Types].xml names ${path}`).toContain(path);
  for (const path of all.filter((each) => each !== "[Content_Types].xml"))
    expect(overridden.includes(path) || endings.includes(path.split(".").at(-1) ?? ""), `${path} has a type`).toBe(true);
  for (const [path, xml] of parts) {
    if (path.endsWith(".rels")) {
      const relations = tagsOf(xml, "Relationship");
      expect(twice(relations.map((tag) => attribute(tag, "Id") ?? "")), path).toEqual([]);
      const folder = path.replace(/_rels\/[^/]+$/, "");
      for (const tag of relations) {
        expect(attribute(tag, "TargetMode"), path).not.toBe("External");
        const target = new URL(attribute(tag, "Target") ?? "", `file:///${folder}`).pathname.slice(1);
        expect(all, `${path} leads to ${target}`).toContain(decodeURIComponent(target));
      }
    }
    const known = tagsOf(parts.get(relationsOf(path)) ?? "", "Relationship").map((tag) => attribute(tag, "Id"));
    for (const [, id] of xml.matchAll(/\br:(?:id|embed|link)="([^"]+)"/g)) expect(known, `${path} asks for ${id}`).toContain(id);
  }
}

describe.each(Object.entries(workbooks))("%s as a package", (_, drawn) => {
  it("is well-formed in every part; every relationship, type, name, shared string and style that is spoken of is there", async () => {
    const file = await writeWorkbook(drawn);
    const parts = partsOf(file);
    expectPackage(parts, Object.keys(unzipSync(file)));
    const workbook = parts.get("xl/workbook.xml") ?? "";
    const names = tagsOf(workbook, "sheet").map((tag) => attribute(tag, "name") ?? "");
    expect(names).toHaveLength(drawn.length);
    expect(twice(names.map((name) => name.toLowerCase()))).toEqual([]);
    for (const name of names) expect(name).toMatch(/^[^:\\/?*[\]]{1,31}$/);
    const defined = tagsOf(workbook, "definedName");
    expect(twice(defined.map((tag) => `${attribute(tag, "name")?.toLowerCase()} ${attribute(tag, "localSheetId")}`))).toEqual([]);
    for (const tag of defined) expect(attribute(tag, "name")).toMatch(/^[A-Za-z_][\w.]*$/);
    for (const [, sheet = ""] of workbook.matchAll(/<definedName[^>]*>'?([^'!<]+)'?!/g)) expect(names).toContain(sheet);
    const tables = [...parts].filter(([path]) => path.startsWith("xl/tables/")).flatMap(([, xml]) => tagsOf(xml, "table"));
    expect(twice(tables.map((tag) => (attribute(tag, "displayName") ?? "").toLowerCase()))).toEqual([]);
    const strings = tagsOf(parts.get("xl/sharedStrings.xml") ?? "", "si").length;
    const styles = parts.get("xl/styles.xml") ?? "";
    const looks = tagsOf(/<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0] ?? "", "xf").length;
    const colours = tagsOf(styles, "dxf").length;
    for (const [path, xml] of parts) {
      if (!path.startsWith("xl/worksheets/sheet")) continue;
      for (const [, index] of xml.matchAll(/<c [^>]*t="s"[^>]*><v>(\d+)<\/v>/g))
        expect(Number(index), path).toBeLessThan(strings);
      for (const tag of tagsOf(xml, "c")) expect(Number(attribute(tag, "s") ?? 0), path).toBeLessThan(looks);
      for (const tag of tagsOf(xml, "cfRule")) expect(Number(attribute(tag, "dxfId") ?? -1), path).toBeLessThan(colours);
      const rows = tagsOf(xml, "row").map((tag) => Number(attribute(tag, "r")));
      expect(rows, path).toEqual([...new Set(rows)].sort((a, b) => a - b));
      expect(twice(tagsOf(xml, "c").map((tag) => attribute(tag, "r") ?? "")), path).toEqual([]);
    }
  });
});

describe.each(Object.entries(documents))("%s as a package", (_, document) => {
  it("is well-formed in every part, and everything that a part leads to is there", async () => {
    const file = await document();
    expectPackage(partsOf(file), Object.keys(unzipSync(file)));
  });
});
