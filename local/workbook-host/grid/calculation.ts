/**
 * Keeps formulas fresh for readers. Univer calculates on its own a moment after a change; a reader cannot wait for "a moment", so
 * `settle` calculates what changed at once and waits until the results stand in the cells.
 */
import type { IRange } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { GridCommand } from "./grid-command.ts";

const START = "formula.mutation.set-formula-calculation-start";
const NOTICE = "formula.mutation.set-formula-calculation-notification";
const CHANGES_ALL = new Set([
  "sheet.mutation.insert-sheet",
  "sheet.mutation.remove-sheet",
  "sheet.mutation.insert-row",
  "sheet.mutation.remove-rows",
  "sheet.mutation.insert-col",
  "sheet.mutation.remove-col",
  "sheet.mutation.move-range",
  "sheet.mutation.reorder-range",
  "sheet.mutation.set-row-hidden",
  "sheet.mutation.set-row-visible",
  "sheet.mutation.set-worksheet-name",
  "formula.mutation.set-defined-name",
  "formula.mutation.remove-defined-name",
]);
/** Longer than any workbook of ours needs; a formula engine that hangs is an outage. */
const PATIENCE_MS = 30_000;

interface DirtyRange {
  readonly unitId: string;
  readonly sheetId: string;
  readonly range: IRange;
}

export class Calculation {
  #api: FUniver;
  #ranges: DirtyRange[] = [];
  #all = false;
  /** Calculations begun and not yet ended, Univer's own among them: one that begins disturbs the one that runs. */
  #running = 0;
  #done: (() => void)[] = [];

  constructor(api: FUniver) {
    this.#api = api;
  }

  /** Called after each command of the grid, whoever gave it. */
  note({ id, params }: GridCommand, fromFormula: boolean): void {
    if (id === START) this.#running += 1;
    else if (id === NOTICE) this.#noteProgress(params);
    else if (CHANGES_ALL.has(id)) this.#all = true;
    else if (id === "sheet.mutation.set-range-values" && !fromFormula) this.#noteValues(params);
  }

  #noteProgress(params: unknown): void {
    if (!isObject(params) || !("functionsExecutedState" in params)) return;
    this.#running = Math.max(0, this.#running - 1);
    if (this.#running > 0) return;
    const waiting = this.#done;
    this.#done = [];
    waiting.forEach((done) => done());
  }

  #noteValues(params: unknown): void {
    if (!isObject(params) || !("cellValue" in params) || !("unitId" in params) || !("subUnitId" in params)) return;
    const range = extentOf(params.cellValue as Record<number, Record<number, unknown>>);
    if (range !== null) this.#ranges.push({ unitId: String(params.unitId), sheetId: String(params.subUnitId), range });
  }

  /** Resolves when every formula shows the result of what has been written until now. */
  async settle(hasFormulas: boolean): Promise<void> {
    const ranges = this.#ranges;
    const all = this.#all;
    this.#ranges = [];
    this.#all = false;
    if (!hasFormulas || (ranges.length === 0 && !all)) return;
    await this.#calculate({ dirtyRanges: ranges, forceCalculation: all });
  }

  /** As "calculate now" in Excel. */
  async everything(): Promise<void> {
    this.#ranges = [];
    this.#all = false;
    await this.#calculate({ dirtyRanges: [], forceCalculation: true });
  }

  async #calculate(what: { dirtyRanges: DirtyRange[]; forceCalculation: boolean }): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const done = new Promise<void>((resolve, reject) => {
      this.#done.push(resolve);
      timer = setTimeout(() => reject(new Error("Univer's formula engine did not answer")), PATIENCE_MS);
    });
    this.#api.syncExecuteCommand(START, { ...empty(), ...what }, { onlyLocal: true });
    await done.finally(() => clearTimeout(timer));
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

const empty = () => ({
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
});

/** The smallest rectangle around a matrix of cells; null for an empty one. */
export function extentOf(cells: Record<number, Record<number, unknown> | undefined>): IRange | null {
  let extent: IRange | null = null;
  for (const [rowKey, row] of Object.entries(cells)) {
    const columns = Object.keys(row ?? {}).map(Number);
    if (columns.length === 0) continue;
    const [startColumn, endColumn] = [Math.min(...columns), Math.max(...columns)];
    const at = Number(rowKey);
    extent =
      extent === null
        ? { startRow: at, endRow: at, startColumn, endColumn }
        : {
            startRow: Math.min(extent.startRow, at),
            endRow: Math.max(extent.endRow, at),
            startColumn: Math.min(extent.startColumn, startColumn),
            endColumn: Math.max(extent.endColumn, endColumn),
          };
  }
  return extent;
}
