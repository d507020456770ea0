/** Workbooks written part by part, as programs of every kind write them. */
import { strToU8, zipSync } from "fflate";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

export interface Parts {
  /** What stands inside `<sheetData>`. */
  readonly data?: string;
  /** A whole worksheet part in place of the one around `data`. */
  readonly sheet?: string | Uint8Array;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbookPr?: string;
  readonly more?: Readonly<Record<string, string>>;
  /** "x:" writes every main element with that prefix. */
  readonly prefix?: string;
}

export const sheetPart = (data: string, prefix = ""): string =>
  `<?xml version="1.0" encoding="UTF-8"?><${prefix}worksheet xmlns${prefix === "" ? "" : `:${prefix.slice(0, -1)}`}="${main}"><${prefix}sheetData>${data}</${prefix}sheetData></${prefix}worksheet>`;

export function aWorkbook({
  data = "",
  sheet,
  strings = "",
  styles = "",
  workbookPr = "",
  more = {},
  prefix = "",
}: Parts): Uint8Array {
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`;
  const rels = (inside: string): string => `<Relationships xmlns="${packageRelations}">${inside}</Relationships>`;
  const texts: Record<string, string | Uint8Array> = {
    "_rels/.rels": rels(relation("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}">${workbookPr}<sheets><sheet name="Báo cáo" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": rels(
      relation("rId1", "worksheet", "worksheets/sheet1.xml") +
        relation("rId2", "sharedStrings", "/xl/sharedStrings.xml") +
        relation("rId3", "styles", "styles.xml"),
    ),
    "xl/worksheets/sheet1.xml": sheet ?? sheetPart(data, prefix),
    "xl/sharedStrings.xml": `<sst xmlns="${main}">${strings}</sst>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
    ...more,
  };
  return zipSync(
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, typeof text === "string" ? strToU8(text) : text])),
  );
}
