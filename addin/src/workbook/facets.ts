/**
 * The looks of a sheet taken apart: each facet (fill, weight, wrapping …) is laid over the sheet by itself, because a whole
 * table shares its borders and wrapping even where its cells differ in colour.
 */
import type { Style } from "../../../domain/sheet/sheet.ts";

type Value = string | number | boolean;

export interface Facet {
  readonly of: (style: Style) => Value;
  /** What a cleared cell has. */
  readonly cleared: Value;
  /** Set where each side of the range is named by itself: the heaviest on the wire. */
  readonly sides?: true;
  readonly apply: (range: Excel.Range, value: Value, shape: { readonly rows: number; readonly columns: number }) => void;
}

const facet = <V extends Value>(
  of: (style: Style) => V,
  cleared: V,
  apply: (range: Excel.Range, value: V, shape: Shape) => void,
): Facet => ({
  of,
  cleared,
  apply: apply as Facet["apply"],
});
type Shape = { readonly rows: number; readonly columns: number };

const noFill = "";
const ink = "#000000";
const horizontal = { left: "Left", center: "Center", right: "Right" } as const;
const vertical = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const lineColour = "#A6B1BD";

export const facets: readonly Facet[] = [
  facet(
    (style) => style.fill ?? noFill,
    noFill,
    (range, value) => {
      if (value === noFill) range.format.fill.clear();
      else range.format.fill.color = value;
    },
  ),
  facet(
    (style) => style.color ?? ink,
    ink,
    (range, value) => void (range.format.font.color = value),
  ),
  facet(
    (style) => style.bold ?? false,
    false,
    (range, value) => void (range.format.font.bold = value),
  ),
  facet(
    (style) => style.italic ?? false,
    false,
    (range, value) => void (range.format.font.italic = value),
  ),
  facet(
    (style) => style.size ?? 11,
    11,
    (range, value) => void (range.format.font.size = value),
  ),
  facet(
    (style) => style.wrap ?? false,
    false,
    (range, value) => void (range.format.wrapText = value),
  ),
  facet<"Left" | "Center" | "Right" | "General">(
    (style) => (style.horizontal ? horizontal[style.horizontal] : "General"),
    "General",
    (range, value) => void (range.format.horizontalAlignment = value),
  ),
  facet<"Top" | "Center" | "Bottom">(
    (style) => (style.vertical ? vertical[style.vertical] : "Bottom"),
    "Bottom",
    (range, value) => void (range.format.verticalAlignment = value),
  ),
  facet(
    (style) => style.rotation ?? 0,
    0,
    (range, value) => void (range.format.textOrientation = value),
  ),
  facet(
    (style) => style.unlocked ?? false,
    false,
    (range, value) => void (range.format.protection.locked = !value),
  ),
  { ...facet((style) => style.border ?? false, false, drawBorders), sides: true },
];

function drawBorders(range: Excel.Range, drawn: boolean, { rows, columns }: Shape): void {
  const sides: Excel.BorderIndex[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as Excel.BorderIndex[];
  if (rows > 1) sides.push("InsideHorizontal" as Excel.BorderIndex);
  if (columns > 1) sides.push("InsideVertical" as Excel.BorderIndex);
  for (const side of sides) {
    const border = range.format.borders.getItem(side);
    border.style = drawn ? "Continuous" : "None";
    if (drawn) border.color = lineColour;
  }
}
