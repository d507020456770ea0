/** Range.format: fill, font, alignment, widths and heights, locks. */
import type { HostObject, Place } from "../rich-api/host-object.ts";
import { amount, colour, flag, integer, oneOf, text } from "./arguments.ts";
import { rangeBorders } from "./borders.ts";
import { isOn, lookProperty, setLook } from "./cell-looks.ts";
import { formatProtection } from "./format-protection.ts";
import { fitColumns, fitRows, sizeProperties } from "./sizes.ts";

const HORIZONTAL = ["General", "Left", "Center", "Right", "Justify", "Fill", "Distributed", "CenterAcrossSelection"] as const;
/** Univer's HorizontalAlign, by Excel's name. */
const TO_HORIZONTAL = {
  General: 0,
  Left: 1,
  Center: 2,
  Right: 3,
  Justify: 4,
  Fill: 5,
  Distributed: 6,
  CenterAcrossSelection: 2,
} as const;
const VERTICAL = ["Bottom", "Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const TO_VERTICAL = { Top: 1, Center: 2, Bottom: 3, Justify: 1, Distributed: 2 } as const;
const WRAPS = 3;
const OVERFLOWS = 1;
/** Pixels that one step of indent takes. */
const INDENT = 9;

export const rangeFormat = (place: Place): HostObject => ({
  type: "RangeFormat",
  properties: {
    ...sizeProperties(place),
    HorizontalAlignment: lookProperty(
      place,
      (style) => HORIZONTAL[style.ht ?? 0] ?? "General",
      (value) => ({ ht: TO_HORIZONTAL[oneOf(value, HORIZONTAL)] }),
    ),
    VerticalAlignment: lookProperty(
      place,
      (style) => VERTICAL[style.vt ?? 0] ?? "Bottom",
      (value) => ({ vt: TO_VERTICAL[oneOf(value, VERTICAL)] }),
    ),
    WrapText: lookProperty(
      place,
      (style) => Number(style.tb) === WRAPS,
      (value) => ({ tb: flag(value) ? WRAPS : OVERFLOWS }),
    ),
    IndentLevel: lookProperty(
      place,
      (style) => Math.round((style.pd?.l ?? 0) / INDENT),
      (value) => ({ pd: { l: integer(value) * INDENT } }),
    ),
    TextOrientation: lookProperty(
      place,
      (style) => (isOn(style.tr?.v) ? 180 : -(style.tr?.a ?? 0)),
      (value) => ({ tr: integer(value) === 180 ? { a: 0, v: 1 } : { a: 0 - integer(value), v: 0 } }),
    ),
    ShrinkToFit: { read: () => false },
  },
  children: {
    Fill: () => rangeFill(place),
    Font: () => rangeFont(place),
    Borders: () => rangeBorders(place),
    Protection: () => formatProtection(place),
  },
  methods: { AutofitColumns: () => fitColumns(place), AutofitRows: () => fitRows(place) },
});

const rangeFill = (place: Place): HostObject => ({
  type: "RangeFill",
  properties: {
    Color: lookProperty(
      place,
      (style) => style.bg?.rgb?.toUpperCase() ?? "#FFFFFF",
      (value) => (colour(value) === "" ? { bg: null } : { bg: { rgb: colour(value) } }),
    ),
  },
  methods: { Clear: () => setLook(place, { bg: null }) },
});

const rangeFont = (place: Place): HostObject => ({
  type: "RangeFont",
  properties: {
    Bold: lookProperty(
      place,
      (style) => isOn(style.bl),
      (value) => ({ bl: flag(value) ? 1 : 0 }),
    ),
    Italic: lookProperty(
      place,
      (style) => isOn(style.it),
      (value) => ({ it: flag(value) ? 1 : 0 }),
    ),
    Underline: lookProperty(
      place,
      (style) => (isOn(style.ul?.s) ? "Single" : "None"),
      (value) => ({ ul: { s: text(value) === "None" ? 0 : 1 } }),
    ),
    Strikethrough: lookProperty(
      place,
      (style) => isOn(style.st?.s),
      (value) => ({ st: { s: flag(value) ? 1 : 0 } }),
    ),
    Color: lookProperty(
      place,
      (style) => style.cl?.rgb?.toUpperCase() ?? "#000000",
      (value) => ({ cl: { rgb: colour(value) || "#000000" } }),
    ),
    Size: lookProperty(
      place,
      (style) => style.fs ?? 11,
      (value) => ({ fs: amount(value) }),
    ),
    Name: lookProperty(
      place,
      (style) => style.ff ?? "Arial",
      (value) => ({ ff: text(value) }),
    ),
  },
});
