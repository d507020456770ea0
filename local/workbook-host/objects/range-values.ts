/** Contents of a range: values, formulas, formats and texts, as rows of cells. */
import type { Area } from "../grid/area.ts";
import { columnsOf, rowsOf } from "../grid/area.ts";
import { cellFormula, cellValue, valueType } from "../grid/cell-value.ts";
import { refusesChange } from "../grid/locks.ts";
import { typedCell } from "../grid/typed-text.ts";
import { ExcelError } from "../rich-api/excel-error.ts";
import { text } from "./arguments.ts";
import { setLook } from "./cell-looks.ts";
import { shown, type Place, type Property } from "../rich-api/host-object.ts";

/** Excel refuses to hand over, or take, more cells than this at once. */
const MOST_CELLS = 5_000_000;

export function contentProperties({ sheet, area }: Place): Record<string, Property> {
  const contents = (input: boolean): Property => ({
    calculated: true,
    read: () => rows(area, (row, column) => (input ? cellFormula : cellValue)(sheet.model.getCellRaw(row, column))),
    write: (given) => writeContents({ sheet, area }, given),
  });
  const format: Property = {
    read: () => rows(area, (row, column) => sheet.style(row, column).n?.pattern ?? "General"),
    write: (given) => writeFormats({ sheet, area }, given),
  };
  return {
    Values: contents(false),
    Formulas: contents(true),
    FormulasLocal: contents(true),
    NumberFormat: format,
    NumberFormatLocal: format,
    Text: { ...shown(() => rows(area, (row, column) => sheet.text(row, column))), calculated: true },
    ValueTypes: {
      ...shown(() => rows(area, (row, column) => valueType(cellValue(sheet.model.getCellRaw(row, column))))),
      calculated: true,
    },
  };
}

function rows<T>(area: Area, cell: (row: number, column: number) => T): T[][] {
  if (rowsOf(area) * columnsOf(area) > MOST_CELLS)
    throw new ExcelError("InvalidArgument", "The range is too large to be read at once.");
  return Array.from({ length: rowsOf(area) }, (_, r) =>
    Array.from({ length: columnsOf(area) }, (_, c) => cell(area.top + r, area.left + c)),
  );
}

function writeContents({ sheet, area }: Place, given: unknown): void {
  if (refusesChange(sheet, area)) throw new ExcelError("AccessDenied");
  eachCell(sheet.reach(area), given, (row, column, value) => {
    const current = sheet.upcoming(row, column).style.n?.pattern ?? "General";
    const { cell, format } = typedCell(value, current);
    // A new cell takes its column's format for its own: the grid shows a cell by its own format only.
    const pattern = current === "General" ? format : current;
    sheet.grid.stage(sheet.id, row, column, pattern === undefined ? cell : { ...cell, s: { n: { pattern } } });
  });
}

function writeFormats({ sheet, area }: Place, given: unknown): void {
  const look = (format: unknown) => ({ n: text(format) === "General" ? null : { pattern: text(format) } });
  if (!Array.isArray(given)) return setLook({ sheet, area }, look(given));
  if (refusesChange(sheet, area)) throw new ExcelError("AccessDenied");
  eachCell(sheet.reach(area), given, (row, column, format) => sheet.grid.stage(sheet.id, row, column, { s: look(format) }));
}

/** One value for all cells, or rows of values of the range's own shape; null leaves a cell as it is. */
function eachCell(area: Area, given: unknown, write: (row: number, column: number, value: unknown) => void): void {
  const [height, width] = [rowsOf(area), columnsOf(area)];
  if (Array.isArray(given) && given.length !== height) throw new ExcelError("InvalidArgument", SHAPE);
  for (let r = 0; r < height; r++) {
    const line: unknown = Array.isArray(given) ? given[r] : null;
    if (Array.isArray(given) && (!Array.isArray(line) || line.length !== width)) throw new ExcelError("InvalidArgument", SHAPE);
    for (let c = 0; c < width; c++) {
      const value: unknown = Array.isArray(line) ? line[c] : given;
      if (value !== null && value !== undefined) write(area.top + r, area.left + c, value);
    }
  }
}

const SHAPE = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
