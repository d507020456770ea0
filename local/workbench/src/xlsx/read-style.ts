import { BaselineOffset, type IBorderData, type IStyleData, WrapStrategy } from "@univerjs/core";
import { type CellStyle, resolveThemeColor } from "hucre/xlsx";
import { borderLines, horizontals, verticals } from "./style-words.ts";

type Colour = NonNullable<NonNullable<CellStyle["font"]>["color"]>;

/** A cell's look in Univer's terms. `theme` holds the workbook's theme colours, "RRGGBB". Locking is not a look: see sheet-protection.ts. */
export function readStyle(style: CellStyle, theme: readonly string[]): IStyleData {
  const { font, fill, alignment, numFmt } = style;
  const ink = colour(font?.color, theme);
  const paper = fill?.type === "pattern" && fill.pattern !== "none" ? fillColour(fill, theme) : null;
  const border = readBorder(style.border, theme);
  const horizontal = alignment?.horizontal && horizontals.get(alignment.horizontal);
  const vertical = alignment?.vertical && verticals.get(alignment.vertical);
  const rotation = readRotation(alignment?.textRotation ?? 0);
  return {
    ...(font?.name ? { ff: font.name } : {}),
    ...(font?.size ? { fs: font.size } : {}),
    ...(font?.bold ? { bl: 1 } : {}),
    ...(font?.italic ? { it: 1 } : {}),
    ...(font?.underline ? { ul: { s: 1 } } : {}),
    ...(font?.strikethrough ? { st: { s: 1 } } : {}),
    ...(font?.vertAlign ? { va: font.vertAlign === "subscript" ? BaselineOffset.SUBSCRIPT : BaselineOffset.SUPERSCRIPT } : {}),
    ...(ink ? { cl: { rgb: ink } } : {}),
    ...(paper ? { bg: { rgb: paper } } : {}),
    ...(border ? { bd: border } : {}),
    ...(horizontal ? { ht: horizontal } : {}),
    ...(vertical ? { vt: vertical } : {}),
    ...(alignment?.wrapText ? { tb: WrapStrategy.WRAP } : {}),
    ...(alignment?.indent ? { pd: { l: alignment.indent * 9 } } : {}),
    ...(rotation ? { tr: rotation } : {}),
    ...(numFmt && numFmt !== "General" ? { n: { pattern: numFmt } } : {}),
  };
}

/** A cell's solid fill is its foreground; a conditional one is often named by its background alone. */
export function fillColour(fill: NonNullable<CellStyle["fill"]>, theme: readonly string[]): string | null {
  if (fill.type !== "pattern") return null;
  return colour(fill.fgColor, theme) ?? colour(fill.bgColor, theme);
}

export function colour(value: Colour | undefined, theme: readonly string[]): string | null {
  if (value?.rgb) return `#${value.rgb.slice(-6).toUpperCase()}`;
  if (value?.theme === undefined || theme[value.theme] === undefined) return null;
  return `#${resolveThemeColor([...theme], value.theme, value.tint)}`;
}

function readBorder(border: CellStyle["border"], theme: readonly string[]): IBorderData | null {
  const side = (at: "top" | "right" | "bottom" | "left") => {
    const line = border?.[at] && borderLines.get(border[at].style);
    return line ? { s: line, cl: { rgb: colour(border[at]?.color, theme) ?? "#000000" } } : null;
  };
  const [t, r, b, l] = [side("top"), side("right"), side("bottom"), side("left")];
  return t || r || b || l ? { t, r, b, l } : null;
}

/** Excel: 1–90 upwards, 91–180 downwards, 255 stacked. Univer counts degrees downwards. */
function readRotation(rotation: number): IStyleData["tr"] {
  if (rotation === 0) return null;
  if (rotation === 255) return { a: 0, v: 1 };
  return { a: rotation > 90 ? rotation - 90 : -rotation };
}
