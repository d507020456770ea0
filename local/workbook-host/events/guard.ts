/**
 * Stands before a protected sheet: what the person at the grid may not do there is refused before it happens, whichever way it
 * comes (typing, Delete, pasting, dragging, undo). The add-in's own requests are refused where they are carried out.
 */
import type { IRange } from "@univerjs/core";
import { isLocked, isProtected } from "../grid/locks.ts";
import type { SheetGrid } from "../grid/sheet-grid.ts";
import type { WorkbookGrid } from "../grid/workbook-grid.ts";

export interface Guard {
  listen(listener: (sheetName: string) => void): () => void;
  close(): void;
}

/** Allowed by an option of `protect`; "" where no option allows it. */
const NEEDS: Readonly<Record<string, string>> = {
  "sheet.mutation.insert-row": "allowInsertRows",
  "sheet.mutation.remove-rows": "allowDeleteRows",
  "sheet.mutation.insert-col": "allowInsertColumns",
  "sheet.mutation.remove-col": "allowDeleteColumns",
  "sheet.mutation.set-worksheet-col-width": "allowFormatColumns",
  "sheet.mutation.set-worksheet-row-height": "allowFormatRows",
  "sheet.mutation.set-row-hidden": "allowFormatRows",
  "sheet.mutation.set-row-visible": "allowFormatRows",
  "sheet.mutation.set-col-hidden": "allowFormatColumns",
  "sheet.mutation.set-col-visible": "allowFormatColumns",
  "sheet.mutation.set-filter-range": "",
  "sheet.mutation.remove-filter": "",
  "sheet.mutation.add-worksheet-merge": "",
  "sheet.mutation.remove-worksheet-merge": "",
  "sheet.mutation.reorder-range": "allowSort",
  "data-validation.mutation.addRule": "",
  "data-validation.mutation.removeRule": "",
  "sheet.mutation.add-conditional-rule": "",
  "sheet.mutation.delete-conditional-rule": "",
  "sheet.mutation.set-conditional-rule": "",
};

export function guardProtection(grid: WorkbookGrid): Guard {
  const listeners = new Set<(sheetName: string) => void>();
  const watching = grid.api.addEvent(grid.api.Event.BeforeCommandExecute, (event) => {
    if (grid.isOwn || isFormulaResult(event.options)) return;
    const refusing = refusal(grid, event.id, (event.params ?? {}) as Readonly<Record<string, unknown>>);
    if (refusing === null) return;
    event.cancel = true;
    for (const listener of listeners) listener(refusing.name);
  });
  return {
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      listeners.clear();
      watching.dispose();
    },
  };
}

const isFormulaResult = (options: unknown): boolean =>
  typeof options === "object" && options !== null && "fromFormula" in options && options.fromFormula === true;

const sheetIn = (grid: WorkbookGrid, id: unknown): SheetGrid | null => (typeof id === "string" ? grid.sheetById(id) : null);

/** The protected sheet that refuses, or null. */
function refusal(grid: WorkbookGrid, id: string, params: Readonly<Record<string, unknown>>): SheetGrid | null {
  if (id === "sheet.mutation.move-range") return moveRefusal(grid, params);
  const needs = NEEDS[id];
  if (id !== "sheet.mutation.set-range-values" && needs === undefined) return null;
  const sheet = sheetIn(grid, params["subUnitId"]);
  if (sheet === null || !isProtected(sheet)) return null;
  if (needs !== undefined) return sheet.extras.protection?.[needs] === true ? null : sheet;
  return touchesLocked(sheet, params["cellValue"]) ? sheet : null;
}

function touchesLocked(sheet: SheetGrid, cells: unknown): boolean {
  if (typeof cells !== "object" || cells === null) return false;
  const mayFormat = sheet.extras.protection?.["allowFormatCells"] === true;
  return Object.entries(cells as Record<string, Record<string, object | null>>).some(([row, line]) =>
    Object.entries(line ?? {}).some(([column, cell]) => {
      const content = cell === null || "v" in cell || "f" in cell || "p" in cell;
      return content || !mayFormat ? isLocked(sheet, Number(row), Number(column)) : false;
    }),
  );
}

function moveRefusal(grid: WorkbookGrid, params: Readonly<Record<string, unknown>>): SheetGrid | null {
  for (const end of [params["from"], params["to"]]) {
    const { subUnitId, value } = (end ?? {}) as {
      readonly subUnitId?: string;
      readonly value?: Record<number, Record<number, IRange>>;
    };
    const sheet = sheetIn(grid, subUnitId);
    if (sheet !== null && isProtected(sheet) && touchesLocked(sheet, asContents(value))) return sheet;
  }
  return null;
}

const asContents = (value: Record<number, Record<number, unknown>> | undefined): Record<string, Record<string, null>> =>
  Object.fromEntries(
    Object.entries(value ?? {}).map(([row, line]) => [
      row,
      Object.fromEntries(Object.keys(line).map((column) => [column, null])),
    ]),
  );
