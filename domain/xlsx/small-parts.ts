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
const remembered = new Map<string, readonly SmallTag[]>();

export const smallParts =
  (bytes: Uint8Array, find: (name: string) => ZipPart | undefined, unpacker: Unpacker): ReadTags =>
  (name) => {
    const part = find(name);
    if (part === undefined) return null;
    if (part.packedSize > longest) return read(bytes, part, unpacker);
    const key = `${String(part.method)} ${String(part.size)} ${String(part.crc)} ${unpacker.characters(packedBytes(bytes, part))}`;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const found = read(bytes, part, unpacker);
    if (remembered.size >= most) remembered.clear();
    remembered.set(key, found);
    return found;
  };

const read = (bytes: Uint8Array, part: ZipPart, unpacker: Unpacker): readonly SmallTag[] =>
  Array.from(tags(partText(partBytes(bytes, part, unpacker), unpacker, part.name)), ({ name, attributes }) => ({
    name,
    attributes: attributesOf(attributes),
  }));
