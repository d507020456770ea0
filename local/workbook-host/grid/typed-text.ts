/**
 * What Excel makes of a text that is written or typed into a cell, in Vietnamese settings:
 *
 *   "=A1+1"          a formula               "'=A1"       the text "=A1"
 *   "1250", "12.5"   a number                "75%"        0.75 shown as 0%
 *   "TRUE"           a truth value           "14/6/2026"  a day, shown dd/mm/yyyy
 *   anything in a cell whose format is "@"   that text
 */
import type { ICellData } from "@univerjs/core";
import { booleanCell, emptyCell, formulaCell, numberCell, textCell } from "./cell-value.ts";
import { serialOf } from "./serial-day.ts";

export interface Typed {
  readonly cell: ICellData;
  /** The number format that Excel gives the cell with it, where the cell had none. */
  readonly format?: string;
}

/** `value` is one element of `range.values` or `range.formulas`, never null (null leaves a cell alone). */
export function typedCell(value: unknown, currentFormat: string): Typed {
  if (typeof value === "number") return { cell: numberCell(value) };
  if (typeof value === "boolean") return { cell: booleanCell(value) };
  const text = String(value);
  if (text === "") return { cell: emptyCell() };
  if (currentFormat === "@") return { cell: textCell(text) };
  if (text.startsWith("'")) return { cell: textCell(text.slice(1)) };
  if (text.startsWith("=") && text.length > 1) return { cell: formulaCell(text) };
  return typedText(text);
}

function typedText(text: string): Typed {
  const trimmed = text.trim();
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) return { cell: numberCell(Number(trimmed)) };
  const percent = /^([+-]?\d+(?:\.\d+)?)%$/.exec(trimmed);
  if (percent !== null) return { cell: numberCell(Number(percent[1]) / 100), format: "0%" };
  const day = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(trimmed);
  const serial = day === null ? null : serialOf(Number(day[3]), Number(day[2]), Number(day[1]));
  if (serial !== null) return { cell: numberCell(serial), format: "dd/mm/yyyy" };
  if (/^(true|false)$/i.test(trimmed)) return { cell: booleanCell(trimmed.toLowerCase() === "true") };
  return { cell: textCell(text) };
}
