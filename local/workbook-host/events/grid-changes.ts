/** What a mutation of the grid means to a listener of Excel. */
import type { IRange } from "@univerjs/core";
import type { GridCommand } from "../grid/grid-command.ts";
import { extentOf } from "../grid/calculation.ts";
import { LAST_COLUMN, LAST_ROW, type Area } from "../grid/area.ts";
import { areaOf } from "../objects/validation-rules.ts";

export type Meaning =
  | {
      readonly kind: "edited" | "formatted" | "sorted" | "rows-hidden" | "rows-shown";
      readonly sheetId: string;
      readonly area: Area;
    }
  | {
      readonly kind: "rows" | "columns";
      readonly sheetId: string;
      readonly area: Area;
      readonly at: number;
      readonly count: number;
    }
  | { readonly kind: "activated" | "added" | "deleted"; readonly sheetId: string }
  | { readonly kind: "selected"; readonly sheetId: string; readonly area: Area };

/** Most changes mean one thing; sorted rows are also edited ones. */
export function meaningsOf(command: GridCommand): readonly Meaning[] {
  const meaning = meaningOf(command);
  if (meaning === null) return [];
  return meaning.kind === "sorted" ? [{ ...meaning, kind: "edited" }, meaning] : [meaning];
}

function meaningOf({ id, params }: GridCommand): Meaning | null {
  const given = (params ?? {}) as Readonly<Record<string, unknown>>;
  const sheetId = idOf(given["subUnitId"]);
  switch (id) {
    case "sheet.mutation.set-range-values":
      return edited(sheetId, given["cellValue"] as Record<number, Record<number, object | null>>);
    case "sheet.mutation.reorder-range":
      return { kind: "sorted", sheetId, area: areaOf(given["range"] as IRange) };
    case "sheet.mutation.set-row-hidden":
    case "sheet.mutation.set-row-visible":
      return hidden(sheetId, id.endsWith("hidden"), given["ranges"] as readonly IRange[]);
    case "sheet.mutation.insert-row":
      return rows(sheetId, given["range"] as IRange, 1);
    case "sheet.mutation.remove-rows":
      return rows(sheetId, given["range"] as IRange, -1);
    case "sheet.mutation.insert-col":
      return columns(sheetId, given["range"] as IRange, 1);
    case "sheet.mutation.remove-col":
      return columns(sheetId, given["range"] as IRange, -1);
    case "sheet.operation.set-worksheet-active":
      return { kind: "activated", sheetId };
    case "sheet.mutation.insert-sheet":
      return { kind: "added", sheetId: idOf((given["sheet"] as { readonly id?: unknown } | undefined)?.id) };
    case "sheet.mutation.remove-sheet":
      return { kind: "deleted", sheetId };
    case "sheet.operation.set-selections":
      return selected(sheetId, given["selections"] as readonly { readonly range: IRange }[] | undefined);
    default:
      return null;
  }
}

const idOf = (value: unknown): string => (typeof value === "string" ? value : "");

type Cells = Record<number, Record<number, object | null>>;

/** A new fill is no change of data: it is told to those who asked about looks. */
function edited(sheetId: string, cells: Cells): Meaning | null {
  const contents = extentOf(cellsWhere(cells, (cell) => cell === null || "v" in cell || "f" in cell || "p" in cell));
  if (contents !== null) return { kind: "edited", sheetId, area: areaOf(contents) };
  const looks = extentOf(cellsWhere(cells, (cell) => cell !== null && "s" in cell));
  return looks === null ? null : { kind: "formatted", sheetId, area: areaOf(looks) };
}

function cellsWhere(cells: Cells | undefined, wanted: (cell: object | null) => boolean): Cells {
  const found: Cells = {};
  for (const [row, line] of Object.entries(cells ?? {}))
    for (const [column, cell] of Object.entries(line)) if (wanted(cell)) (found[Number(row)] ??= {})[Number(column)] = cell;
  return found;
}

function hidden(sheetId: string, away: boolean, ranges: readonly IRange[]): Meaning | null {
  const [first] = ranges;
  if (first === undefined) return null;
  const area = { ...areaOf(first), left: 0, right: LAST_COLUMN };
  return { kind: away ? "rows-hidden" : "rows-shown", sheetId, area };
}

const rows = (sheetId: string, { startRow, endRow }: IRange, sign: number): Meaning => ({
  kind: "rows",
  sheetId,
  area: { top: startRow, bottom: endRow, left: 0, right: LAST_COLUMN },
  at: startRow,
  count: sign * (endRow - startRow + 1),
});

const columns = (sheetId: string, { startColumn, endColumn }: IRange, sign: number): Meaning => ({
  kind: "columns",
  sheetId,
  area: { top: 0, bottom: LAST_ROW, left: startColumn, right: endColumn },
  at: startColumn,
  count: sign * (endColumn - startColumn + 1),
});

function selected(sheetId: string, selections: readonly { readonly range: IRange }[] | undefined): Meaning | null {
  const range = selections?.at(-1)?.range;
  return range === undefined || Number.isNaN(range.startRow) ? null : { kind: "selected", sheetId, area: areaOf(range) };
}
