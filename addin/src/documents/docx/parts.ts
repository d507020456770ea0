/** The parts of a .docx as trees. */
import { defaultLimits, UnreadableFile } from "../../../../domain/xlsx/unpack.ts";
import { partText } from "../../../../domain/xlsx/xml.ts";
import { partBytes, zipParts } from "../../../../domain/xlsx/zip.ts";
import { unpack } from "../unpack.ts";
import { type Element, xmlTree } from "./xml-tree.ts";

/** A part; null where the file has none of that name. Throws `UnreadableFile` where it is damaged. */
export type ReadPart = (name: RegExp) => Element | null;

export function partsOf(file: Uint8Array): ReadPart {
  const parts = [...zipParts(file, unpack, defaultLimits).values()];
  return (name) => {
    const part = parts.find((each) => name.test(each.name));
    if (part === undefined) return null;
    const tree = xmlTree(partText(partBytes(file, part, unpack), unpack, part.name));
    if (tree === null) throw new UnreadableFile("damaged", part.name);
    return tree;
  };
}
