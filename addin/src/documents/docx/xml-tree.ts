/** XML as a tree, as much of it as Word writes. Names lose their prefix; a document nested deeper than any of Word's is refused. */
import { unescaped } from "../../../../domain/xlsx/xml.ts";

export interface Element {
  /** Without its prefix: "p", "tbl". */
  readonly name: string;
  /** By name without prefix. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
}

const deepest = 250;
const token = /<((?:[^<>"']|"[^"]*"|'[^']*')*)>|([^<]+)/g;
const local = (name: string): string => name.slice(name.indexOf(":") + 1);

const attributesOf = (inside: string): Map<string, string> =>
  new Map(
    Array.from(inside.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g), ([, name = "", double, single]) => [
      local(name),
      unescaped(double ?? single ?? ""),
    ]),
  );

/** Null where it is nested too deep to be a document. */
export function xmlTree(xml: string): Element | null {
  const root: Element = { name: "", attributes: new Map(), children: [] };
  const open = [root];
  for (const [, tag, text] of xml.matchAll(token)) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.children.push(unescaped(text));
    else if (tag === undefined || tag.startsWith("?") || tag.startsWith("!")) continue;
    else if (tag.startsWith("/")) {
      if (open.length > 1) open.pop();
    } else {
      const [name = ""] = /^[^\s/]+/.exec(tag) ?? [];
      const element: Element = { name: local(name), attributes: attributesOf(tag.slice(name.length)), children: [] };
      parent.children.push(element);
      if (!tag.endsWith("/")) open.push(element);
      if (open.length > deepest) return null;
    }
  }
  return root;
}

export const elementsOf = (element: Element | null, name: string): Element[] =>
  (element?.children ?? []).filter((child): child is Element => typeof child !== "string" && child.name === name);

/** The element at the end of a path of names; null where there is none. */
export const at = (element: Element | null, ...path: readonly string[]): Element | null =>
  path.reduce<Element | null>((found, name) => elementsOf(found, name)[0] ?? null, element);

/** The `val` of the element at the end of a path. */
export const valueAt = (element: Element | null, ...path: readonly string[]): string | null =>
  at(element, ...path)?.attributes.get("val") ?? null;

/** "<w:caps/>" is on, "<w:caps w:val="0"/>" is off, none is unsaid. */
export const switchAt = (element: Element | null, name: string): boolean | null => {
  const found = at(element, name);
  return found === null ? null : !["0", "false", "off", "none"].includes(found.attributes.get("val") ?? "");
};
