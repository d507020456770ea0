/** Range.format.borders. An edge is drawn on the cells along it, an inner line on the cells before it. */
import type { IBorderData, IBorderStyleData } from "@univerjs/core";
import { ExcelError } from "../rich-api/excel-error.ts";
import type { HostObject, Place } from "../rich-api/host-object.ts";
import { colour, integer, oneOf } from "./arguments.ts";
import { setLook } from "./cell-looks.ts";

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof SIDES)[number];
const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

const KEY: Readonly<Record<Side, keyof IBorderData>> = {
  EdgeTop: "t",
  EdgeBottom: "b",
  EdgeLeft: "l",
  EdgeRight: "r",
  InsideVertical: "r",
  InsideHorizontal: "b",
  DiagonalDown: "tl_br",
  DiagonalUp: "bl_tr",
};

/** Univer's BorderStyleTypes. */
const CODES: Readonly<Record<(typeof STYLES)[number], number>> = {
  None: 0,
  Continuous: 1,
  Dot: 3,
  Dash: 4,
  DashDot: 5,
  DashDotDot: 6,
  Double: 7,
  SlantDashDot: 12,
};
const SOLID: Readonly<Record<(typeof WEIGHTS)[number], number>> = { Hairline: 2, Thin: 1, Medium: 8, Thick: 13 };

export const rangeBorders = (place: Place): HostObject => ({
  type: "RangeBorderCollection",
  properties: { Count: { read: () => SIDES.length } },
  items: () => SIDES.map((side) => rangeBorder(place, side)),
  item: (key) => rangeBorder(place, oneOf(key, SIDES)),
  methods: {
    GetItem: (key) => rangeBorder(place, oneOf(key, SIDES)),
    GetItemAt: (index) => {
      const side = SIDES[integer(index)];
      if (side === undefined) throw new ExcelError("InvalidArgument");
      return rangeBorder(place, side);
    },
  },
});

function rangeBorder(place: Place, side: Side): HostObject {
  const line = () => lineAt(place, side);
  const draw = (change: Partial<IBorderStyleData>) =>
    drawLine(place, side, { s: 1, cl: { rgb: "#000000" }, ...line(), ...change });
  return {
    type: "RangeBorder",
    identity: () => ({ Id: side }),
    properties: {
      SideIndex: { read: () => side },
      Style: {
        read: () => styleOf(line()?.s ?? 0),
        write: (value) => {
          const style = oneOf(value, STYLES);
          return style === "None" ? drawLine(place, side, null) : draw({ s: CODES[style] });
        },
      },
      Weight: {
        read: () => WEIGHTS.find((weight) => SOLID[weight] === Number(line()?.s)) ?? "Thin",
        write: (value) => draw({ s: SOLID[oneOf(value, WEIGHTS)] }),
      },
      Color: { read: () => line()?.cl.rgb ?? "#000000", write: (value) => draw({ cl: { rgb: colour(value) || "#000000" } }) },
    },
  };
}

const styleOf = (code: number): string =>
  STYLES.find((style) => CODES[style] === code) ?? (Object.values(SOLID).includes(code) ? "Continuous" : "Dash");

function lineAt({ sheet, area }: Place, side: Side): IBorderStyleData | null {
  const row = side === "EdgeBottom" ? area.bottom : area.top;
  const column = side === "EdgeRight" ? area.right : area.left;
  return sheet.upcoming(row, column).style.bd?.[KEY[side]] ?? null;
}

function drawLine(place: Place, side: Side, line: IBorderStyleData | null): void {
  const { sheet, area } = place;
  const along = {
    EdgeTop: { ...area, bottom: area.top },
    EdgeBottom: { ...area, top: area.bottom },
    EdgeLeft: { ...area, right: area.left },
    EdgeRight: { ...area, left: area.right },
    InsideVertical: { ...area, right: area.right - 1 },
    InsideHorizontal: { ...area, bottom: area.bottom - 1 },
    DiagonalDown: area,
    DiagonalUp: area,
  }[side];
  if (along.bottom < along.top || along.right < along.left) return;
  setLook({ sheet, area: along }, { bd: { [KEY[side]]: line } });
}
