/**
 * Ranges that the add-in keeps between requests. A kept range stays with its cells: rows inserted above it move it down.
 */
import { isWholeColumns, isWholeRows, type Area } from "../grid/area.ts";
import type { Place } from "./host-object.ts";

export class References {
  #kept = new Map<string, Place>();
  #count = 0;

  keep(place: Place): string {
    const id = `matran-range-${++this.#count}`;
    this.#kept.set(id, place);
    return id;
  }

  find(id: string): Place | null {
    return this.#kept.get(id) ?? null;
  }

  release(id: string): void {
    this.#kept.delete(id);
  }

  /** `count` rows came (or, negative, went) before row `at` of a sheet. */
  rowsMoved(sheetId: string, at: number, count: number): void {
    this.#move(sheetId, (area) =>
      isWholeColumns(area) ? area : { ...area, ...moved(area.top, area.bottom, at, count, "top", "bottom") },
    );
  }

  columnsMoved(sheetId: string, at: number, count: number): void {
    this.#move(sheetId, (area) =>
      isWholeRows(area) ? area : { ...area, ...moved(area.left, area.right, at, count, "left", "right") },
    );
  }

  #move(sheetId: string, change: (area: Area) => Area): void {
    for (const [id, { sheet, area }] of this.#kept) if (sheet.id === sheetId) this.#kept.set(id, { sheet, area: change(area) });
  }
}

function moved<A extends string, B extends string>(first: number, last: number, at: number, count: number, a: A, b: B) {
  const shift = (line: number) => (line < at ? line : Math.max(at, line + count));
  const to =
    count > 0
      ? { first: shift(first), last: shift(last) }
      : { first: shift(first), last: Math.max(shift(first), shift(last + 1) - 1) };
  return { [a]: to.first, [b]: to.last } as Record<A | B, number>;
}
