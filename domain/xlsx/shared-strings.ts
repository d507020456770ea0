/** Texts that cells name by number, each plain (`<t>`) or in runs of different looks (`<r><t>`); phonetic hints (`<rPh>`) are no text. */
import { codesOf, type PartText, standsAt } from "./part-text.ts";
import { closed, rootPrefix, tagEnd } from "./xml.ts";

export function sharedStrings(part: PartText): string[] {
  const { xml, bytes } = part;
  const prefix = rootPrefix(xml);
  const strings: string[] = [];
  const open = `<${prefix}si`;
  const close = `</${prefix}si>`;
  const openCodes = codesOf(open);
  const [bare, spaced] = [codesOf(`${open}><${prefix}t>`), codesOf(`${open}><${prefix}t xml:space="preserve">`)];
  const plainClose = codesOf(`</${prefix}t>${close}`);
  let at = 0;
  for (;;) {
    if (!standsAt(bytes, at, openCodes)) at = xml.indexOf(open, at);
    if (at < 0) return strings;
    // Nearly all are one plain text between two tags.
    const before = standsAt(bytes, at, bare) ? bare : standsAt(bytes, at, spaced) ? spaced : null;
    if (before !== null) {
      const from = at + before.length;
      const to = xml.indexOf("<", from);
      if (to > 0 && standsAt(bytes, to, plainClose)) {
        strings.push(part.content(from, to));
        at = to + plainClose.length;
        continue;
      }
    }
    const end = tagEnd(xml, at + open.length);
    if (xml.charAt(end - 1) === "/") {
      strings.push("");
      at = end;
      continue;
    }
    const last = xml.indexOf(close, end);
    strings.push(textOf(part, end + 1, last < 0 ? xml.length : last, prefix));
    at = last < 0 ? xml.length : last + close.length;
  }
}

/** The text of a string item between `from` and `to`. */
export function textOf(part: PartText, from: number, to: number, prefix: string): string {
  const { xml } = part;
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
        const close = Math.min(closed(xml, `</${prefix}t`, end), to);
        text += part.content(end + 1, close - prefix.length - 3);
        at = close;
      }
    } else at += 1;
  }
}

const isNameCharacter = (code: number): boolean =>
  code !== 32 && code !== 62 && code !== 47 && code !== 10 && code !== 9 && code !== 13;
