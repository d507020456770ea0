/** Matran's looks in the terms of the .xlsx library. */
import type { CellStyle } from "hucre/xlsx";
import type { Style, StyleName } from "../../../domain/sheet/sheet.ts";
import { styles } from "../../../domain/sheet/styles.ts";

export const typeface = "Calibri";
const frame = { style: "thin", color: { rgb: "B6C2D1" } } as const;
const rgb = (colour: string): { rgb: string } => ({ rgb: colour.replace("#", "") });

const cellStyles = Object.fromEntries(Object.entries(styles).map(([name, style]) => [name, drawn(style)])) as Record<
  StyleName,
  CellStyle
>;

function drawn(style: Style): CellStyle {
  const { horizontal, vertical, wrap, rotation } = style;
  return {
    font: {
      name: typeface,
      size: style.size ?? 11,
      ...(style.bold ? { bold: true } : {}),
      ...(style.italic ? { italic: true } : {}),
      ...(style.color ? { color: rgb(style.color) } : {}),
    },
    ...(style.fill ? { fill: { type: "pattern", pattern: "solid", fgColor: rgb(style.fill) } } : {}),
    ...(style.border ? { border: { top: frame, right: frame, bottom: frame, left: frame } } : {}),
    alignment: {
      ...(horizontal ? { horizontal } : {}),
      vertical: vertical ?? "center",
      ...(wrap ? { wrapText: true } : {}),
      ...(rotation ? { textRotation: rotation } : {}),
    },
    ...(style.format ? { numFmt: style.format } : {}),
    protection: { locked: !style.unlocked },
  };
}

/** What a conditional colour changes: fill, ink and weight; a differential fill is named by its background. */
export function colourStyle(name: StyleName): CellStyle {
  const style = styles[name];
  return {
    ...(style.bold || style.color
      ? { font: { ...(style.bold ? { bold: true } : {}), ...(style.color ? { color: rgb(style.color) } : {}) } }
      : {}),
    ...(style.fill ? { fill: { type: "pattern", pattern: "solid", bgColor: rgb(style.fill) } } : {}),
  };
}

export const cellStyle = (name: StyleName): CellStyle => cellStyles[name];
