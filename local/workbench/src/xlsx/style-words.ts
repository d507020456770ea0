import { BorderStyleTypes, HorizontalAlign, VerticalAlign } from "@univerjs/core";
import type { CellStyle } from "hucre/xlsx";

type Border = NonNullable<NonNullable<CellStyle["border"]>["top"]>["style"];
type Alignment = NonNullable<CellStyle["alignment"]>;

/** The same looks in the words of the .xlsx library and in Univer's numbers. */
export const borderLines: ReadonlyMap<Border, BorderStyleTypes> = new Map<Border, BorderStyleTypes>([
  ["thin", BorderStyleTypes.THIN],
  ["hair", BorderStyleTypes.HAIR],
  ["dotted", BorderStyleTypes.DOTTED],
  ["dashed", BorderStyleTypes.DASHED],
  ["dashDot", BorderStyleTypes.DASH_DOT],
  ["dashDotDot", BorderStyleTypes.DASH_DOT_DOT],
  ["double", BorderStyleTypes.DOUBLE],
  ["medium", BorderStyleTypes.MEDIUM],
  ["mediumDashed", BorderStyleTypes.MEDIUM_DASHED],
  ["mediumDashDot", BorderStyleTypes.MEDIUM_DASH_DOT],
  ["mediumDashDotDot", BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ["slantDashDot", BorderStyleTypes.SLANT_DASH_DOT],
  ["thick", BorderStyleTypes.THICK],
]);

export const horizontals = new Map<NonNullable<Alignment["horizontal"]>, HorizontalAlign>([
  ["left", HorizontalAlign.LEFT],
  ["center", HorizontalAlign.CENTER],
  ["right", HorizontalAlign.RIGHT],
  ["justify", HorizontalAlign.JUSTIFIED],
  ["distributed", HorizontalAlign.DISTRIBUTED],
]);

export const verticals = new Map<NonNullable<Alignment["vertical"]>, VerticalAlign>([
  ["top", VerticalAlign.TOP],
  ["center", VerticalAlign.MIDDLE],
  ["bottom", VerticalAlign.BOTTOM],
]);

export function wordOf<Word, Code>(words: ReadonlyMap<Word, Code>, code: Code | null | undefined): Word | undefined {
  for (const [word, known] of words) if (known === code) return word;
  return undefined;
}
