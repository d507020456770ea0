/**
 * The workbench: a spreadsheet grid with the real add-in beside it, for working without Excel. The parts meet here; the pane
 * knows nothing of this page but what Office.js tells it.
 */
import type { FaultPlay } from "../../workbook-host/workbook-host.ts";
import "./page/page.css";
import { connectFileActions } from "./file-actions.ts";
import { createGrid, type Grid } from "./grid/create-grid.ts";
import { emptyWorkbook } from "./grid/empty-workbook.ts";
import { openWorkbook } from "./open-workbook.ts";
import { showMessage } from "./page/message.ts";
import { makeRibbon } from "./page/ribbon.ts";
import { makeSplitter } from "./page/splitter.ts";
import { showState } from "./page/state.ts";
import { openPane } from "./pane/pane.ts";
import { refuseLockedEdits } from "./protection/refuse-locked-edits.ts";
import { takeTabSlot } from "./saved/tab-slot.ts";
import { openShelf } from "./saved/workbook-shelf.ts";

declare global {
  interface Window {
    /** For browser tests to look at the grid with, and to play trouble; they type through the page as a person does. */
    matranWorkbench?: Pick<Grid, "univerAPI" | "typingPlace"> & { readonly faults: () => FaultPlay };
  }
}

const element = (id: string): HTMLElement => document.getElementById(id)!;

const shelf = await openShelf(await takeTabSlot());
const kept = (await shelf.read()) ?? { snapshot: emptyWorkbook(crypto.randomUUID()), isUnsaved: false };

const { univerAPI, typingPlace } = createGrid(element("grid"));
const workbook = openWorkbook(univerAPI, kept, shelf, showState, (error) => {
  showMessage("Trình duyệt không giữ được sổ này: hãy tải về .xlsx trước khi đóng trang.", "bad");
  reportError(error);
});
refuseLockedEdits(univerAPI, (message) => showMessage(message, "bad"));
makeSplitter(element("splitter"), document.querySelector<HTMLElement>(".desk")!);
const pane = openPane(element("pane"), univerAPI);
makeRibbon(element("ribbon-buttons"), (action) => pane.press(action));
connectFileActions(workbook, () => pane.restart());
window.matranWorkbench = { univerAPI, typingPlace, faults: () => pane.faults };
