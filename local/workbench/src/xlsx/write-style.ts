import {
  BaselineOffset,
  ColorKit,
  type IBorderData,
  type IColorStyle,
  type IStyleData,
  type Nullable,
  WrapStrategy,
} from "@univerjs/core";
import type { CellStyle } from "hucre/xlsx";
import { borderLines, horizontals, verticals, wordOf } from "./style-words.ts";

type Border = NonNullable<CellStyle["border"]>;

/** Univer's look of a cell in the terms of the .xlsx library; the inverse of readStyle. */
export function writeStyle(style: IStyleData): CellStyle {
  const paper = rgb(style.bg);
  const font = writeFont(style);
  const alignment = writeAlignment(style);
  return {
    ...(Object.keys(font).length > 0 ? { font: { name: style.ff ?? "Calibri", size: style.fs ?? 11, ...font } } : {}),
    ...(paper ? { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: paper } } } : {}),
    ...(style.bd ? { border: writeBorder(style.bd) } : {}),
    ...(Object.keys(alignment).length > 0 ? { alignment } : {}),
    ...(style.n?.pattern && style.n.pattern !== "General" ? { numFmt: style.n.pattern } : {}),
  };
}

/** What the look itself says of its letters; a font in a file needs a name and a size besides. */
export function writeFont(style: IStyleData): NonNullable<CellStyle["font"]> {
  const ink = rgb(style.cl);
  return {
    ...(style.ff ? { name: style.ff } : {}),
    ...(style.fs ? { size: style.fs } : {}),
    ...(style.bl ? { bold: true } : {}),
    ...(style.it ? { italic: true } : {}),
    ...(style.ul?.s ? { underline: true } : {}),
    ...(style.st?.s ? { strikethrough: true } : {}),
    ...(style.va === BaselineOffset.SUBSCRIPT ? { vertAlign: "subscript" } : {}),
    ...(style.va === BaselineOffset.SUPERSCRIPT ? { vertAlign: "superscript" } : {}),
    ...(ink ? { color: { rgb: ink } } : {}),
  };
}

/** "RRGGBB" from "#rgb", "#rrggbb" or "rgb(…)"; null where the look names no colour. */
export function rgb(value: Nullable<IColorStyle>): string | null {
  if (!value?.rgb) return null;
  const kit = new ColorKit(value.rgb);
  return kit.isValid ? kit.toHexString(false).slice(1).toUpperCase() : null;
}

function writeAlignment({ ht, vt, tb, tr, pd }: IStyleData): NonNullable<CellStyle["alignment"]> {
  const horizontal = wordOf(horizontals, ht);
  const vertical = wordOf(verticals, vt);
  const rotation = tr?.v ? 255 : -(tr?.a ?? 0);
  return {
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(tb === WrapStrategy.WRAP ? { wrapText: true } : {}),
    ...(pd?.l ? { indent: Math.round(pd.l / 9) } : {}),
    ...(rotation === 0 ? {} : { textRotation: rotation < 0 ? 90 - rotation : rotation }),
  };
}

function writeBorder(border: IBorderData): Border {
  const sides = { top: border.t, right: border.r, bottom: border.b, left: border.l };
  return Object.fromEntries(
    Object.entries(sides).flatMap(([side, line]) => {
      const style = wordOf(borderLines, line?.s);
      return style === undefined ? [] : [[side, { style, color: { rgb: rgb(line?.cl) ?? "000000" } }]];
    }),
  );
}
