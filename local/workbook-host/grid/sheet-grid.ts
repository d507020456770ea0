/** One sheet of the grid: its cells, in Excel's words, and the extras that Univer has no place for. */
import type { ICellData, IRange, IStyleData, Nullable, Worksheet } from "@univerjs/core";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { around, intersection, isWholeColumns, LAST_COLUMN, LAST_ROW, type Area } from "./area.ts";
import { bringToSight } from "./bring-to-sight.ts";
import { cellValue } from "./cell-value.ts";
import { extrasIn, KEY, withExtras, type SheetExtras } from "./custom.ts";
import type { WorkbookGrid } from "./workbook-grid.ts";

export class SheetGrid {
  readonly grid: WorkbookGrid;
  readonly id: string;

  constructor(grid: WorkbookGrid, id: string) {
    this.grid = grid;
    this.id = id;
  }

  /** With everything staged written first. */
  get model(): Worksheet {
    this.grid.flush();
    return this.unflushed;
  }

  get unflushed(): Worksheet {
    const model = this.grid.model.getSheetBySheetId(this.id);
    if (model === null || model === undefined) throw new Error(`The sheet ${this.id} is gone`);
    return model;
  }

  get facade(): FWorksheet {
    const facade = this.grid.book.getSheetBySheetId(this.id);
    if (facade === null) throw new Error(`The sheet ${this.id} is gone`);
    return facade;
  }

  get name(): string {
    return this.unflushed.getName();
  }

  get exists(): boolean {
    return this.grid.sheetById(this.id) !== null;
  }

  run(command: string, params: object): void {
    const { protection } = this.extras;
    const isGuarded = protection !== undefined && command.startsWith("sheet.command.");
    if (!isGuarded) return this.grid.run(command, { subUnitId: this.id, ...params });
    // A page that shows the grid refuses commands on protected sheets, meant for the person; whether the add-in may was settled before.
    this.dropProtection();
    try {
      this.grid.run(command, { subUnitId: this.id, ...params });
    } finally {
      this.setExtras({ protection });
    }
  }

  /** The part of an area that the grid has rows and columns for; null where it has none. */
  inGrid(area: Area): Area | null {
    const model = this.unflushed;
    return intersection(area, { top: 0, left: 0, bottom: model.getRowCount() - 1, right: model.getColumnCount() - 1 });
  }

  /** Grows the grid until an area fits; whole rows and columns reach to its end as it is. */
  reach(area: Area): Area {
    const model = this.unflushed;
    const bottom = area.bottom === LAST_ROW ? model.getRowCount() - 1 : area.bottom;
    const right = area.right === LAST_COLUMN ? model.getColumnCount() - 1 : area.right;
    if (bottom >= model.getRowCount()) this.run("sheet.mutation.set-worksheet-row-count", { rowCount: bottom + 50 });
    if (right >= model.getColumnCount()) this.run("sheet.mutation.set-worksheet-column-count", { columnCount: right + 10 });
    return { top: area.top, left: area.left, bottom, right };
  }

  /** A cell as stored; with a patch that waits to be written laid over it. */
  upcoming(row: number, column: number): { readonly cell: ICellData | null; readonly style: IStyleData } {
    const cell = this.unflushed.getCellRaw(row, column) ?? null;
    const style = this.unflushed.getComposedCellStyle(row, column);
    const waiting = this.grid.staged(this.id, row, column);
    if (waiting === undefined) return { cell, style };
    const look = typeof waiting.s === "object" && waiting.s !== null ? { ...style, ...waiting.s } : style;
    return { cell: { ...cell, ...waiting, custom: { ...cell?.custom, ...waiting.custom } }, style: look };
  }

  /** The look that a cell shows, its row's, column's and sheet's defaults included. */
  style(row: number, column: number): IStyleData {
    return this.model.getComposedCellStyle(row, column);
  }

  /** As shown on the grid: formats applied. */
  text(row: number, column: number): string {
    const shown = this.model.getCell(row, column);
    if (shown === null || shown === undefined) return "";
    const value = cellValue(shown);
    return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  }

  /** The smallest area around all cells that hold something; with `valuesOnly` false a fill or border counts too. */
  used(valuesOnly: boolean): Area | null {
    const styles = this.grid.model.getStyles();
    let used: Area | null = null;
    this.model.getCellMatrix().forValue((row, column, cell) => {
      if (cell === null || cell === undefined) return;
      const holds = cell.f || cellValue(cell) !== "" || (!valuesOnly && showsLook(styles.getStyleByCell(cell)));
      if (!holds) return;
      const here = { top: row, left: column, bottom: row, right: column };
      used = used === null ? here : around(used, here);
    });
    return used;
  }

  hasFormulas(): boolean {
    let found = false;
    this.unflushed.getCellMatrix().forValue((_row, _column, cell) => {
      found ||= Boolean(cell?.f) || Boolean(cell?.si);
      return !found;
    });
    return found;
  }

  get extras(): Partial<SheetExtras> {
    return extrasIn<SheetExtras>(this.facade.getCustomMetadata());
  }

  setExtras(change: Partial<SheetExtras>): void {
    this.facade.setCustomMetadata(withExtras(this.facade.getCustomMetadata(), change));
  }

  dropProtection(): void {
    const rest = Object.entries(this.extras).filter(([name]) => name !== "protection");
    this.facade.setCustomMetadata({ ...this.facade.getCustomMetadata(), [KEY]: Object.fromEntries(rest) });
  }

  /** Brings the sheet to the front and chooses cells. */
  select(area: Area): void {
    this.activate();
    const { top, left, bottom, right } = this.reach(area);
    const range = this.facade.getRange(top, left, bottom - top + 1, right - left + 1);
    this.grid.asAddIn(() => this.facade.setActiveRange(range));
    bringToSight(this, area);
  }

  /** Rows without a height of their own grow and shrink to their text. */
  fitRows(first: number, last: number): void {
    const { top, bottom } = this.reach({ top: first, bottom: last, left: 0, right: 0 });
    const rows = this.unflushed.getRowManager();
    const ranges: IRange[] = [];
    for (let row = top; row <= bottom; row++) {
      if (Number(rows.getRow(row)?.ia ?? 1) === 0) continue;
      const before = ranges.at(-1);
      if (before?.endRow === row - 1) before.endRow = row;
      else ranges.push({ startRow: row, endRow: row, startColumn: 0, endColumn: this.unflushed.getColumnCount() - 1 });
    }
    if (ranges.length > 0) this.run("sheet.command.set-row-is-auto-height", { ranges });
  }

  activate(): void {
    this.grid.flush();
    this.run("sheet.operation.set-worksheet-active", {});
  }

  /** In Univer's words; whole columns and rows say so. */
  range(area: Area): IRange {
    const { top, left, bottom, right } = this.reach(area);
    return { startRow: top, startColumn: left, endRow: bottom, endColumn: right, rangeType: isWholeColumns(area) ? 2 : 0 };
  }
}

const showsLook = (style: Nullable<IStyleData>): boolean =>
  style !== null && style !== undefined && (Boolean(style.bg) || Boolean(style.bd) || Boolean(style.n));
