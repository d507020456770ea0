/**
 * As much of XML as the parts of a workbook need: tags in order with their attributes, and the text between. Names are taken
 * without their prefix where the prefix is the root element's own; elements of other vocabularies are passed by. A part that
 * declares a DTD is refused: no workbook has one, and entities of its own are how a small file becomes a large one.
 */
import { UnreadableFile, type Unpacker } from "./unpack.ts";

/** Text of a part in the encoding that its first bytes say. */
export function partText(bytes: Uint8Array, { text }: Unpacker, where: string): string {
  const xml = text(bytes, wideEncoding(bytes) ?? "utf-8");
  rootPrefix(xml, where);
  return xml;
}

/** Two bytes a letter, by the part's first bytes; null where it is UTF-8. */
export function wideEncoding([first, second]: Uint8Array): "utf-16le" | "utf-16be" | null {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? "utf-16be" : null;
}

/** After `end`, or after the text where it never comes. */
export function closed(xml: string, end: string, from: number): number {
  const at = xml.indexOf(end, from);
  return at < 0 ? xml.length : at + end.length;
}

/**
 * The prefix of the root element with its colon, "" or "x:"; null where no root element comes. What stands before it is passed by;
 * a DTD, which can stand only there, is refused.
 */
export function rootPrefix(xml: string, where: string): string | null {
  let at = 0;
  for (;;) {
    at = xml.indexOf("<", at);
    if (at < 0) return null;
    if (xml.startsWith("<?", at)) at = closed(xml, "?>", at + 2);
    else if (xml.startsWith("<!--", at)) at = closed(xml, "-->", at + 4);
    else if (xml.startsWith("<!", at)) throw new UnreadableFile("declares-a-dtd", where);
    else return /^[\w.-]+:/.exec(xml.slice(at + 1, at + 60))?.[0] ?? "";
  }
}

/** The index of the ">" that ends the tag in which `at` lies; one inside a quoted value is no end. */
export function tagEnd(xml: string, at: number): number {
  let end = xml.indexOf(">", at);
  if (end < 0) return xml.length;
  for (let quote = firstQuote(xml, at, end); quote >= 0; quote = firstQuote(xml, at, end)) {
    const other = xml.indexOf(xml.charAt(quote), quote + 1);
    if (other < 0) return xml.length;
    at = other + 1;
    if (other > end) end = xml.indexOf(">", at);
    if (end < 0) return xml.length;
  }
  return end;
}

function firstQuote(xml: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === 34 || code === 39) return at;
  }
  return -1;
}

export interface Tag {
  /** Without the prefix of the root element; with any other. */
  readonly name: string;
  /** Between the name and the end, as written. */
  readonly attributes: string;
}

/** Start tags in order. For the small parts; sheets and strings have their own, quicker walk. */
export function* tags(xml: string): Generator<Tag> {
  const prefix = rootPrefix(xml, "") ?? "";
  let at = 0;
  for (;;) {
    at = xml.indexOf("<", at);
    if (at < 0) return;
    if (xml.startsWith("<!--", at)) at = closed(xml, "-->", at + 4);
    else if (xml.startsWith("<![CDATA[", at)) at = closed(xml, "]]>", at + 9);
    else if (xml.startsWith("<?", at)) at = closed(xml, "?>", at + 2);
    else if (xml.startsWith("</", at)) at += 2;
    else {
      const end = tagEnd(xml, at + 1);
      const inside = xml.slice(at + 1, xml.charAt(end - 1) === "/" ? end - 1 : end);
      const space = /\s/.exec(inside)?.index ?? inside.length;
      const name = inside.slice(0, space);
      yield { name: name.startsWith(prefix) ? name.slice(prefix.length) : name, attributes: inside.slice(space) };
      at = end;
    }
  }
}

const pairs = /(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Attributes by their names without prefix; the first of two counts. */
export function attributesOf(attributes: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, key = "", double, single] of attributes.matchAll(pairs))
    if (!found.has(key)) found.set(key, unescaped(double ?? single ?? ""));
  return found;
}

/** The value of an attribute, whatever its prefix: `attribute(' r:id="rId1"', "id")` is "rId1". Null where it is not there. */
export function attribute(attributes: string, name: string): string | null {
  for (const [, key = "", double, single] of attributes.matchAll(pairs))
    if (key === name) return unescaped(double ?? single ?? "");
  return null;
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Character references resolved and line ends as XML 1.0 (2.11) has them. An unknown reference stays as it is written. */
export function unescaped(text: string): string {
  const plain = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (!plain.includes("&")) return plain;
  return plain.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{2,4}));/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** "_x000D_" is how Excel writes a character that XML does not carry (ECMA-376, 22.9.2.19). */
export const cellText = (text: string): string => {
  const plain = unescaped(text);
  if (!plain.includes("_x")) return plain;
  return plain.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
};
