/**
 * The parts of a ZIP file (APPNOTE 6.3.10), by its central directory: what stands between the parts is not looked at. Stored
 * and deflated parts, data descriptors and ZIP64 sizes are read; encryption and spanned archives are not.
 */
import { UnreadableFile, type Limits, type Unpacker } from "./unpack.ts";

export interface ZipPart {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const farAway = 0xffffffff;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The parts by name, "/" as separator, without a leading one. A name that comes twice is damage: readers would disagree. */
export function zipParts(bytes: Uint8Array, unpacker: Unpacker, limits: Limits): ReadonlyMap<string, ZipPart> {
  const view = viewOf(bytes);
  const textIn = unpacker.pieces(bytes);
  const { count, start } = directoryPlace(view);
  if (count > limits.parts) throw new UnreadableFile("too-large", `${count} parts`);
  const parts = new Map<string, ZipPart>();
  let total = 0;
  let at = start;
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) throw new UnreadableFile("damaged", "directory");
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > bytes.length) throw new UnreadableFile("damaged", "directory");
    const said = textIn(at + 46, nameEnd);
    const name = /^\/|\\/.test(said) ? said.replaceAll("\\", "/").replace(/^\//, "") : said;
    if ((view.getUint16(at + 8, true) & 1) !== 0) throw new UnreadableFile("locked", name);
    const part = {
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      ...sizes(view, at, nameEnd, extraEnd),
    };
    if (parts.has(name)) throw new UnreadableFile("damaged", name);
    total += part.size;
    if (total > limits.unpacked || part.size > part.packedSize * limits.ratio + 4_096)
      throw new UnreadableFile("too-large", name);
    parts.set(name, part);
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return parts;
}

/** Finds parts by name. Names do not mind capitals (ECMA-376 part 2, 6.2.2); nearly always they are meant as written. */
export function partFinder(parts: ReadonlyMap<string, ZipPart>): (name: string) => ZipPart | undefined {
  let folded: ReadonlyMap<string, ZipPart> | null = null;
  return (name) => {
    const exact = parts.get(name);
    if (exact !== undefined) return exact;
    folded ??= new Map([...parts.values()].map((part) => [part.name.toLowerCase(), part]));
    return folded.get(name.toLowerCase());
  };
}

/** The end record is the last thing in the file, before a comment of at most 64 KB. */
function directoryPlace(view: DataView): { count: number; start: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue;
    const [count, start] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
    return count === 0xffff || start === farAway ? directoryPlace64(view, at) : { count, start };
  }
  throw new UnreadableFile("damaged", "end of archive");
}

function directoryPlace64(view: DataView, end: number): { count: number; start: number } {
  const record = end >= 20 ? far(view, end - 20 + 8) : -1;
  if (record < 0 || record + 56 > view.byteLength || view.getUint32(record, true) !== end64Signature)
    throw new UnreadableFile("damaged", "end of archive");
  return { count: far(view, record + 32), start: far(view, record + 48) };
}

/** A 64-bit offset; one that no file here can have is damage. */
function far(view: DataView, at: number): number {
  const value = at + 8 <= view.byteLength ? Number(view.getBigUint64(at, true)) : NaN;
  if (!Number.isSafeInteger(value)) throw new UnreadableFile("damaged", "offset");
  return value;
}

/** Sizes of the entry at `at`; those too large for 32 bits stand in the extra field 1, in this order, each only where needed. */
function sizes(view: DataView, at: number, from: number, to: number): { packedSize: number; size: number; offset: number } {
  const near = {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  if (![near.size, near.packedSize, near.offset].includes(farAway)) return near;
  for (let field = from; field + 4 <= to; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    const wide = (value: number): number => (value === farAway ? far(view, (next += 8) - 8) : value);
    return { size: wide(near.size), packedSize: wide(near.packedSize), offset: wide(near.offset) };
  }
  throw new UnreadableFile("damaged", "ZIP64");
}

/** The unpacked bytes of a part; a byte that is not as it was written is found by its checksum. */
export function partBytes(bytes: Uint8Array, part: ZipPart, { inflate, crc32 }: Unpacker): Uint8Array {
  const { size, method, name } = part;
  const packed = packedBytes(bytes, part);
  const whole = method === 0 ? packed : unpacked(inflate, packed, size, name);
  if (whole.length !== size || crc32(whole) !== part.crc) throw new UnreadableFile("damaged", name);
  return whole;
}

/** A part's bytes as they stand in the file. */
export function packedBytes(bytes: Uint8Array, { offset, packedSize, method, name }: ZipPart): Uint8Array {
  const view = viewOf(bytes);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localSignature) throw new UnreadableFile("damaged", name);
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(from, from + packedSize);
  if (packed.length !== packedSize || (method !== 0 && method !== 8)) throw new UnreadableFile("damaged", name);
  return packed;
}

function unpacked(inflate: Unpacker["inflate"], packed: Uint8Array, size: number, name: string): Uint8Array {
  try {
    return inflate(packed, size);
  } catch (cause) {
    throw new UnreadableFile("damaged", `${name}: ${String(cause)}`);
  }
}
