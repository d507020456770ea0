import { isLocked, isProtected, setLocked } from "../grid/locks.ts";
import { ExcelError } from "../rich-api/excel-error.ts";
import type { HostObject, Place } from "../rich-api/host-object.ts";
import { flag } from "./arguments.ts";

/** Range.format.protection: what protecting the sheet will lock. */
export const formatProtection = (place: Place): HostObject => ({
  type: "FormatProtection",
  properties: {
    Locked: {
      read: () => sharedLock(place),
      write: (value) => {
        if (isProtected(place.sheet)) throw new ExcelError("AccessDenied");
        setLocked(place.sheet, place.area, flag(value));
      },
    },
    FormulaHidden: { read: () => false },
  },
});

function sharedLock({ sheet, area }: Place): boolean | null {
  const cells = sheet.inGrid(area) ?? { ...area, bottom: area.top, right: area.left };
  const first = isLocked(sheet, cells.top, cells.left);
  for (let row = cells.top; row <= cells.bottom; row++)
    for (let column = cells.left; column <= cells.right; column++) if (isLocked(sheet, row, column) !== first) return null;
  return first;
}
