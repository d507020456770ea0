/** What Office.js calls when the add-in adds or removes an event handler. The numbers are the wire's. */
import type { WorkbookGrid } from "../grid/workbook-grid.ts";
import type { HostObject } from "../rich-api/host-object.ts";

export const EventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  rowHiddenChanged: 22,
} as const;

const NAMES = {
  DataChanged: EventType.changed,
  Activated: EventType.activated,
  Deactivated: EventType.deactivated,
  Added: EventType.added,
  SelectionChanged: EventType.selectionChanged,
  Deleted: EventType.deleted,
  Calculated: EventType.calculated,
  FormatChanged: EventType.formatChanged,
  RowSorted: EventType.rowSorted,
  RowHiddenChanged: EventType.rowHiddenChanged,
} as const;

/** `target`: the id of a sheet, or "Workbook" for all sheets. */
export const eventMethods = (grid: WorkbookGrid, target: string): NonNullable<HostObject["methods"]> =>
  Object.fromEntries(
    Object.entries(NAMES).flatMap(([name, type]) => [
      [`_Register${name}Event`, () => void grid.interests.add(`${type}|${target}`)],
      [`_Unregister${name}Event`, () => void grid.interests.delete(`${type}|${target}`)],
    ]),
  );
