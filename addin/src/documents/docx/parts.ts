/** The parts of a .docx, unpacked by the browser's own DEFLATE (Node has the same). */
import { defaultLimits, UnreadableFile, type Unpacker } from "../../../../domain/xlsx/unpack.ts";
import { partText } from "../../../../domain/xlsx/xml.ts";
import { zipParts, type ZipPart } from "../../../../domain/xlsx/zip.ts";
import { type Element, xmlTree } from "./xml-tree.ts";

const never = (): never => {
  throw new Error("parts are unpacked without waiting nowhere here");
};
const unpacker: Unpacker = {
  inflate: never,
  crc32: never,
  text: (bytes, encoding) => new TextDecoder(encoding).decode(bytes),
};

/** A part as a tree; null where the file has none of that name. Throws `UnreadableFile` where it is damaged. */
export type ReadPart = (name: RegExp) => Promise<Element | null>;

export function partsOf(file: Uint8Array): ReadPart {
  const parts = [...zipParts(file, unpacker, defaultLimits).values()];
  return async (name) => {
    const part = parts.find((each) => name.test(each.name));
    if (part === undefined) return null;
    const tree = xmlTree(partText(await unpacked(file, part), unpacker, part.name));
    if (tree === null) throw new UnreadableFile("damaged", part.name);
    return tree;
  };
}

async function unpacked(file: Uint8Array, { name, offset, method, packedSize, size }: ZipPart): Promise<Uint8Array> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (offset + 30 > file.length) throw new UnreadableFile("damaged", name);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = file.slice(start, start + packedSize);
  if (method === 0) return packed;
  if (method !== 8) throw new UnreadableFile("damaged", name);
  const whole = new Uint8Array(size);
  let filled = 0;
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  for (;;) {
    // Whatever inflation throws, these bytes are not what was packed.
    const step = await reader.read().catch(() => null);
    if (step === null) throw new UnreadableFile("damaged", name);
    if (step.done) break;
    if (filled + step.value.length > size) throw new UnreadableFile("damaged", name);
    whole.set(step.value, filled);
    filled += step.value.length;
  }
  if (filled !== size) throw new UnreadableFile("damaged", name);
  return whole;
}
