/** One sheet of the domain as the .xlsx library wants it. */
import type { Cell as FileCell, ConditionalRule, DataValidation, SheetChart, WriteSheet } from "hucre/xlsx";
import { address, areaAddress, literal } from "../../../domain/sheet/address.ts";
import { serialOf } from "../../../domain/sheet/day.ts";
import type { Cell, Chart, ColourRule, ListRule, Sheet } from "../../../domain/sheet/sheet.ts";
import { cellStyle, colourStyle } from "./cell-style.ts";

export function worksheet(sheet: Sheet): WriteSheet {
  const { print } = sheet;
  return {
    name: sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    rows: sheet.rows.map(() => []),
    cells: new Map(sheet.rows.flatMap((row, r) => row.map((cell, c) => [`${r},${c}`, fileCell(cell)] as const))),
    rowDefs: rowDefinitions(sheet),
    merges: sheet.merges.map((area) => ({ startRow: area.top, startCol: area.left, endRow: area.bottom, endCol: area.right })),
    freezePane: { rows: sheet.frozen.rows, columns: sheet.frozen.columns },
    dataValidations: sheet.lists.map(validation),
    conditionalRules: sheet.colours.map(conditional),
    ...(sheet.filter ? { autoFilter: { range: areaAddress(sheet.filter) } } : {}),
    ...(sheet.isProtected
      ? {
          protection: {
            sheet: true,
            formatColumns: true,
            formatRows: true,
            sort: true,
            autoFilter: true,
            ...allowedAround(sheet),
          },
        }
      : {}),
    pageSetup: {
      paperSize: "a4",
      orientation: print.landscape ? "landscape" : "portrait",
      ...(print.fitToWidth ? { fitToPage: true, fitToWidth: 1, fitToHeight: print.fitToHeight === true ? 1 : 0 } : {}),
      margins: { top: 0.5, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    ...(sheet.charts === undefined || sheet.charts.length === 0 ? {} : { charts: sheet.charts.map(drawnChart) }),
    headerFooter: { oddFooter: "&L&A&RTrang &P/&N" },
    view: { showGridLines: false, ...(sheet.tabColor ? { tabColor: { rgb: sheet.tabColor.replace("#", "") } } : {}) },
  };
}

/** Bars from zero, with their values; the axis and the legend in the sheet's own letters. */
const drawnChart = ({ title, labels, series, format, place }: Chart): SheetChart => ({
  type: "column",
  title,
  titleFontSize: 12,
  legend: "bottom",
  series: series.map(({ name, values, color }) => ({
    name,
    values: areaAddress(values),
    categories: areaAddress(labels),
    color: color.replace("#", ""),
    dataLabels: { showValue: true, position: "outEnd" },
  })),
  axes: { y: { scale: { min: 0 }, numberFormat: { formatCode: format } } },
  anchor: { from: { row: place.top, col: place.left }, to: { row: place.bottom, col: place.right + 1 } },
});

/** What a form with a person's own place around it lets her do there. */
const allowedAround = ({ isOpenOutside = false }: Sheet) =>
  isOpenOutside ? { formatCells: true, insertRows: true, insertColumns: true, insertHyperlinks: true } : {};

function fileCell(cell: Cell): Partial<FileCell> {
  const style = cellStyle(cell.style ?? "plain");
  switch (cell.kind) {
    case "empty":
      return { value: null, style };
    case "text":
      return textCell(asFileText(cell.text), style);
    case "number":
      return { value: cell.value, style };
    case "date":
      return { value: serialOf(cell.iso), style };
    case "formula":
      return {
        value: null,
        formula: cell.formula.replace(/^=/, ""),
        ...(cell.value === undefined ? {} : { formulaResult: cell.value }),
        style,
      };
  }
}

/** Line ends as the file has them; "_x0041_", which a spreadsheet would read as "A", with its underscore written out. */
const asFileText = (words: string): string => words.replace(/\r\n?/g, "\n").replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");

/** The library takes a text such as "#N/A" for an error value; as a run of rich text it stays the text that it is. */
function textCell(words: string, style: NonNullable<FileCell["style"]>): Partial<FileCell> {
  return words.startsWith("#") ? { value: words, richText: [{ text: words }], style } : { value: words, style };
}

function rowDefinitions(sheet: Sheet): Map<number, { height?: number; hidden?: boolean }> {
  const rows = new Map<number, { height?: number; hidden?: boolean }>();
  for (const [row, height] of Object.entries(sheet.heights)) rows.set(Number(row), { height });
  for (const row of sheet.hiddenRows) rows.set(row, { ...rows.get(row), hidden: true });
  return rows;
}

function validation(rule: ListRule): DataValidation {
  return {
    type: "list",
    range: areaAddress(rule.area),
    values: [...rule.options],
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: rule.strict,
    errorStyle: rule.strict ? "stop" : "information",
    inputMessage: rule.prompt.slice(0, 255),
    errorTitle: "Chọn trong danh sách",
    errorMessage: rule.prompt.slice(0, 225),
  };
}

function conditional(rule: ColourRule, index: number): ConditionalRule {
  const shared = { priority: index + 1, range: areaAddress(rule.area), style: colourStyle(rule.style) };
  if (rule.kind === "formula") return { ...shared, type: "expression", formula: rule.formula.replace(/^=/, "") };
  // An expression on the first cell of the area: read alike by Excel and LibreOffice, whatever the text holds.
  const first = address(rule.area.top, rule.area.left);
  return { ...shared, type: "expression", formula: `${first}=${literal(rule.text)}` };
}
