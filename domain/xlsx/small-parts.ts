/**
 * The small parts of a package, tag by tag: relations and the workbook's list of sheets. A program writes them alike in every file,
 * so what one of them said is remembered by its packed bytes: the second of two hundred returns is asked for its cells alone.
 *
 *   the same bytes, size and checksum     what they said before, without unpacking them
 *   anything else                         unpacked, checked and read
 */
import type { Unpacker } from "./unpack.ts";
import { attributesOf, partText, tags } from "./xml.ts";
import { packedBytes, partBytes, type ZipPart } from "./zip.ts";

export interface SmallTag {
  readonly name: string;
  /** By name without prefix. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** The tags of a part by its name, null where there is none. */
export type ReadTags = (name: string) => readonly SmallTag[] | null;

/** Larger ones belong to one file alone. */
const longest = 2_048;
const most = 64;

interface Known {
  readonly part: ZipPart;
  readonly packed: Uint8Array;
  readonly tags: readonly SmallTag[];
}
/** By checksum; what a part said before counts only where every byte is the same. */
const remembered = new Map<number, Known>();

export const smallParts =
  (bytes: Uint8Array, find: (name: string) => ZipPart | undefined, unpacker: Unpacker): ReadTags =>
  (name) => {
    const part = find(name);
    if (part === undefined) return null;
    if (part.packedSize > longest) return read(bytes, part, unpacker);
    const packed = packedBytes(bytes, part);
    const known = remembered.get(part.crc);
    if (known !== undefined && isSame(known, part, packed)) return known.tags;
    const tags = read(bytes, part, unpacker);
    if (remembered.size >= most) remembered.clear();
    remembered.set(part.crc, { part, packed: new Uint8Array(packed), tags });
    return tags;
  };

function isSame({ part: { method, size }, packed: before }: Known, part: ZipPart, packed: Uint8Array): boolean {
  if (method !== part.method || size !== part.size || before.length !== packed.length) return false;
  for (let at = 0; at < packed.length; at += 1) if (packed[at] !== before[at]) return false;
  return true;
}

const read = (bytes: Uint8Array, part: ZipPart, unpacker: Unpacker): readonly SmallTag[] =>
  Array.from(tags(partText(partBytes(bytes, part, unpacker), unpacker, part.name)), ({ name, attributes }) => ({
    name,
    attributes: attributesOf(attributes),
  }));
