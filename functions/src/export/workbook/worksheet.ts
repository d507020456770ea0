/** One sheet of the domain as a worksheet part: its frame here, in the order that ECMA-376 (18.3.1.99) sets; cells and rules beside. */
import { address, areaAddress } from "../../../../domain/sheet/address.ts";
import type { Sheet } from "../../../../domain/sheet/sheet.ts";
import { color, type Looks } from "./looks.ts";
import type { Numbered } from "./numbered.ts";
import { sheetData } from "./sheet-data.ts";
import { colourRules, lists, protection } from "./sheet-rules.ts";
import { xmlHead } from "./xml.ts";

/** `drawing`: the relation that leads to the sheet's charts; null where it has none. */
export const worksheet = (sheet: Sheet, looks: Looks, texts: Numbered, drawing: string | null): string =>
  `${xmlHead}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"` +
  ` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
  properties(sheet) +
  extent(sheet) +
  view(sheet) +
  '<sheetFormatPr defaultRowHeight="15"/>' +
  columns(sheet) +
  sheetData(sheet, looks, texts) +
  protection(sheet) +
  (sheet.filter === null ? "" : `<autoFilter ref="${areaAddress(sheet.filter)}"/>`) +
  merges(sheet) +
  colourRules(sheet, looks) +
  lists(sheet) +
  paper(sheet) +
  (drawing === null ? "" : `<drawing r:id="${drawing}"/>`) +
  "</worksheet>";

const properties = ({ tabColor, print }: Sheet): string =>
  `<sheetPr>${tabColor === null ? "" : color("tabColor", tabColor)}${print.fitToWidth ? '<pageSetUpPr fitToPage="1"/>' : ""}</sheetPr>`;

function extent({ rows, widths }: Sheet): string {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), Math.max(widths.length, 1));
  return `<dimension ref="${areaAddress({ top: 0, left: 0, bottom: Math.max(rows.length, 1) - 1, right: width - 1 })}"/>`;
}

/** Frozen rows and columns stay while the rest, from `topLeftCell` on, moves. */
function view({ frozen: { rows, columns } }: Sheet): string {
  const moving = rows > 0 ? (columns > 0 ? "bottomRight" : "bottomLeft") : "topRight";
  const split = (columns > 0 ? ` xSplit="${columns}"` : "") + (rows > 0 ? ` ySplit="${rows}"` : "");
  const pane = split && `<pane${split} topLeftCell="${address(rows, columns)}" state="frozen" activePane="${moving}"/>`;
  return `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function columns({ widths }: Sheet): string {
  const each = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  return each.length === 0 ? "" : `<cols>${each.join("")}</cols>`;
}

const merges = ({ merges: areas }: Sheet): string =>
  areas.length === 0
    ? ""
    : `<mergeCells count="${areas.length}">${areas.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`).join("")}</mergeCells>`;

/** A4, narrow margins (in inches), the sheet's name and the page below. */
function paper({ print: { landscape, fitToWidth, fitToHeight = false, pagesWide = 1 } }: Sheet): string {
  const fit = fitToWidth ? ` fitToWidth="${pagesWide}" fitToHeight="${fitToHeight ? 1 : 0}"` : "";
  return (
    // A page that is made to fit by its height leaves room at its sides.
    (fitToHeight ? '<printOptions horizontalCentered="1"/>' : "") +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${landscape ? "landscape" : "portrait"}"${fit}/>` +
    "<headerFooter><oddFooter>&amp;L&amp;A&amp;RTrang &amp;P/&amp;N</oddFooter></headerFooter>"
  );
}
