import {
  BooleanNumber,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import type { Cell, CellStyle, CellValue, WriteSheet } from "hucre/xlsx";
import { extrasIn, type SheetExtras } from "../../../workbook-host/grid/custom.ts";
import { cellValue } from "../../../workbook-host/grid/cell-value.ts";
import { lockedIn, writeProtection } from "../protection/sheet-protection.ts";
import { writePage } from "./page-setup.ts";
import { sharedFormulas } from "./shared-formulas.ts";
import { heightOfPixels, widthOfPixels } from "./units.ts";
import { writeStyle } from "./write-style.ts";

/** One sheet of the grid as the file's, without its rules: lists, colours and filters lie elsewhere in the workbook. */
export function writeSheet(sheet: Partial<IWorksheetData>, styles: IWorkbookData["styles"]): WriteSheet {
  const { freeze, tabColor } = sheet;
  const protection = writeProtection(sheet.custom);
  const extras = extrasIn<SheetExtras>(sheet.custom);
  const tab = /^#([0-9a-f]{6})$/i.exec(tabColor ?? "")?.[1];
  return {
    name: sheet.name ?? "",
    columns: writeColumns(sheet),
    rows: [],
    cells: writeCells(sheet, styles),
    rowDefs: writeRows(sheet),
    merges: (sheet.mergeData ?? []).map(({ startRow, startColumn, endRow, endColumn }) => ({
      startRow,
      startCol: startColumn,
      endRow,
      endCol: endColumn,
    })),
    ...(freeze && (freeze.xSplit > 0 || freeze.ySplit > 0)
      ? { freezePane: { rows: Math.max(0, freeze.ySplit), columns: Math.max(0, freeze.xSplit) } }
      : {}),
    ...(extras.veryHidden ? { veryHidden: true } : sheet.hidden ? { hidden: true } : {}),
    ...(protection === null ? {} : { protection }),
    pageSetup: writePage(extras.page),
    view: {
      showGridLines: sheet.showGridlines !== BooleanNumber.FALSE,
      ...(tab === undefined ? {} : { tabColor: { rgb: tab } }),
    },
  };
}

function writeColumns({ columnData = {}, defaultColumnWidth = 72 }: Partial<IWorksheetData>) {
  const last = Math.max(-1, ...Object.keys(columnData).map(Number));
  return Array.from({ length: last + 1 }, (_, column) => {
    const data: Partial<IColumnData> | undefined = columnData[column];
    return { width: widthOfPixels(data?.w ?? defaultColumnWidth), ...(data?.hd ? { hidden: true } : {}) };
  });
}

/** A height that follows the text is left for the reader to find; a height that was set is written. */
function writeRows({ rowData = {} }: Partial<IWorksheetData>): NonNullable<WriteSheet["rowDefs"]> {
  return new Map(
    Object.entries(rowData as Record<string, Partial<IRowData> | null>).flatMap(([row, data]) => {
      const height = data?.ia === BooleanNumber.FALSE || data?.ah === undefined ? data?.h : data.ah;
      const definition = {
        ...(height === undefined ? {} : { height: heightOfPixels(height) }),
        ...(data?.hd ? { hidden: true } : {}),
      };
      return Object.keys(definition).length === 0 ? [] : [[Number(row), definition] as const];
    }),
  );
}

function writeCells(sheet: Partial<IWorksheetData>, styles: IWorkbookData["styles"]): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  const formulas = sharedFormulas(sheet.cellData ?? {});
  const looks = new Map<string, CellStyle>();
  for (const [row, columns] of Object.entries(sheet.cellData ?? {})) {
    for (const [column, cell] of Object.entries(columns as Record<string, ICellData | null>)) {
      if (cell === null) continue;
      const locked =
        lockedIn(cell.custom) ?? lockedIn(sheet.columnData?.[Number(column)]?.custom) ?? lockedIn(sheet.custom) ?? true;
      const style = lookOf(cell.s, locked, styles, looks);
      const formula = formulas(Number(row), Number(column), cell);
      cells.set(`${row},${column}`, { ...content(cellValue(cell), formula), ...(style === undefined ? {} : { style }) });
    }
  }
  return cells;
}

function content(value: string | number | boolean, formula: string | null): Partial<Cell> {
  const known: CellValue = value === "" ? null : value;
  if (formula !== null) return { value: known, formula, formulaResult: known };
  // The library takes a text such as "#N/A" for an error value; as a run of rich text it stays the text that it is.
  return typeof value === "string" && value.startsWith("#") ? { value, richText: [{ text: value }] } : { value: known };
}

function lookOf(
  named: ICellData["s"],
  locked: boolean,
  styles: IWorkbookData["styles"],
  looks: Map<string, CellStyle>,
): CellStyle | undefined {
  const look: IStyleData = (typeof named === "string" ? styles[named] : named) ?? {};
  const key = `${locked} ${typeof named === "string" ? named : JSON.stringify(look)}`;
  const known = looks.get(key);
  if (known !== undefined) return known;
  const style: CellStyle = { ...writeStyle(look), ...(locked ? {} : { protection: { locked: false } }) };
  looks.set(key, style);
  return style;
}
