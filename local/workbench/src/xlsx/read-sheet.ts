import { CellValueType, type ICellData, type IWorksheetData } from "@univerjs/core";
import type { Cell, CellValue, Workbook } from "hucre/xlsx";
import { type SheetExtras, withExtras } from "../../../workbook-host/grid/custom.ts";
import { lockingOf, protectionOf } from "../protection/sheet-protection.ts";
import { readPage } from "./page-setup.ts";
import type { StyleTable } from "./style-table.ts";
import { pixelsOfHeight, pixelsOfWidth } from "./units.ts";

type FileSheet = Workbook["sheets"][number];

const excelWidth = pixelsOfWidth(8.43);
const excelHeight = 20;

/** One sheet of the file as the grid's; room to type is left below and to the right. */
export function readSheet(sheet: FileSheet, id: string, styles: StyleTable): Partial<IWorksheetData> {
  const cellData = readCells(sheet, id, styles);
  const columns = Math.max(0, ...sheet.rows.map((row) => row.length), sheet.columns?.length ?? 0);
  const { rows: ySplit = 0, columns: xSplit = 0 } = sheet.freezePane ?? {};
  const tab = sheet.view?.tabColor?.rgb;
  return {
    id,
    name: sheet.name,
    tabColor: tab === undefined ? "" : `#${tab.slice(-6)}`,
    hidden: sheet.hidden || sheet.veryHidden ? 1 : 0,
    rowCount: Math.max(200, sheet.rows.length + 50),
    columnCount: Math.max(26, columns + 6),
    defaultColumnWidth: excelWidth,
    defaultRowHeight: excelHeight,
    showGridlines: sheet.view?.showGridLines === false ? 0 : 1,
    freeze: { xSplit, ySplit, startRow: ySplit === 0 ? -1 : ySplit, startColumn: xSplit === 0 ? -1 : xSplit },
    mergeData: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      startRow,
      startColumn: startCol,
      endRow,
      endColumn: endCol,
    })),
    rowData: Object.fromEntries(
      sheet.rows.map((_, row) => [row, rowOf(sheet.rowDefs?.get(row)?.height, sheet.rowDefs?.get(row)?.hidden)]),
    ),
    columnData: Object.fromEntries(
      (sheet.columns ?? []).map(({ width, hidden }, column) => [
        column,
        { w: width === undefined ? excelWidth : pixelsOfWidth(width), ...(hidden ? { hd: 1 } : {}) },
      ]),
    ),
    cellData,
    custom: withExtras<SheetExtras>(null, {
      ...protectionOf(sheet.protection),
      ...readPage(sheet.pageSetup),
      ...(sheet.veryHidden ? { veryHidden: true } : {}),
    }),
  };
}

/** A row without a height of its own fits its text. */
const rowOf = (height: number | undefined, hidden: boolean | undefined) => ({
  ...(height === undefined ? { ia: 1 as const } : { h: pixelsOfHeight(height), ia: 0 as const }),
  ...(hidden ? { hd: 1 as const } : {}),
});

function readCells(sheet: FileSheet, sheetId: string, styles: StyleTable): Record<number, Record<number, ICellData>> {
  const cells: Record<number, Record<number, ICellData>> = {};
  const put = (row: number, column: number, cell: ICellData): void => {
    if (Object.keys(cell).length > 0) (cells[row] ??= {})[column] = cell;
  };
  sheet.rows.forEach((row, r) => row.forEach((value, c) => put(r, c, readValue(value))));
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    put(row, column, readCell(cell, sheetId, styles));
  }
  return cells;
}

function readCell(cell: Cell, sheetId: string, styles: StyleTable): ICellData {
  const look = styles.idOf(cell.style);
  const shared = cell.formulaSharedIndex === undefined ? {} : { si: `${sheetId}-${cell.formulaSharedIndex}` };
  return {
    ...readValue(cell.formula === undefined ? cell.value : (cell.formulaResult ?? cell.value)),
    ...(cell.formula ? { f: `=${cell.formula}` } : {}),
    ...shared,
    ...(look === null ? {} : { s: look }),
    ...lockingOf(cell.style?.protection),
  };
}

const epoch = Date.UTC(1899, 11, 30);

/** The library reads a day as a Date; the grid, as Excel, counts days. Text that looks like a number stays text. */
function readValue(value: CellValue | undefined): ICellData {
  if (value === null || value === undefined) return {};
  if (value instanceof Date) return { v: (value.getTime() - epoch) / 86_400_000, t: CellValueType.NUMBER };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  const looksOtherwise = value.startsWith("=") || (value.trim() !== "" && Number.isFinite(Number(value)));
  return { v: value, t: looksOtherwise ? CellValueType.FORCE_STRING : CellValueType.STRING };
}
