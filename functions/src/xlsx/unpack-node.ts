/** Node's own inflation, checksums and decoding, for the reader of .xlsx files. */
import { crc32, inflateRawSync } from "node:zlib";
import type { Unpacker } from "../../../domain/xlsx/unpack.ts";

const decoders = {
  "utf-8": new TextDecoder("utf-8"),
  "utf-16le": new TextDecoder("utf-16le"),
  "utf-16be": new TextDecoder("utf-16be"),
};

export const unpackNode: Unpacker = {
  inflate: (packed, size) => inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) }),
  crc32: (bytes) => crc32(bytes),
  text: (bytes, encoding) => decoders[encoding].decode(bytes),
};
