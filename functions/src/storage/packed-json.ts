/**
 * A JSON value inside one table entity: gzipped and cut into binary properties of at most 64 KiB, the table's limit. An
 * entity holds 1 MiB in all, and the emulator counts base64, so 640 KiB of packed bytes is the most that is taken.
 */
import { gunzipSync, gzipSync } from "node:zlib";

const chunkBytes = 64 * 1024;
const maxPackedBytes = 10 * chunkBytes;

export type PackedJson = Readonly<Record<`content${number}`, Uint8Array>>;

/** Null where the value is too large even when packed. */
export function packJson(value: unknown): PackedJson | null {
  const bytes = gzipSync(JSON.stringify(value));
  if (bytes.length > maxPackedBytes) return null;
  const packed: Record<`content${number}`, Uint8Array> = {};
  for (let at = 0, part = 0; at < bytes.length; at += chunkBytes, part += 1) {
    packed[`content${part}`] = bytes.subarray(at, at + chunkBytes);
  }
  return packed;
}

/** Throws when the entity holds no packed value: that is damage in the store, not a person's mistake. */
export function unpackJson(entity: Readonly<Record<string, unknown>>): unknown {
  const chunks: Uint8Array[] = [];
  for (let part = 0; ; part += 1) {
    const chunk = entity[`content${part}`];
    if (!(chunk instanceof Uint8Array)) break;
    chunks.push(chunk);
  }
  return JSON.parse(gunzipSync(Buffer.concat(chunks)).toString("utf8"));
}
