/**
 * Cell changes that wait to be written together. Office.js sends a look property by property ("fill", then "font.bold", then the
 * values…); written one by one, a sheet of 12,000 cells would be merged into the grid a dozen times. Here each cell is merged
 * once. Reading the grid first writes what waits, so nobody sees the difference.
 */
import type { ICellData, IStyleData } from "@univerjs/core";

export type CellPatches = Record<number, Record<number, ICellData>>;

export class StagedCells {
  #sheets = new Map<string, CellPatches>();

  /** The same patch may be given for many cells; it is never changed. */
  put(sheetId: string, row: number, column: number, patch: ICellData): void {
    const cells = (this.#sheet(sheetId)[row] ??= {});
    const waiting = cells[column];
    cells[column] = waiting === undefined ? patch : merged(waiting, patch);
  }

  at(sheetId: string, row: number, column: number): ICellData | undefined {
    return this.#sheets.get(sheetId)?.[row]?.[column];
  }

  /** Hands over everything that waits, by sheet, and forgets it. */
  take(): ReadonlyMap<string, CellPatches> {
    const taken = this.#sheets;
    this.#sheets = new Map();
    return taken;
  }

  #sheet(sheetId: string): CellPatches {
    const known = this.#sheets.get(sheetId) ?? {};
    this.#sheets.set(sheetId, known);
    return known;
  }
}

function merged(waiting: ICellData, patch: ICellData): ICellData {
  const cell: ICellData = { ...waiting, ...patch };
  if (patch.custom !== undefined) cell.custom = { ...waiting.custom, ...patch.custom };
  if (isStyle(waiting.s) && isStyle(patch.s)) {
    cell.s = { ...waiting.s, ...patch.s };
    if (waiting.s.bd && patch.s.bd) cell.s.bd = { ...waiting.s.bd, ...patch.s.bd };
  }
  return cell;
}

const isStyle = (style: ICellData["s"]): style is IStyleData => typeof style === "object" && style !== null;
