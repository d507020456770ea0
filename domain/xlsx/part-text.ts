/**
 * A large part as the walks over texts and cells read it: undecoded. Names, attributes and digits are ASCII, so that tags are found
 * among the bytes, and only what a cell says is decoded. A part in UTF-16 is brought into UTF-8 first.
 */
import type { Unpacker } from "./unpack.ts";
import { cellText, rootPrefix, wideEncoding } from "./xml.ts";

export interface PartText {
  readonly bytes: Uint8Array;
  /** Of the root element and all that is of its vocabulary: "" or "x:". */
  readonly prefix: string;
  /** The text between two places as it is written: references and marked sections unresolved. */
  readonly written: (from: number, to: number) => string;
}

/** Prologues are shorter; of a longer one all is decoded. */
const prologue = 1_024;

export function partTextOf(part: Uint8Array, unpacker: Unpacker, where: string): PartText {
  const wide = wideEncoding(part);
  const bytes = wide === null ? part : utf8(unpacker.text(part, wide));
  const written = unpacker.pieces(bytes);
  const prefix = rootPrefix(written(0, prologue), where) ?? rootPrefix(written(0, bytes.length), where) ?? "";
  return { bytes, prefix, written };
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

/** What a person reads: references and escapes resolved. CDATA and comments are rare, but allowed. */
export function contentText(written: string): string {
  if (!written.includes("<")) return cellText(written);
  return written
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->)/)
    .map((piece) => (piece.startsWith("<![CDATA[") ? piece.slice(9, -3) : piece.startsWith("<!--") ? "" : cellText(piece)))
    .join("");
}
