import { useEffect, useState } from "react";
import { type ExcelWait, onExcelWait } from "./workbook/patience.ts";

/** What the pane is waiting for in Excel; null while nothing. */
export function useExcelWait(): ExcelWait | null {
  const [wait, setWait] = useState<ExcelWait | null>(null);
  useEffect(() => onExcelWait(setWait), []);
  return wait;
}
