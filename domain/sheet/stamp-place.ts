/** Where the stamp stands: A1, unless rows or columns were put before it. */
import { address } from "./address.ts";
import type { RawRows } from "./sheet.ts";
import { readStamp } from "./stamp.ts";

export function stampAddress(rows: RawRows): string {
  for (const [row, cells] of rows.slice(0, 12).entries())
    for (const [column, raw] of cells.slice(0, 12).entries()) if (readStamp(raw)) return address(row, column);
  return "A1";
}
