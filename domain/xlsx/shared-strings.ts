/** Texts that cells name by number, each plain (`<t>`) or in runs of different looks (`<r><t>`); phonetic hints (`<rPh>`) are no text. */
import { FormTexts } from "./form-texts.ts";
import { contentText, type PartText } from "./part-text.ts";
import { closed, tagEnd } from "./xml.ts";

/** `xml`: the part with one character per byte, so that places in both are the same. */
export function sharedStrings({ bytes, prefix, written }: PartText, xml: string): string[] {
  const strings: string[] = [];
  const item = `<${prefix}si`;
  const itemClose = `</${prefix}si>`;
  const { length: prefixed } = prefix;
  // Only where the part has a reference, an escape or a marked section somewhere each text is looked at for them.
  const hasEscapes = xml.includes("&") || xml.includes("_x") || xml.includes("\r");
  const texts = new FormTexts(xml, written);
  let at = xml.indexOf(item);
  while (at >= 0) {
    const from = plainStart(bytes, at + item.length, prefixed);
    const to = from > 0 ? xml.indexOf("<", from) : -1;
    const next = to > 0 ? plainEnd(bytes, to, prefixed) : 0;
    if (next > 0) {
      const words = isShort(bytes, from, to) ? xml.slice(from, to) : texts.read(from, to);
      strings.push(hasEscapes ? contentText(words) : words);
      at = next;
    } else {
      const end = tagEnd(xml, at + item.length);
      const isEmpty = bytes[end - 1] === slash;
      at = isEmpty ? end + 1 : closed(xml, itemClose, end);
      strings.push(isEmpty ? "" : textOf(written(end + 1, at), prefix));
    }
    if (bytes[at] !== less || bytes[at + prefixed + 1] !== lowerS || bytes[at + prefixed + 2] !== lowerI)
      at = xml.indexOf(item, at);
  }
  texts.end();
  return strings;
}

/**
 * Nearly all are one plain text between two tags, <si><t>…</t></si>, perhaps with xml:space="preserve". Gives the place where its
 * words begin, 0 where the item is written in another way. `at`: behind "<si".
 */
function plainStart(bytes: Uint8Array, at: number, prefixed: number): number {
  if (bytes[at] !== greater || bytes[at + 1] !== less || bytes[at + prefixed + 2] !== lowerT) return 0;
  let end = at + prefixed + 3;
  if (bytes[end] !== greater && bytes[end] !== blank) return 0;
  while (end < bytes.length && bytes[end] !== greater && bytes[end] !== less) end += 1;
  return bytes[end] === greater && bytes[end - 1] !== slash ? end + 1 : 0;
}

/** Behind "</t></si>", of which a few bytes tell that nothing else stands at `at`; otherwise 0. */
function plainEnd(bytes: Uint8Array, at: number, prefixed: number): number {
  const second = at + prefixed + 4;
  return bytes[at + 1] === slash && bytes[second] === less && bytes[second + 1] === slash
    ? second + prefixed + "</si>".length
    : 0;
}

const [blank, slash, less, greater, lowerI, lowerS, lowerT] = [32, 47, 60, 62, 105, 115, 116];
const longestShort = 12;

/** Codes, days and numbers are ASCII and need no decoding; so few letters are copied at once, and keep nothing else in memory. */
function isShort(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from > longestShort) return false;
  for (let at = from; at < to; at += 1) if ((bytes[at] ?? 0) > 126) return false;
  return true;
}

/** The text of a string item: `xml` stands between its tags, or around them. */
export function textOf(xml: string, prefix: string): string {
  let text = "";
  let at = 0;
  for (;;) {
    at = xml.indexOf("<", at);
    if (at < 0) return text;
    const name = at + 1 + prefix.length;
    if (xml.startsWith("<!--", at)) at = closed(xml, "-->", at + 4);
    else if (!xml.startsWith(prefix, at + 1)) at += 1;
    else if (xml.startsWith("rPh", name)) at = closed(xml, `</${prefix}rPh>`, name);
    else if (xml.charCodeAt(name) === 116 && !isNameCharacter(xml.charCodeAt(name + 1))) {
      const end = tagEnd(xml, name + 1);
      if (xml.charCodeAt(end - 1) === slash) at = end;
      else {
        const close = xml.indexOf(`</${prefix}t`, end);
        text += contentText(xml.slice(end + 1, close < 0 ? xml.length : close));
        at = close < 0 ? xml.length : close + 1;
      }
    } else at += 1;
  }
}

const isNameCharacter = (code: number): boolean => code > 32 && code !== 62 && code !== slash;
