/**
 * Rows fit their text: after a request, the rows that were written are handed to the grid to measure. It measures what is in
 * sight at once and the rest when it is idle; a sheet that goes must be struck off its list, or Univer measures a sheet that is gone.
 */
import type { GridCommand } from "./grid-command.ts";

const MARKED = "sheet.operation.mark-dirty-row-auto-height";
const CANCEL = "sheet.operation.cancel-mark-dirty-row-auto-height";

interface Rows {
  readonly first: number;
  readonly last: number;
}

export class RowMeasuring {
  #waiting = new Map<string, Rows>();
  #underWay = new Map<string, unknown[]>();

  /** Remembers rows whose text may have outgrown them. */
  later(sheetId: string, first: number, last: number): void {
    const known = this.#waiting.get(sheetId);
    this.#waiting.set(sheetId, { first: Math.min(first, known?.first ?? first), last: Math.max(last, known?.last ?? last) });
  }

  take(): ReadonlyMap<string, Rows> {
    const waiting = this.#waiting;
    this.#waiting = new Map();
    return waiting;
  }

  /** Called after each command of the grid. */
  note({ id, params }: GridCommand): void {
    if (id !== MARKED || typeof params !== "object" || params === null) return;
    const { subUnitId, id: task } = params as { readonly subUnitId?: unknown; readonly id?: unknown };
    if (typeof subUnitId === "string") this.#underWay.set(subUnitId, [...(this.#underWay.get(subUnitId) ?? []), task]);
  }

  /** The commands that strike a sheet off the grid's list. */
  cancel(sheetId: string): readonly { readonly command: string; readonly params: object }[] {
    const tasks = this.#underWay.get(sheetId) ?? [];
    this.#underWay.delete(sheetId);
    this.#waiting.delete(sheetId);
    return tasks.map((id) => ({ command: CANCEL, params: { subUnitId: sheetId, id } }));
  }
}
