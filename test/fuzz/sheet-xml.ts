/** A worksheet's own XML taken apart into cells and put together again, as a person's spreadsheet would after rows and columns moved. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { address, readAddress } from "../../domain/sheet/address.ts";

export interface SheetCell {
  readonly row: number;
  readonly column: number;
  /** What stands between "<c r=… " and ">": style, type. */
  readonly attributes: string;
  readonly inner: string;
}

export interface SheetXml {
  readonly before: string;
  readonly cells: readonly SheetCell[];
  readonly after: string;
}

export const sheetPath = "xl/worksheets/sheet1.xml";
export type Parts = Record<string, Uint8Array>;

export const partsOf = (bytes: Uint8Array): Parts => unzipSync(bytes);
export const packed = (parts: Parts): Uint8Array => zipSync(parts);
export const textPart = (parts: Parts, name: string): string => strFromU8(parts[name] ?? new Uint8Array());
export const withText = (parts: Parts, name: string, text: string): Parts => ({ ...parts, [name]: strToU8(text) });

export function readSheetXml(parts: Parts): SheetXml {
  const xml = textPart(parts, sheetPath);
  const [from, to] = [xml.indexOf("<sheetData>") + "<sheetData>".length, xml.indexOf("</sheetData>")];
  const cells = [...xml.slice(from, to).matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(
    ([, at = "A1", attributes = "", inner = ""]): SheetCell => ({ ...readAddress(at), attributes, inner }),
  );
  return { before: xml.slice(0, from), cells, after: xml.slice(to) };
}

/** Merged areas stay where they were drawn, so they go where anything moved. */
export function withSheet(parts: Parts, { before, cells, after }: SheetXml, moved = false): Parts {
  const rows = new Map<number, SheetCell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const written = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, inRow]) => {
      const drawn = [...inRow].sort((a, b) => a.column - b.column).map(cellXml);
      return `<row r="${row + 1}">${drawn.join("")}</row>`;
    });
  const rest = moved ? after.replace(/<mergeCells.*?<\/mergeCells>/s, "") : after;
  return withText(parts, sheetPath, `${before}${written.join("")}${rest}`);
}

const cellXml = ({ row, column, attributes, inner }: SheetCell): string =>
  `<c r="${address(row, column)}"${attributes}${inner === "" ? "/>" : `>${inner}</c>`}`;

/** The style of a cell, without its type. */
export const styleOf = (attributes: string): string => /\ss="\d+"/.exec(attributes)?.[0] ?? "";
