/** Widths, heights and hiding of the columns and rows of a place. Excel counts in points, the grid in pixels. */
import { isWholeRows, type Area } from "../grid/area.ts";
import { isProtected } from "../grid/locks.ts";
import { pixels, points } from "../grid/lengths.ts";
import { ExcelError } from "../rich-api/excel-error.ts";
import type { Place, Property } from "../rich-api/host-object.ts";
import { amount, flag } from "./arguments.ts";

export function sizeProperties(place: Place): Record<string, Property> {
  const { sheet, area } = place;
  return {
    ColumnWidth: {
      read: () => agreed(columns(place), (column) => points(sheet.model.getColumnWidth(column))),
      write: (value) => {
        mayFormat(place, "allowFormatColumns");
        sheet.run("sheet.mutation.set-worksheet-col-width", { ranges: [sheet.range(area)], colWidth: pixels(amount(value)) });
      },
    },
    RowHeight: {
      read: () => agreed(rows(place), (row) => points(sheet.model.getRowHeight(row))),
      write: (value) => {
        mayFormat(place, "allowFormatRows");
        const ranges = [sheet.range(area)];
        sheet.run("sheet.mutation.set-worksheet-row-height", { ranges, rowHeight: pixels(amount(value)) });
        sheet.run("sheet.mutation.set-worksheet-row-is-auto-height", { ranges, autoHeightInfo: 0 });
      },
    },
    UseStandardHeight: {
      read: () => agreed(rows(place), (row) => sheet.model.getRowHeight(row) === sheet.model.getConfig().defaultRowHeight),
      write: (value) => {
        mayFormat(place, "allowFormatRows");
        const ranges = [sheet.range(area)];
        const rowHeight = sheet.model.getConfig().defaultRowHeight;
        if (flag(value)) sheet.run("sheet.mutation.set-worksheet-row-height", { ranges, rowHeight });
      },
    },
  };
}

export function hidingProperties(place: Place): Record<string, Property> {
  const { sheet } = place;
  const rowHidden: Property = {
    read: () => agreed(rows(place), (row) => !sheet.model.getRowRawVisible(row)),
    write: (value) => hide(place, "row", flag(value)),
  };
  const columnHidden: Property = {
    read: () => agreed(columns(place), (column) => !sheet.model.getColVisible(column)),
    write: (value) => hide(place, "col", flag(value)),
  };
  return {
    RowHidden: rowHidden,
    ColumnHidden: columnHidden,
    Hidden: { read: () => rowHidden.read?.() === true || columnHidden.read?.() === true },
  };
}

function hide(place: Place, what: "row" | "col", hidden: boolean): void {
  mayFormat(place, what === "row" ? "allowFormatRows" : "allowFormatColumns");
  place.sheet.run(`sheet.mutation.set-${what}-${hidden ? "hidden" : "visible"}`, { ranges: [place.sheet.range(place.area)] });
}

function mayFormat({ sheet }: Place, option: string): void {
  if (isProtected(sheet) && sheet.extras.protection?.[option] !== true) throw new ExcelError("AccessDenied");
}

const columns = ({ sheet, area }: Place): number[] => span(sheet.inGrid(area), "left", "right", area.left);
const rows = ({ sheet, area }: Place): number[] => span(sheet.inGrid(area), "top", "bottom", area.top);

function span(area: Area | null, first: "top" | "left", last: "bottom" | "right", otherwise: number): number[] {
  if (area === null) return [otherwise];
  return Array.from({ length: area[last] - area[first] + 1 }, (_, index) => area[first] + index);
}

function agreed<T>(lines: readonly number[], read: (line: number) => T): T | null {
  const values = new Set(lines.map(read));
  return values.size === 1 ? ([...values][0] ?? null) : null;
}

/** A rough measure, the same with and without a screen: 7 pixels a character and some air. */
const CHARACTER = 7;
const AIR = 12;
const WIDEST = 600;

export function fitColumns(place: Place): void {
  mayFormat(place, "allowFormatColumns");
  const { sheet, area } = place;
  const used = sheet.used(true);
  if (used === null) return;
  for (const column of columns({ sheet, area })) {
    const cells = isWholeRows(area) || area.bottom > used.bottom ? used : area;
    const lengths = span(cells, "top", "bottom", 0).map((row) => longestLine(sheet.text(row, column)));
    const longest = Math.max(0, ...lengths);
    const range = sheet.range({ top: 0, bottom: 0, left: column, right: column });
    if (longest > 0)
      sheet.run("sheet.mutation.set-worksheet-col-width", {
        ranges: [range],
        colWidth: Math.min(WIDEST, longest * CHARACTER + AIR),
      });
  }
}

const longestLine = (text: string): number => Math.max(...text.split("\n").map((line) => [...line].length));

/** Says that rows follow their text; the grid measures it when it draws. */
export function fitRows(place: Place): void {
  mayFormat(place, "allowFormatRows");
  const { sheet } = place;
  const used = sheet.used(false);
  const wanted = sheet.inGrid(place.area);
  if (used === null || wanted === null || wanted.top > used.bottom) return;
  const area = { ...wanted, bottom: Math.min(wanted.bottom, used.bottom) };
  sheet.run("sheet.mutation.set-worksheet-row-is-auto-height", { ranges: [sheet.range(area)], autoHeightInfo: 1 });
  sheet.grid.measuring.later(sheet.id, area.top, area.bottom);
}
