/**
 * What is put into a cell so that Excel takes it as meant, in every locale and for everything that an agency may have typed:
 *
 *   text "=1+1", "-5", "@x", "'a"   '=1+1 …  with an apostrophe in front: text, never a formula
 *   text "3/4", "1.2", "TRUE"       as it is, in a cell whose format is Text: neither a date, a number nor a truth value
 *   date 2026-06-14                 its serial number, formatted dd/mm/yyyy
 */
import { serialOf } from "../../../domain/sheet/day.ts";
import type { Cell, Style } from "../../../domain/sheet/sheet.ts";

export type CellInput = string | number;

export function inputOf(cell: Cell): CellInput {
  switch (cell.kind) {
    case "empty":
      return "";
    case "text":
      return /^[=+\-@']/.test(cell.text) ? `'${cell.text}` : cell.text;
    case "number":
      return cell.value;
    case "date":
      return serialOf(cell.iso);
    case "formula":
      return cell.formula;
  }
}

export function formatOf(cell: Cell, style: Style): string {
  if (cell.kind === "text") return "@";
  if (cell.kind === "date") return style.format ?? "dd/mm/yyyy";
  return style.format ?? "General";
}
