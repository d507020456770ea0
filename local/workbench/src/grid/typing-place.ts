import { IUniverInstanceService, type Univer } from "@univerjs/core";
import { IEditorBridgeService } from "@univerjs/preset-sheets-core";

/** Rows and columns from 0. */
export interface TypingPlace {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The cell that a key pressed now would begin to fill. It follows the selection a moment later, when the grid has laid the sheet out
 * anew; null while there is none, or while the grid does not listen: a key is lost then.
 */
export function typingPlace(univer: Univer): () => TypingPlace | null {
  const injector = univer.__getInjector();
  return () => {
    const place = injector.get(IEditorBridgeService).getEditLocation();
    const listening = injector.get(IUniverInstanceService).getFocusedUnit()?.getUnitId();
    if (!place || listening !== place.unitId || document.activeElement?.closest('[data-u-comp="editor"]') == null) return null;
    const { unitId, sheetId, row, column } = place;
    return { unitId, sheetId, row, column };
  };
}
