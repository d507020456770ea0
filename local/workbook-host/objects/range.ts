/** Range: cells of a sheet, and the ways from one range to another. */
import { areaAddress, parseAddress, sheetPrefix } from "../grid/address.ts";
import {
  areaAt,
  around,
  columnsOf,
  intersection,
  isOnSheet,
  isWholeColumns,
  isWholeRows,
  LAST_COLUMN,
  LAST_ROW,
  rowsOf,
  type Area,
} from "../grid/area.ts";
import type { SheetGrid } from "../grid/sheet-grid.ts";
import { ExcelError } from "../rich-api/excel-error.ts";
import { shown, type HostObject, type Place } from "../rich-api/host-object.ts";
import { integer, placeOf, text } from "./arguments.ts";
import { conditionalFormats } from "./conditional-formats.ts";
import { clearRange, deleteRange, insertRange, mergedAreas, mergeRange, unmergeRange } from "./range-changes.ts";
import { rangeAreas } from "./range-areas.ts";
import { rangeFormat } from "./range-format.ts";
import { rangeSort } from "./range-sort.ts";
import { contentProperties } from "./range-values.ts";
import { sheetOfRange } from "./sheet-of-range.ts";
import { hidingProperties } from "./sizes.ts";
import { dataValidation } from "./data-validation.ts";

export function range(place: Place): HostObject {
  const { sheet, area } = place;
  return {
    type: "Range",
    place,
    properties: {
      ...contentProperties(place),
      ...hidingProperties(place),
      Address: shown(() => sheetPrefix(sheet.name) + areaAddress(area)),
      AddressLocal: shown(() => sheetPrefix(sheet.name) + areaAddress(area)),
      RowIndex: shown(() => area.top),
      ColumnIndex: shown(() => area.left),
      RowCount: shown(() => rowsOf(area)),
      ColumnCount: shown(() => columnsOf(area)),
      CellCount: shown(() => (rowsOf(area) * columnsOf(area) > 2 ** 31 - 1 ? -1 : rowsOf(area) * columnsOf(area))),
      IsEntireRow: shown(() => isWholeRows(area)),
      IsEntireColumn: shown(() => isWholeColumns(area)),
    },
    children: {
      Format: () => rangeFormat(place),
      Worksheet: () => sheetOfRange(sheet),
      DataValidation: () => dataValidation(place),
      ConditionalFormats: () => conditionalFormats(place),
      Sort: () => rangeSort(place),
    },
    methods: { ...waysToOthers(place), ...usedWays(place), ...changes(place) },
  };
}

/** A range that may lie beyond the sheet's edge: then Excel answers InvalidArgument. */
export function rangeOn(sheet: SheetGrid, area: Area): HostObject {
  if (!isOnSheet(area)) throw new ExcelError("InvalidArgument");
  return range({ sheet, area });
}

/** An address, or the name of a named range; none means the whole sheet. */
export function rangeByAddress(sheet: SheetGrid, address: unknown): HostObject {
  if (address === null || address === undefined || address === "") return range({ sheet, area: WHOLE });
  const parsed = parseAddress(text(address));
  if (parsed === null) throw new ExcelError("InvalidArgument");
  if (parsed.sheet === null) return rangeOn(sheet, parsed.area);
  const other = sheet.grid.sheetByName(parsed.sheet);
  if (other === null || other.id !== sheet.id) throw new ExcelError("InvalidArgument");
  return rangeOn(other, parsed.area);
}

const WHOLE: Area = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

function waysToOthers({ sheet, area }: Place): NonNullable<HostObject["methods"]> {
  const { top, left, bottom, right } = area;
  const to = (next: Area) => rangeOn(sheet, next);
  const meet = (other: unknown) => {
    const place = typeof other === "string" ? rangeByAddress(sheet, other).place : placeOf(other);
    return place?.sheet.id === sheet.id ? intersection(area, place.area) : null;
  };
  return {
    GetCell: (row, column) => to(areaAt(top + integer(row), left + integer(column), 1, 1)),
    GetRow: (row) => to(areaAt(top + integer(row), left, 1, columnsOf(area))),
    GetColumn: (column) => to(areaAt(top, left + integer(column), rowsOf(area), 1)),
    GetLastCell: () => to(areaAt(bottom, right, 1, 1)),
    GetLastRow: () => to({ ...area, top: bottom }),
    GetLastColumn: () => to({ ...area, left: right }),
    GetEntireRow: () => to({ ...area, left: 0, right: LAST_COLUMN }),
    GetEntireColumn: () => to({ ...area, top: 0, bottom: LAST_ROW }),
    GetResizedRange: (rows, columns) => to({ ...area, bottom: bottom + integer(rows), right: right + integer(columns) }),
    GetAbsoluteResizedRange: (rows, columns) => to(areaAt(top, left, integer(rows), integer(columns))),
    GetOffsetRange: (rows, columns) => to(areaAt(top + integer(rows), left + integer(columns), rowsOf(area), columnsOf(area))),
    GetBoundingRect: (other) => to(around(area, otherArea(sheet, other))),
    GetRowsBelow: (count) => to(areaAt(bottom + 1, left, integer(count, 1), columnsOf(area))),
    GetRowsAbove: (count) => to(areaAt(top - integer(count, 1), left, integer(count, 1), columnsOf(area))),
    GetColumnsAfter: (count) => to(areaAt(top, right + 1, rowsOf(area), integer(count, 1))),
    GetColumnsBefore: (count) => to(areaAt(top, left - integer(count, 1), rowsOf(area), integer(count, 1))),
    GetIntersectionOrNullObject: (other) => {
      const common = meet(other);
      return common === null ? null : to(common);
    },
    GetIntersection: (other) => {
      const common = meet(other);
      if (common === null) throw new ExcelError("ItemNotFound");
      return to(common);
    },
  };
}

const otherArea = (sheet: SheetGrid, other: unknown): Area =>
  (typeof other === "string" ? rangeByAddress(sheet, other).place?.area : placeOf(other).area) ?? WHOLE;

function usedWays({ sheet, area }: Place): NonNullable<HostObject["methods"]> {
  const used = (valuesOnly: unknown) => {
    const all = sheet.used(valuesOnly === true);
    return all === null ? null : intersection(all, area);
  };
  return {
    GetUsedRangeOrNullObject: (valuesOnly) => {
      const found = used(valuesOnly);
      return found === null ? null : range({ sheet, area: found });
    },
    GetUsedRange: (valuesOnly) => range({ sheet, area: used(valuesOnly) ?? areaAt(area.top, area.left, 1, 1) }),
    GetMergedAreasOrNullObject: () => {
      const merged = mergedAreas(sheet).filter((each) => intersection(each, area) !== null);
      return merged.length === 0 ? null : rangeAreas(sheet, merged);
    },
  };
}

function changes(place: Place): NonNullable<HostObject["methods"]> {
  const { sheet, area } = place;
  return {
    Clear: (what) => clearRange(place, what),
    Delete: (shift) => deleteRange(place, shift),
    Insert: (shift) => range({ sheet, area: insertRange(place, shift) }),
    Merge: (across) => mergeRange(place, across === true),
    Unmerge: () => unmergeRange(place),
    Select: () => sheet.select(area),
    _ValidateArraySize: (rows, columns) => {
      if (rows !== rowsOf(area) || columns !== columnsOf(area)) throw new ExcelError("InvalidArgument");
      return null;
    },
  };
}
