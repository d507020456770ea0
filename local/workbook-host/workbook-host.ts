/**
 * The workbook host plays Excel to the real Office.js library, over a Univer workbook. The add-in cannot tell the difference
 * and has no second code path; what it writes is in the grid, what a person types in the grid is what it reads.
 *
 * One request of Office.js goes this way:
 *
 *     seam ──▶ protocol/ ──▶ rich-api/ ──▶ objects/ ──▶ grid/ ──▶ Univer
 *     (how the text arrives)  (envelope)   (batch, paths,  (what Excel calls   (what Univer calls
 *                                           load, errors)    a Range…)           a range…)
 *
 * and back, what happens in the grid goes by events/ to the add-in, if it asked; there too a protected sheet is guarded.
 *
 * By cases:
 * - A page with a grid and a pane in an iframe: `connectPane` answers the pane's messages as "Excel on the web" does.
 * - A test in bare Node: `startExcelInNode` (seams/excel-in-node.ts, kept out of this file so that a browser never loads it)
 *   brings up a headless grid and gives back `Excel`, whose `run` talks to it.
 * - A batch whose third action fails: the first two stand, the rest is not done, and the answer carries Excel's error code.
 * - A member of Office.js that is not here yet fails loudly by name: "Matran's Excel host has no Range.foo yet".
 * - What Univer has no place for (locked cells, protection, page layout, settings) lives in the custom fields of its snapshot, so
 *   that saving and opening the workbook keeps it.
 */
export { connectPane, type PaneConnection, type PaneOptions } from "./seams/pane-frame.ts";
export { createWorkbookHost, type HostOptions, type WorkbookHost } from "./host.ts";
export type { Fault, FaultPlay } from "./protocol/faults.ts";
