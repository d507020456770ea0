/** Texts that cells name by number, each plain (`<t>`) or in runs of different looks (`<r><t>`); phonetic hints (`<rPh>`) are no text. */
import { cellText, closed, rootPrefix, tagEnd } from "./xml.ts";

export function sharedStrings(xml: string): string[] {
  const prefix = rootPrefix(xml);
  const strings: string[] = [];
  const open = `<${prefix}si`;
  const close = `</${prefix}si>`;
  let at = 0;
  for (;;) {
    at = xml.indexOf(open, at);
    if (at < 0) return strings;
    const end = tagEnd(xml, at + open.length);
    if (xml.charAt(end - 1) === "/") {
      strings.push("");
      at = end;
      continue;
    }
    const last = xml.indexOf(close, end);
    strings.push(textOf(xml, end + 1, last < 0 ? xml.length : last, prefix));
    at = last < 0 ? xml.length : last + close.length;
  }
}

/** The text of a string item between `from` and `to`. */
export function textOf(xml: string, from: number, to: number, prefix: string): string {
  let text = "";
  let at = from;
  for (;;) {
    at = xml.indexOf("<", at);
    if (at < 0 || at >= to) return text;
    const name = at + 1 + prefix.length;
    if (xml.startsWith("<!--", at)) at = closed(xml, "-->", at + 4);
    else if (!xml.startsWith(prefix, at + 1)) at += 1;
    else if (xml.startsWith("rPh", name)) at = closed(xml, `</${prefix}rPh>`, name);
    else if (xml.charCodeAt(name) === 116 && !isNameCharacter(xml.charCodeAt(name + 1))) {
      const end = tagEnd(xml, name + 1);
      if (xml.charAt(end - 1) === "/") at = end;
      else {
        const close = closed(xml, `</${prefix}t`, end);
        text += contentText(xml.slice(end + 1, close - prefix.length - 3));
        at = close;
      }
    } else at += 1;
  }
}

const isNameCharacter = (code: number): boolean =>
  code !== 32 && code !== 62 && code !== 47 && code !== 10 && code !== 9 && code !== 13;

/** Text between tags; CDATA and comments are rare, but allowed. */
export function contentText(content: string): string {
  if (!content.includes("<")) return cellText(content);
  return content
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->)/)
    .map((piece) => (piece.startsWith("<![CDATA[") ? piece.slice(9, -3) : piece.startsWith("<!--") ? "" : cellText(piece)))
    .join("");
}
