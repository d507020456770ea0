/**
 * What is put into a cell so that Excel takes it as meant, in every locale and for everything that an agency may have typed:
 *
 *   text "=1+1", "-5", "3/4", "TRUE"   as it is, in a cell whose format is Text, set before: never a formula, a date, a number
 *   date 2026-06-14                    its serial number, formatted dd/mm/yyyy
 *   formula "=A1/B1"                   in a cell whose format is not Text, or Excel would show its letters
 */
import { serialOf } from "../../../domain/sheet/day.ts";
import type { Cell, Style } from "../../../domain/sheet/sheet.ts";

export type CellInput = string | number;

export function inputOf(cell: Cell): CellInput {
  switch (cell.kind) {
    case "empty":
      return "";
    case "text":
      return cell.text;
    case "number":
      return cell.value;
    case "date":
      return serialOf(cell.iso);
    case "formula":
      return cell.formula;
  }
}

export function formatOf(cell: Cell, { format }: Style): string {
  if (cell.kind === "text") return "@";
  if (cell.kind === "empty") return format ?? "General";
  if (cell.kind === "date") return format ?? "dd/mm/yyyy";
  return format === undefined || format === "@" ? "General" : format;
}
