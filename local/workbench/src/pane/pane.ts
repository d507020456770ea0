import type { FUniver } from "@univerjs/core/facade";
import type {} from "@univerjs/preset-sheets-core";
import { connectPane, type FaultPlay, type PaneConnection } from "../../../workbook-host/workbook-host.ts";

export interface Pane {
  press(action: string): void;
  /** As Excel does for another workbook: the pane starts anew. */
  restart(): void;
  /** Makes Excel refuse requests of the pane, for tests of what the add-in does then. */
  readonly faults: FaultPlay;
}

/** The task pane in its frame, with the workbook host playing Excel to it over the grid. */
export function openPane(place: HTMLElement, univerAPI: FUniver): Pane {
  let connection: PaneConnection | null = null;
  const isEditing = () => univerAPI.getActiveWorkbook()?.isCellEditing() === true;
  const restart = (): void => {
    connection?.close();
    const frame = document.createElement("iframe");
    frame.title = "Matran";
    place.replaceChildren(frame);
    connection = connectPane({
      frame,
      univerAPI,
      isEditing,
      paneUrl: new URL("/pane/index.html", location.href).href,
      locale: "vi-VN",
    });
  };
  restart();
  return {
    restart,
    press: (action) => connection?.press(action),
    get faults() {
      if (connection === null) throw new Error("no pane is open");
      return connection.host.faults;
    },
  };
}
