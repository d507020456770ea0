/** The row (from 0) in which the person is in a sheet, followed while `sheetName` is not null; null before she has gone anywhere. */
import { useEffect, useState } from "react";
import type { StopWatching } from "../workbook/subscription.ts";
import { watchSelection } from "../workbook/watch-selection.ts";

export function useSelectedRow(sheetName: string | null): number | null {
  const [row, setRow] = useState<number | null>(null);
  useEffect(() => {
    setRow(null);
    if (sheetName === null) return;
    let stopped = false;
    let stop: StopWatching | null = null;
    void watchSelection(sheetName, (chosen) => {
      if (!stopped) setRow(chosen);
    }).then((watching) => {
      if (!watching.ok) return;
      if (stopped) void watching.value();
      else stop = watching.value;
    });
    return () => {
      stopped = true;
      void stop?.();
    };
  }, [sheetName]);
  return row;
}
