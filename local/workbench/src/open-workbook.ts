import { CommandType, type IWorkbookData } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type {} from "@univerjs/preset-sheets-core";
import type {} from "@univerjs/sheets-numfmt/facade";
import type { KeptWorkbook } from "./saved/kept-workbook.ts";
import type { WorkbookShelf } from "./saved/workbook-shelf.ts";

const quietFor = 400;

/**
 * The one workbook that is open on the page. Every change is kept in the browser after a moment of quiet, so that a reload
 * finds it; `isUnsaved` says whether a file holds it too.
 */
export interface OpenWorkbook {
  readonly isUnsaved: boolean;
  readonly snapshot: IWorkbookData;
  /** Puts another workbook in its place. Throws where Univer cannot show it; then the old one is still open. */
  replace(snapshot: Partial<IWorkbookData>): void;
  markSaved(): void;
}

export function openWorkbook(
  univerAPI: FUniver,
  first: KeptWorkbook,
  shelf: WorkbookShelf,
  changed: (workbook: OpenWorkbook) => void,
  failed: (error: unknown) => void,
): OpenWorkbook {
  let isUnsaved = first.isUnsaved;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  // 75,00 % and 1.234, as Excel writes them here; Univer begins with English numbers whatever its menus speak.
  univerAPI.createWorkbook(first.snapshot).setNumfmtLocal("vi");

  const keep = (): void => {
    clearTimeout(waiting);
    waiting = undefined;
    shelf.write({ snapshot: workbook.snapshot, isUnsaved }).catch(failed);
  };
  const keepSoon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, quietFor);
    changed(workbook);
  };
  const workbook: OpenWorkbook = {
    get isUnsaved() {
      return isUnsaved;
    },
    get snapshot() {
      return current(univerAPI).save();
    },
    replace(snapshot) {
      const old = workbook.snapshot;
      // The old one goes first: when a workbook goes, Univer forgets the colours by content of all.
      univerAPI.disposeUnit(old.id);
      try {
        univerAPI.createWorkbook(snapshot);
      } catch (error) {
        univerAPI.createWorkbook(old);
        throw error;
      }
      // Univer calculates by itself only the first workbook that it is given.
      univerAPI.getFormula().executeCalculation();
      isUnsaved = false;
      keepSoon();
    },
    markSaved() {
      isUnsaved = false;
      keepSoon();
    },
  };
  univerAPI.onCommandExecuted(({ id, type }, options) => {
    if (type !== CommandType.MUTATION || options?.fromFormula === true || !changesWorkbook.test(id)) return;
    isUnsaved ||= !followsFromDrawing.has(id);
    keepSoon();
  });
  window.addEventListener("pagehide", keep);
  changed(workbook);
  return workbook;
}

/** Calculation and cursors run as mutations too; they change nothing that a person did. */
const changesWorkbook = /^(sheet|data-validation)\.mutation\.|^formula\.mutation\.(set|remove)-defined-name$/;

/** Univer fits rows to their text when it first draws them: worth keeping, but nobody's work. */
const followsFromDrawing = new Set([
  "sheet.mutation.set-worksheet-row-auto-height",
  "sheet.mutation.data-validation-formula-mark-dirty",
]);

function current(univerAPI: FUniver) {
  const workbook = univerAPI.getActiveWorkbook();
  if (workbook === null) throw new Error("no workbook is open");
  return workbook;
}
