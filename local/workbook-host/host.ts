/**
 * One Excel: a grid, and the answers to what Office.js asks of it. Requests are answered one after the other, as Excel does.
 */
import type { FUniver } from "@univerjs/core/facade";
import { watchEvents, type HostEvent } from "./events/events.ts";
import { guardProtection } from "./events/guard.ts";
import { WorkbookGrid } from "./grid/workbook-grid.ts";
import { range } from "./objects/range.ts";
import { service } from "./objects/services.ts";
import { workbook } from "./objects/workbook.ts";
import { runBatch, type BatchContext } from "./rich-api/batch.ts";
import { type Fault, FaultPlay } from "./protocol/faults.ts";
import { isCleanUp } from "./rich-api/clean-up.ts";
import { ExcelError } from "./rich-api/excel-error.ts";
import { References } from "./rich-api/references.ts";
import { decodeRichRequest, type RichResponse } from "./rich-api/rich-request.ts";

export interface WorkbookHost {
  readonly grid: WorkbookGrid;
  /** Makes Excel refuse requests, for tests of what the add-in does then. */
  readonly faults: FaultPlay;
  /** Carries out one request of the rich API, the text that Office.js sent, or says why Excel would not. */
  answer(request: string): Promise<HostAnswer>;
  /** Hears the events that the add-in asked for; answers how to stop. */
  onEvent(listener: (event: HostEvent) => void): () => void;
  /** Hears when a protected sheet refused what the person at the grid did. */
  onRefused(listener: (sheetName: string) => void): () => void;
  close(): void;
}

export type HostAnswer =
  { readonly fault: Fault } | { readonly fault: null; readonly text: string; readonly error: RichResponse["Error"] };

export interface HostOptions {
  /** Whether a cell is being typed in; where nothing is said, never. */
  readonly isEditing?: () => boolean;
  /** False without a screen: then rows keep their heights, for there is nothing to measure text with. */
  readonly canMeasure: boolean;
}

export function createWorkbookHost(univerAPI: FUniver, { canMeasure, isEditing = () => false }: HostOptions): WorkbookHost {
  const grid = new WorkbookGrid(univerAPI, canMeasure);
  const references = new References();
  const events = watchEvents(grid, references);
  const guard = guardProtection(grid);
  const context = batchContext(grid, references);
  let last: Promise<unknown> = Promise.resolve();
  const faults = new FaultPlay(isEditing);
  const carryOut = async (request: string): Promise<HostAnswer> => {
    const batch = decodeRichRequest(JSON.parse(request));
    const refusing = isCleanUp(batch) ? null : faults.ofRequest(request);
    if (refusing !== null) return { fault: refusing };
    try {
      const answer = await events.duringRequest(() => runBatch(batch, context));
      grid.fit();
      const text = JSON.stringify(answer);
      const tooLarge = faults.ofAnswer(text);
      return tooLarge === null ? { fault: null, text, error: answer.Error } : { fault: tooLarge };
    } finally {
      events.release();
    }
  };
  return {
    grid,
    faults,
    answer(request) {
      const answered = last.then(() => carryOut(request));
      last = answered.catch(() => undefined);
      return answered;
    },
    onEvent: (listener) => events.listen(listener),
    onRefused: (listener) => guard.listen(listener),
    close() {
      events.close();
      guard.close();
      grid.close();
    },
  };
}

const batchContext = (grid: WorkbookGrid, references: References): BatchContext => ({
  root: workbook(grid),
  make: service,
  settle: () => grid.settle(),
  keep: (place) => references.keep(place),
  release: (id) => references.release(id),
  recall: (id) => {
    const place = references.find(id);
    if (place === null) throw new ExcelError("InvalidReference");
    if (!place.sheet.exists || place.area.bottom < place.area.top) throw new ExcelError("InvalidReference");
    return range(place);
  },
});
