/** Unpacking in the pane (and wherever its readers run): for the parts of .docx and .xlsx files. */
import { inflateSync } from "fflate";
import type { Unpacker } from "../../../domain/xlsx/unpack.ts";

/** One byte's share of the CRC-32 (ISO 3309, reflected polynomial EDB88320). */
const shares = Uint32Array.from({ length: 256 }, (_, byte) => {
  let share = byte;
  for (let bit = 0; bit < 8; bit += 1) share = (share & 1) === 1 ? (share >>> 1) ^ 0xedb88320 : share >>> 1;
  return share;
});

/** As many arguments as every engine takes. */
const atOnce = 8_192;
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export const unpack: Unpacker = {
  inflate: (packed, size) => inflateSync(packed, { out: new Uint8Array(size) }),
  crc32: (bytes) => {
    let sum = 0xffffffff;
    for (const byte of bytes) sum = (sum >>> 8) ^ (shares[(sum ^ byte) & 0xff] ?? 0);
    return (sum ^ 0xffffffff) >>> 0;
  },
  text: (bytes, encoding) => new TextDecoder(encoding).decode(bytes),
  characters: (bytes) => {
    const pieces: string[] = [];
    for (let at = 0; at < bytes.length; at += atOnce) pieces.push(String.fromCharCode(...bytes.subarray(at, at + atOnce)));
    return pieces.join("");
  },
  pieces: (bytes) => (from, to) => decoder.decode(bytes.subarray(from, to)),
};
