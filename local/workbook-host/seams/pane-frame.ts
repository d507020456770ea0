import type { FUniver } from "@univerjs/core/facade";

export interface PaneOptions {
  /** In the document, still without a src: the frame's name must be set before the pane loads. */
  readonly frame: HTMLIFrameElement;
  /** The facade of a running Univer instance with one workbook open. */
  readonly univerAPI: FUniver;
  /** Where the pane lives: same host name as this page, or https. */
  readonly paneUrl: string;
  /** "vi-VN": what Office.context.displayLanguage says. */
  readonly locale: string;
}

export interface PaneConnection {
  /** A ribbon button was pressed: runs the function that the pane associated with this action id. */
  press(actionId: string): void;
  /** Takes the pane away and stops listening to the grid. */
  close(): void;
}

/** Puts the pane into the frame and plays Excel to it until `close`. */
export function connectPane(_options: PaneOptions): PaneConnection {
  throw new Error("connectPane: not built yet");
}
