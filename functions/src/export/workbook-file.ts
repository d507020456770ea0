/**
 * The domain's sheets as an .xlsx file. What comes back is read by `domain/xlsx`.
 *
 *   the workbook          names of its sheets and areas, rows to repeat on paper
 *     its worksheets      cells, rules, paper; with charts a drawing, which leads to each
 *     styles, texts       what cells name by number
 *   properties            who made it, and when
 *
 * Written here rather than by a library since sheets come as plain data with few looks: a library asks each cell anew what it looks
 * like and takes five times as long (`npm run bench whole-job`).
 */
import { areaReference, columnName, sheetReference } from "../../../domain/sheet/address.ts";
import type { Sheet } from "../../../domain/sheet/sheet.ts";
import { chartPart, drawingPart } from "./workbook/chart-parts.ts";
import { Looks } from "./workbook/looks.ts";
import { Numbered } from "./workbook/numbered.ts";
import { packaged, relationId, type Part } from "./workbook/package.ts";
import { textsPart } from "./workbook/sheet-data.ts";
import { themePart } from "./workbook/theme-part.ts";
import { worksheet } from "./workbook/worksheet.ts";
import { attribute, content, xmlHead } from "./workbook/xml.ts";
import { zipFile } from "./workbook/zip-file.ts";

const theme: Part = { kind: "theme", path: "xl/theme/theme1.xml", xml: themePart };

/** The bytes of an .xlsx workbook; formulas calculate when it is opened. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const [looks, texts] = [new Looks(), new Numbered()];
  let charts = 1;
  const drawn = sheets.map((sheet, at) => {
    const first = charts;
    charts += sheet.charts?.length ?? 0;
    return sheetPart(sheet, at, looks, texts, first);
  });
  const styles: Part = { kind: "styles", path: "xl/styles.xml", xml: looks.part() };
  const shared: Part = { kind: "sharedStrings", path: "xl/sharedStrings.xml", xml: textsPart(texts) };
  const workbook: Part = {
    kind: "workbook",
    path: "xl/workbook.xml",
    xml: workbookXml(sheets),
    leadsTo: [...drawn, styles, shared, theme],
  };
  return zipFile(packaged([workbook, ...properties(new Date())]));
}

function sheetPart(sheet: Sheet, at: number, looks: Looks, texts: Numbered, firstChart: number): Part {
  const { name, charts = [] } = sheet;
  const path = `xl/worksheets/sheet${at + 1}.xml`;
  if (charts.length === 0) return { kind: "worksheet", path, xml: worksheet(sheet, looks, texts, null) };
  const drawing: Part = {
    kind: "drawing",
    path: `xl/drawings/drawing${at + 1}.xml`,
    xml: drawingPart(charts),
    leadsTo: charts.map((chart, nth) => ({
      kind: "chart",
      path: `xl/charts/chart${firstChart + nth}.xml`,
      xml: chartPart(name, chart),
    })),
  };
  return { kind: "worksheet", path, xml: worksheet(sheet, looks, texts, relationId(0)), leadsTo: [drawing] };
}

/** `calcPr`: the figures beside the formulas are the domain's; whoever can calculate does so on opening. */
const workbookXml = (sheets: readonly Sheet[]): string =>
  `${xmlHead}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"` +
  ` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
  '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="16384" windowHeight="8192" activeTab="0"/></bookViews><sheets>' +
  sheets.map(({ name }, at) => `<sheet name="${attribute(name)}" sheetId="${at + 1}" r:id="${relationId(at)}"/>`).join("") +
  `</sheets>${names(sheets)}<calcPr calcId="0" fullCalcOnLoad="1"/></workbook>`;

/** Of areas; and of the rows that a sheet prints anew on each page, which is a name with a meaning of its own. */
function names(sheets: readonly Sheet[]): string {
  const defined = sheets.flatMap(({ name: sheet, names: areas, print, frozen }, at) => [
    ...areas.map(({ name, area }) => definedName(`name="${attribute(name)}"`, areaReference(sheet, area))),
    ...(print.repeatRows === 0
      ? []
      : [definedName(`name="_xlnm.Print_Titles" localSheetId="${at}"`, repeated(sheetReference(sheet), print, frozen.columns))]),
  ]);
  return defined.length === 0 ? "" : `<definedNames>${defined.join("")}</definedNames>`;
}

/** The columns before the rows, as Excel writes them. */
function repeated(sheet: string, { repeatRows, repeatFrom = 0, pagesWide = 1 }: Sheet["print"], columns: number): string {
  const left = pagesWide > 1 && columns > 0 ? `${sheet}!$A:$${columnName(columns - 1)},` : "";
  return `${left}${sheet}!$${repeatFrom + 1}:$${repeatRows}`;
}

const definedName = (attributes: string, refersTo: string): string =>
  `<definedName ${attributes}>${content(refersTo)}</definedName>`;

const properties = (modified: Date): readonly Part[] => [
  {
    kind: "core",
    path: "docProps/core.xml",
    xml:
      `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
      ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
      ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>Matran</dc:creator>' +
      `<dcterms:modified xsi:type="dcterms:W3CDTF">${modified.toISOString()}</dcterms:modified></cp:coreProperties>`,
  },
  {
    kind: "app",
    path: "docProps/app.xml",
    xml:
      `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
      "<Application>Matran</Application></Properties>",
  },
];
