/** Makers of cells, so that a sheet reads as what it says. Empty and absent content becomes an empty cell of the same look. */
import type { Area, Cell, StyleName } from "./sheet.ts";

export const blank = (style?: StyleName): Cell => (style ? { kind: "empty", style } : { kind: "empty" });

export const text = (words: string | null | undefined, style: StyleName = "text"): Cell =>
  words ? { kind: "text", text: words, style } : blank(style);

export const number = (value: number | null, style: StyleName = "number"): Cell =>
  value === null ? blank(style) : { kind: "number", value, style };

export const date = (iso: string | null, style: StyleName = "date"): Cell => (iso ? { kind: "date", iso, style } : blank(style));

/** `value`: what the formula gives, as the domain knows it. */
export const formula = (expression: string, style: StyleName, value?: string | number): Cell =>
  value === undefined ? { kind: "formula", formula: expression, style } : { kind: "formula", formula: expression, value, style };

/** A row whose first cell speaks for the whole width: title, note, group. */
export const line = (words: string, style: StyleName, columns: number): Cell[] => [
  text(words, style),
  ...Array.from({ length: columns - 1 }, () => blank(style)),
];

export const area = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right });
