/**
 * Cell changes that wait to be written together. Office.js sends a look property by property ("fill", then "font.bold", then the
 * values…); written one by one, a sheet of 12,000 cells would be merged into the grid a dozen times. Here each cell is merged
 * once. Reading the grid first writes what waits, so nobody sees the difference.
 */
import type { ICellData, IObjectMatrixPrimitiveType, IStyleData } from "@univerjs/core";
import { around, type Area } from "./area.ts";

export interface StagedSheet {
  readonly cells: IObjectMatrixPrimitiveType<ICellData>;
  /** Where contents (not only looks) change. */
  readonly content: Area | null;
}

interface Waiting {
  readonly cells: Record<number, Record<number, ICellData>>;
  content: Area | null;
}

export class StagedCells {
  #sheets = new Map<string, Waiting>();

  /** The same patch may be given for many cells; it is never changed. */
  put(sheetId: string, row: number, column: number, patch: ICellData): void {
    const sheet = this.#sheet(sheetId);
    const cells = (sheet.cells[row] ??= {});
    const waiting = cells[column];
    cells[column] = waiting === undefined ? patch : merged(waiting, patch);
    if (patch.v === undefined && patch.f === undefined) return;
    const here = { top: row, left: column, bottom: row, right: column };
    sheet.content = sheet.content === null ? here : around(sheet.content, here);
  }

  at(sheetId: string, row: number, column: number): ICellData | undefined {
    return this.#sheets.get(sheetId)?.cells[row]?.[column];
  }

  /** Hands over everything that waits, by sheet, and forgets it. */
  take(): ReadonlyMap<string, StagedSheet> {
    const taken = this.#sheets;
    this.#sheets = new Map();
    return taken;
  }

  #sheet(sheetId: string): Waiting {
    const known = this.#sheets.get(sheetId);
    if (known !== undefined) return known;
    const fresh: Waiting = { cells: {}, content: null };
    this.#sheets.set(sheetId, fresh);
    return fresh;
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
