import { columnsOf, rowsOf } from "../grid/area.ts";
import { cellValue, type CellValue } from "../grid/cell-value.ts";
import { refusesChange } from "../grid/locks.ts";
import { ExcelError } from "../rich-api/excel-error.ts";
import type { HostObject, Place } from "../rich-api/host-object.ts";
import { integer, record } from "./arguments.ts";

/** Range.sort: rows by the values of some of their columns; whole cells move, with looks and locks. */
export const rangeSort = (place: Place): HostObject => ({
  type: "RangeSort",
  properties: {},
  methods: {
    Apply: (fields, _matchCase, hasHeaders, orientation) => {
      if (orientation === "Columns" || !Array.isArray(fields)) throw new ExcelError("InvalidArgument");
      sortRows(place, fields.map(record), hasHeaders === true);
    },
  },
});

interface Field {
  readonly key?: unknown;
  readonly ascending?: unknown;
}

function sortRows({ sheet, area }: Place, fields: readonly Field[], hasHeaders: boolean): void {
  if (refusesChange(sheet, area)) throw new ExcelError("AccessDenied");
  const first = area.top + (hasHeaders ? 1 : 0);
  const model = sheet.model;
  const rows = Array.from({ length: rowsOf(area) - (hasHeaders ? 1 : 0) }, (_, index) => first + index);
  const keyOf = (row: number, field: Field) => cellValue(model.getCellRaw(row, area.left + integer(field.key)));
  const sorted = [...rows].sort((a, b) => {
    for (const field of fields) {
      const order = compare(keyOf(a, field), keyOf(b, field));
      if (order !== 0) return field.ascending === false && keyOf(a, field) !== "" && keyOf(b, field) !== "" ? -order : order;
    }
    return 0;
  });
  const range = sheet.range({ ...area, top: first, right: area.left + columnsOf(area) - 1 });
  const order = Object.fromEntries(sorted.map((row, index) => [first + index, row]));
  sheet.run("sheet.mutation.reorder-range", { range, order });
}

/** Excel's order: numbers, then texts, then truth values; empty cells last, whichever way. */
function compare(a: CellValue, b: CellValue): number {
  const rank = (value: CellValue) => (value === "" ? 3 : typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), "vi", { sensitivity: "base" });
}
