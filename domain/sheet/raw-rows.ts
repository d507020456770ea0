/** What a reader gets back from a sheet that was drawn and left untouched. */
import { serialOf } from "./day.ts";
import type { Cell, RawRows, RawValue, Sheet } from "./sheet.ts";

export const rawRows = (sheet: Sheet): RawRows => sheet.rows.map((row) => row.map(rawValue));

function rawValue(cell: Cell): RawValue {
  switch (cell.kind) {
    case "empty":
      return null;
    case "text":
      return cell.text;
    case "number":
      return cell.value;
    case "date":
      return serialOf(cell.iso);
    case "formula":
      return cell.value ?? null;
  }
}
