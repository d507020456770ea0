/**
 * A large part as the walks over texts and cells read it: undecoded. Names, attributes and digits are ASCII, so that tags are found
 * among the bytes, and only what a cell says is decoded. A part in UTF-16 is brought into UTF-8 first.
 */
import type { Unpacker } from "./unpack.ts";
import { cellText, refuseDoctype, wideEncoding } from "./xml.ts";

export interface PartText {
  readonly bytes: Uint8Array;
  /** One character per byte, to search in: places in both are the same. */
  readonly xml: string;
  /** What a person reads between two places: decoded, references resolved. */
  readonly content: (from: number, to: number) => string;
}

export function partTextOf(written: Uint8Array, unpacker: Unpacker, where: string): PartText {
  const wide = wideEncoding(written);
  const bytes = wide === null ? written : utf8(unpacker.text(written, wide));
  const xml = unpacker.characters(bytes);
  refuseDoctype(xml, where);
  const text = unpacker.pieces(bytes);
  // Only where the part has a reference, an escape or a marked section somewhere each text is looked at for them.
  const hasEscapes = xml.includes("&") || xml.includes("_x") || xml.includes("\r") || xml.includes("<!");
  return { bytes, xml, content: remembering(bytes, hasEscapes ? (from, to) => contentText(text(from, to)) : text) };
}

/** A column of formulas often says the same from row to row: what was read last is not read again. */
function remembering(bytes: Uint8Array, read: PartText["content"]): PartText["content"] {
  let [lastFrom, lastTo, last] = [0, 0, ""];
  return (from, to) => {
    if (to - from === lastTo - lastFrom && isSame(bytes, from, lastFrom, to - from)) return last;
    last = read(from, to);
    lastFrom = from;
    lastTo = to;
    return last;
  };
}

function isSame(bytes: Uint8Array, one: number, other: number, length: number): boolean {
  for (let at = 0; at < length; at += 1) if (bytes[one + at] !== bytes[other + at]) return false;
  return true;
}

function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return Uint8Array.from(bytes);
}

/** Text between tags; CDATA and comments are rare, but allowed. */
function contentText(content: string): string {
  if (!content.includes("<")) return cellText(content);
  return content
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->)/)
    .map((piece) => (piece.startsWith("<![CDATA[") ? piece.slice(9, -3) : piece.startsWith("<!--") ? "" : cellText(piece)))
    .join("");
}

/** Words of ASCII as bytes, for `standsAt`. */
export const codesOf = (ascii: string): Uint8Array => Uint8Array.from(ascii, (letter) => letter.charCodeAt(0));

export function standsAt(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let each = 0; each < wanted.length; each += 1) if (bytes[at + each] !== wanted[each]) return false;
  return true;
}
