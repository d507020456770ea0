/** Rows of cells that grow as far as their last one, and no further than a limit. */
import { address } from "../sheet/address.ts";
import type { RawValue } from "../sheet/sheet.ts";
import { UnreadableFile } from "./unpack.ts";

export class Grid {
  readonly rows: RawValue[][] = [];
  readonly #limit: number;
  readonly #where: string;
  /** The row that was written last: the next cell nearly always stands in it. */
  #row = -1;
  #cells: RawValue[] = [];
  #held = 0;

  /** `limit`: cells in all, those that lie empty before the last of a row included. */
  constructor(limit: number, where: string) {
    this.#limit = limit;
    this.#where = where;
  }

  put(row: number, column: number, value: RawValue): void {
    if (row !== this.#row) this.#cells = this.#rowAt(row);
    const cells = this.#cells;
    if (column < cells.length) {
      cells[column] = value;
      return;
    }
    this.#held += column + 1 - cells.length;
    if (this.#held > this.#limit) throw new UnreadableFile("too-large", `${this.#where} ${address(row, column)}`);
    while (cells.length < column) cells.push(null);
    cells.push(value);
  }

  #rowAt(row: number): RawValue[] {
    const { rows } = this;
    while (rows.length <= row) rows.push([]);
    this.#row = row;
    return rows[row] ?? [];
  }
}
