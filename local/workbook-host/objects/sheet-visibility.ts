/** Whether a sheet is in sight. Univer knows shown and hidden; "very hidden" is kept beside it. */
import type { SheetGrid } from "../grid/sheet-grid.ts";
import { ExcelError } from "../rich-api/excel-error.ts";
import { isOn } from "./cell-looks.ts";

export const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;
type Visibility = (typeof VISIBILITIES)[number];

export function visibility(sheet: SheetGrid): Visibility {
  if (!isOn(sheet.unflushed.isSheetHidden())) return "Visible";
  return sheet.extras.veryHidden === true ? "VeryHidden" : "Hidden";
}

/** One sheet must stay in sight. */
export function setVisibility(sheet: SheetGrid, wanted: Visibility): void {
  const others = sheet.grid.sheets().filter((one) => one.id !== sheet.id && visibility(one) === "Visible");
  if (wanted !== "Visible" && others[0] === undefined) throw new ExcelError("InvalidOperation");
  sheet.setExtras({ veryHidden: wanted === "VeryHidden" });
  if (wanted !== "Visible" && sheet.grid.active().id === sheet.id) others[0]?.activate();
  sheet.run("sheet.mutation.set-worksheet-hidden", { hidden: wanted === "Visible" ? 0 : 1 });
}
