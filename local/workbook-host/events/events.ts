/**
 * Tells the add-in what happened in the grid, by itself or by the person: only the events that it asked for, and what belongs
 * together as one event. A kept range follows its cells first, so that a handler finds it where it now is.
 */
import { areaAddress } from "../grid/address.ts";
import { type Area, around } from "../grid/area.ts";
import type { WorkbookGrid } from "../grid/workbook-grid.ts";
import { EventType } from "../objects/event-methods.ts";
import type { References } from "../rich-api/references.ts";
import { meaningsOf, type Meaning } from "./grid-changes.ts";

export interface HostEvent {
  /** The number on the wire: 10 is onChanged. */
  readonly type: number;
  /** A sheet's id, or "Workbook". */
  readonly target: string;
  readonly message: string;
}

interface Told {
  readonly type: number;
  readonly sheetId: string;
  readonly args: Readonly<Record<string, unknown>>;
}

export interface Events {
  listen(listener: (event: HostEvent) => void): () => void;
  duringRequest<T>(request: () => Promise<T>): Promise<T>;
  /** Tells what was gathered. */
  release(): void;
  close(): void;
}

export function watchEvents(grid: WorkbookGrid, references: References): Events {
  const listeners = new Set<(event: HostEvent) => void>();
  let gathered: Meaning[] = [];
  let inRequest = false;
  let scheduled: ReturnType<typeof setTimeout> | null = null;
  let active = grid.active().id;

  const release = (): void => {
    const meanings = gathered;
    gathered = [];
    if (scheduled !== null) clearTimeout(scheduled);
    scheduled = null;
    for (const meaning of meanings) for (const told of tell(grid, meaning, active)) send(grid, listeners, told);
    active = grid.active().id;
  };
  grid.watch(({ command }) => {
    const meanings = meaningsOf(command);
    for (const meaning of meanings) {
      if (meaning.kind === "rows") references.rowsMoved(meaning.sheetId, meaning.at, meaning.count);
      if (meaning.kind === "columns") references.columnsMoved(meaning.sheetId, meaning.at, meaning.count);
      gather(gathered, meaning);
    }
    if (meanings.length > 0 && !inRequest) scheduled ??= setTimeout(release, 0);
  });
  return {
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async duringRequest(request) {
      inRequest = true;
      try {
        return await request();
      } finally {
        inRequest = false;
      }
    },
    release,
    close() {
      if (scheduled !== null) clearTimeout(scheduled);
      listeners.clear();
    },
  };
}

/** Edits of one sheet, and the last selection, count once. */
function gather(gathered: Meaning[], meaning: Meaning): void {
  const before = gathered.at(-1);
  const joins = before?.kind === meaning.kind && before.sheetId === meaning.sheetId;
  if (
    joins &&
    (before.kind === "edited" || before.kind === "formatted") &&
    (meaning.kind === "edited" || meaning.kind === "formatted")
  )
    gathered[gathered.length - 1] = { ...meaning, area: around(before.area, meaning.area) };
  else if (joins && meaning.kind === "selected") gathered[gathered.length - 1] = meaning;
  else gathered.push(meaning);
}

function tell(grid: WorkbookGrid, meaning: Meaning, wasActive: string): Told[] {
  const { sheetId } = meaning;
  switch (meaning.kind) {
    case "edited":
      return [changed(sheetId, areaAddress(meaning.area), "RangeEdited")];
    case "formatted":
      return [about(EventType.formatChanged, sheetId, meaning.area)];
    case "sorted":
      return [about(EventType.rowSorted, sheetId, meaning.area)];
    case "rows-hidden":
    case "rows-shown":
      return [about(EventType.rowHiddenChanged, sheetId, meaning.area, meaning.kind === "rows-hidden" ? "Hidden" : "Unhidden")];
    case "rows":
      return [changed(sheetId, areaAddress(meaning.area), meaning.count > 0 ? "RowInserted" : "RowDeleted")];
    case "columns":
      return [changed(sheetId, areaAddress(meaning.area), meaning.count > 0 ? "ColumnInserted" : "ColumnDeleted")];
    case "activated":
      if (wasActive === sheetId || grid.active().id !== sheetId) return [];
      return [
        { type: EventType.deactivated, sheetId: wasActive, args: { worksheetId: wasActive } },
        { type: EventType.activated, sheetId, args: { worksheetId: sheetId } },
      ];
    case "added":
      return [{ type: EventType.added, sheetId, args: { worksheetId: sheetId, source: "Local" } }];
    case "deleted":
      return [{ type: EventType.deleted, sheetId, args: { worksheetId: sheetId, source: "Local" } }];
    case "selected":
      return [{ type: EventType.selectionChanged, sheetId, args: { worksheetId: sheetId, address: areaAddress(meaning.area) } }];
  }
}

const about = (type: number, sheetId: string, area: Area, changeType?: string): Told => ({
  type,
  sheetId,
  args: { ...(changeType !== undefined && { changeType }), ...atCells(sheetId, areaAddress(area)) },
});

const atCells = (sheetId: string, address: string) => ({
  worksheetId: sheetId,
  address,
  source: "Local",
  referenceId: `${sheetId}!${address}`,
});

const changed = (sheetId: string, address: string, changeType: string): Told => ({
  type: EventType.changed,
  sheetId,
  args: { ...atCells(sheetId, address), changeType, shiftDirection: "None" },
});

function send(grid: WorkbookGrid, listeners: ReadonlySet<(event: HostEvent) => void>, { type, sheetId, args }: Told): void {
  for (const target of [sheetId, "Workbook"])
    if (grid.interests.has(`${type}|${target}`))
      for (const listener of listeners) listener({ type, target, message: JSON.stringify(args) });
}
