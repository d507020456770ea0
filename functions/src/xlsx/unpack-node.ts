/** Node's own inflation, checksums and decoding, for the reader of .xlsx files. */
import { crc32, inflateRawSync } from "node:zlib";
import type { Unpacker } from "../../../domain/xlsx/unpack.ts";

const decoders = {
  "utf-8": new TextDecoder("utf-8"),
  "utf-16le": new TextDecoder("utf-16le"),
  "utf-16be": new TextDecoder("utf-16be"),
};

/** The same bytes with Node's own methods. */
const buffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export const unpackNode: Unpacker = {
  // Room for all in one chunk and a little more: zlib asks for a second one as soon as the first is full.
  inflate: (packed, size) => inflateRawSync(packed, { chunkSize: size + 64, maxOutputLength: Math.max(size, 1) }),
  crc32: (bytes) => crc32(bytes),
  text: (bytes, encoding) => decoders[encoding].decode(bytes),
  characters: (bytes) => buffer(bytes).toString("latin1"),
  pieces: (bytes) => {
    const whole = buffer(bytes);
    return (from, to) => whole.toString("utf8", from, to);
  },
};
