/** RangeAreas: several ranges of one sheet, named one after another. */
import { areaAddress, sheetPrefix } from "../grid/address.ts";
import type { Area } from "../grid/area.ts";
import type { SheetGrid } from "../grid/sheet-grid.ts";
import { shown, type HostObject } from "../rich-api/host-object.ts";

export const rangeAreas = (sheet: SheetGrid, areas: readonly Area[]): HostObject => ({
  type: "RangeAreas",
  properties: {
    Address: shown(() => areas.map((area) => sheetPrefix(sheet.name) + areaAddress(area)).join(",")),
    AreaCount: shown(() => areas.length),
  },
});
