/**
 * The grid behind Excel: one Univer workbook, seen through its facade, as the host needs it. It is the single truth for cells,
 * looks and formulas; nothing is copied.
 *
 *   run      gives Univer a command; changes made while it runs are the add-in's
 *   stage    keeps cell changes back until something is read (staged-cells.ts)
 *   settle   waits until formulas are calculated
 *   watch    tells every change with who made it: the add-in, or the person at the grid
 */
import type { ICellData, Workbook } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { FWorkbook } from "@univerjs/sheets/facade";
import type {} from "@univerjs/sheets/facade";
import { Calculation } from "./calculation.ts";
import { extrasIn, withExtras, type WorkbookExtras } from "./custom.ts";
import type { GridCommand } from "./grid-command.ts";
import { RowMeasuring } from "./row-measuring.ts";
import { SheetGrid } from "./sheet-grid.ts";
import { StagedCells } from "./staged-cells.ts";

export interface GridChange {
  readonly command: GridCommand;
  readonly by: "add-in" | "person";
}

export class WorkbookGrid {
  readonly api: FUniver;
  /** True where the grid is drawn on a screen, and can measure text. */
  readonly canMeasure: boolean;
  #calculation: Calculation;
  #staged = new StagedCells();
  #own = 0;
  #watchers = new Set<(change: GridChange) => void>();
  #sheets = new Map<string, SheetGrid>();
  #formulas: { unit: string; some: boolean } = { unit: "", some: false };
  #stop: () => void;
  readonly measuring = new RowMeasuring();
  /** Which events the add-in asked for: "10|<sheet id>", "10|Workbook". */
  readonly interests = new Set<string>();

  constructor(api: FUniver, canMeasure: boolean) {
    this.api = api;
    this.canMeasure = canMeasure;
    this.#calculation = new Calculation(api);
    const listening = api.addEvent(api.Event.CommandExecuted, (event) => {
      const params: unknown = event.params;
      this.#note({ id: event.id, params }, event.options?.fromFormula === true);
    });
    this.#stop = () => listening.dispose();
  }

  get book(): FWorkbook {
    const book = this.api.getActiveWorkbook();
    if (book === null) throw new Error("The grid has no workbook open");
    return book;
  }

  get model(): Workbook {
    return this.book.getWorkbook();
  }

  get isOwn(): boolean {
    return this.#own > 0;
  }

  /** In the order of the tabs, hidden ones included. */
  sheets(): SheetGrid[] {
    return this.model.getSheetOrders().flatMap((id) => this.sheetById(id) ?? []);
  }

  sheetById(id: string): SheetGrid | null {
    if (this.model.getSheetBySheetId(id) === null || this.model.getSheetBySheetId(id) === undefined) return null;
    const known = this.#sheets.get(id);
    if (known !== undefined) return known;
    const sheet = new SheetGrid(this, id);
    this.#sheets.set(id, sheet);
    return sheet;
  }

  /** Excel does not tell capital letters apart in names. */
  sheetByName(name: string): SheetGrid | null {
    const wanted = name.toLowerCase();
    return this.sheets().find((sheet) => sheet.name.toLowerCase() === wanted) ?? null;
  }

  active(): SheetGrid {
    const sheet = this.sheetById(this.book.getActiveSheet().getSheetId());
    if (sheet === null) throw new Error("The active sheet is not in the workbook");
    return sheet;
  }

  /** Gives Univer a command as the add-in's doing. Throws when Univer refuses it. */
  run(id: string, params: object): void {
    this.#own++;
    try {
      if (!this.api.syncExecuteCommand(id, { unitId: this.book.getId(), ...params })) throw new Error(`Univer refused ${id}`);
    } finally {
      this.#own--;
    }
  }

  /** Does what a facade method does, as the add-in's doing. */
  asAddIn<T>(action: () => T): T {
    this.#own++;
    try {
      return action();
    } finally {
      this.#own--;
    }
  }

  stage(sheetId: string, row: number, column: number, patch: ICellData): void {
    if (typeof patch.f === "string") this.#formulas = { unit: this.book.getId(), some: true };
    this.#staged.put(sheetId, row, column, patch);
  }

  staged(sheetId: string, row: number, column: number): ICellData | undefined {
    return this.#staged.at(sheetId, row, column);
  }

  /** Writes what was staged. */
  flush(): void {
    for (const [subUnitId, cells] of this.#staged.take()) {
      this.run("sheet.mutation.set-range-values", { subUnitId, cellValue: cells });
      const rows = Object.keys(cells).map(Number);
      this.measuring.later(subUnitId, Math.min(...rows), Math.max(...rows));
    }
  }

  /** Lets the grid measure those rows; without a screen there is nothing to measure with, and heights stay. */
  fit(): void {
    this.flush();
    const waiting = this.measuring.take();
    if (!this.canMeasure) return;
    for (const [id, { first, last }] of waiting) this.sheetById(id)?.fitRows(first, last);
  }

  async settle(): Promise<void> {
    this.flush();
    await this.#calculation.settle(this.#hasFormulas());
  }

  async calculate(): Promise<void> {
    this.flush();
    if (this.#hasFormulas()) await this.#calculation.everything();
  }

  watch(watcher: (change: GridChange) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  get extras(): Partial<WorkbookExtras> {
    return extrasIn<WorkbookExtras>(this.book.getCustomMetadata());
  }

  setExtras(change: Partial<WorkbookExtras>): void {
    this.book.setCustomMetadata(withExtras(this.book.getCustomMetadata(), change));
  }

  close(): void {
    this.#watchers.clear();
    this.#stop();
  }

  #note(command: GridCommand, fromFormula: boolean): void {
    if (command.id === "sheet.mutation.insert-sheet") this.#formulas = { unit: "", some: false };
    this.#calculation.note(command, fromFormula);
    this.measuring.note(command);
    if (fromFormula) return;
    const change: GridChange = { command, by: this.isOwn ? "add-in" : "person" };
    for (const watcher of this.#watchers) watcher(change);
  }

  /** Looks through the cells until a first formula was seen; from then on there is one. */
  #hasFormulas(): boolean {
    const unit = this.book.getId();
    if (this.#formulas.unit === unit && this.#formulas.some) return true;
    this.#formulas = { unit, some: this.sheets().some((sheet) => sheet.hasFormulas()) };
    return this.#formulas.some;
  }
}
