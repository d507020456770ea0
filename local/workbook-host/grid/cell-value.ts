/**
 * What a cell holds, in Excel's words, out of and into a Univer cell.
 *
 *   number, and dates as serial numbers   v 45292, t number
 *   text                                  v "0123", t string; text that looks like something else is forced to stay text
 *   true and false                        v 1 or 0, t boolean
 *   an error                              v "#DIV/0!"
 *   several lines typed into the grid     a document in p, whose text counts
 */
import type { ICellData, Nullable } from "@univerjs/core";

export type CellValue = string | number | boolean;

/** Univer's CellValueType, whose enum cannot be imported where only types may be. */
export const CellKind = { text: 1, number: 2, boolean: 3, forcedText: 4 } as const;

const ERRORS = new Set(["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!", "#ERROR!"]);

/** Empty is "". */
export function cellValue(cell: Nullable<ICellData>): CellValue {
  if (cell === null || cell === undefined) return "";
  const document = cell.p?.body?.dataStream;
  if (document !== undefined && document !== "") return document.replace(/\r?\n?$/, "").replaceAll("\r", "\n");
  const { v } = cell;
  const t = Number(cell.t);
  if (v === null || v === undefined) return "";
  if (t === CellKind.boolean) return v === true || v === 1 || String(v).toUpperCase() === "TRUE";
  if (t === CellKind.number && v !== "" && Number.isFinite(Number(v))) return Number(v);
  return v;
}

export const cellFormula = (cell: Nullable<ICellData>): CellValue =>
  typeof cell?.f === "string" && cell.f !== "" ? cell.f : cellValue(cell);

/** Excel.RangeValueType. */
export function valueType(value: CellValue): "Empty" | "String" | "Double" | "Boolean" | "Error" {
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  if (value === "") return "Empty";
  return ERRORS.has(value) ? "Error" : "String";
}

const blank = { f: null, si: null, p: null, ref: null, xf: null } satisfies ICellData;

export const emptyCell = (): ICellData => ({ ...blank, v: null, t: null });
export const numberCell = (value: number): ICellData => ({ ...blank, v: value, t: CellKind.number });
export const booleanCell = (value: boolean): ICellData => ({ ...blank, v: value ? 1 : 0, t: CellKind.boolean });
export const formulaCell = (formula: string): ICellData => ({ ...blank, f: formula, v: null, t: null });

export const textCell = (text: string): ICellData => ({
  ...blank,
  v: text,
  t: text.startsWith("=") || (text.trim() !== "" && Number.isFinite(Number(text))) ? CellKind.forcedText : CellKind.text,
});
