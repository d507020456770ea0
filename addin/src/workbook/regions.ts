/**
 * Few rectangles instead of many cells: a request to Excel costs by the number of ranges that it names.
 *
 *   a a b        a over rows 0–1, columns 0–1
 *   a a b   →    b over rows 0–2, column 2
 *   c c b        c over row 2, columns 0–1
 */
import type { Area } from "../../../domain/sheet/sheet.ts";

export interface Region<T> {
  readonly area: Area;
  readonly value: T;
}

/** Every cell of `rows` × `columns` is in exactly one region of its own value. Runs in a row are joined with equal runs above. */
export function regionsOf<T>(rows: number, columns: number, valueAt: (row: number, column: number) => T): readonly Region<T>[] {
  const closed: Region<T>[] = [];
  let open: Region<T>[] = [];
  for (let row = 0; row < rows; row++) {
    const next = runsOf(columns, (column) => valueAt(row, column)).map(({ left, right, value }): Region<T> => {
      const above = open.find((region) => region.area.left === left && region.area.right === right && region.value === value);
      return { value, area: { top: above?.area.top ?? row, left, bottom: row, right } };
    });
    closed.push(
      ...open.filter((region) => !next.some((run) => run.area.top === region.area.top && run.area.left === region.area.left)),
    );
    open = next;
  }
  return [...closed, ...open];
}

export interface Run<T> {
  readonly left: number;
  readonly right: number;
  readonly value: T;
}

/** Neighbours of equal value, joined: widths and heights are set by runs. */
export function runsOf<T>(length: number, valueAt: (index: number) => T): readonly Run<T>[] {
  const runs: Run<T>[] = [];
  for (let index = 0; index < length; index++) {
    const value = valueAt(index);
    const last = runs.at(-1);
    if (last !== undefined && last.value === value) runs[runs.length - 1] = { ...last, right: index };
    else runs.push({ left: index, right: index, value });
  }
  return runs;
}

/** The value of most cells: it is set once for the whole, and only the rest by region. */
export function mostCommon<T>(rows: number, columns: number, valueAt: (row: number, column: number) => T): T | undefined {
  const tally = new Map<T, number>();
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const value = valueAt(row, column);
      tally.set(value, (tally.get(value) ?? 0) + 1);
    }
  return [...tally].sort((a, b) => b[1] - a[1])[0]?.[0];
}
