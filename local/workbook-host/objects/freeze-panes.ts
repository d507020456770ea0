import { areaAt } from "../grid/area.ts";
import type { SheetGrid } from "../grid/sheet-grid.ts";
import type { HostObject } from "../rich-api/host-object.ts";
import { integer, placeOf } from "./arguments.ts";
import { range, rangeByAddress } from "./range.ts";

/** Worksheet.freezePanes: what stays in sight while scrolling. */
export const freezePanes = (sheet: SheetGrid): HostObject => ({
  type: "WorksheetFreezePanes",
  properties: {},
  methods: {
    FreezeRows: (count) => freeze(sheet, integer(count, 1), 0),
    FreezeColumns: (count) => freeze(sheet, 0, integer(count, 1)),
    FreezeAt: (at) => {
      const area = typeof at === "string" ? placeOf(rangeByAddress(sheet, at)).area : placeOf(at).area;
      freeze(sheet, area.bottom + 1, area.right + 1);
    },
    Unfreeze: () => freeze(sheet, 0, 0),
    GetLocation: () => location(sheet),
    GetLocationOrNullObject: () => location(sheet),
  },
});

/** No frozen rows is, in Univer's words, a first scrolling row of -1. */
function freeze(sheet: SheetGrid, rows: number, columns: number): void {
  sheet.run("sheet.mutation.set-frozen", {
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
    ySplit: rows,
    xSplit: columns,
  });
}

function location(sheet: SheetGrid): HostObject | null {
  const { ySplit, xSplit } = sheet.model.getFreeze();
  if (ySplit <= 0 && xSplit <= 0) return null;
  const area = areaAt(0, 0, Math.max(1, ySplit), Math.max(1, xSplit));
  return range({ sheet, area });
}
