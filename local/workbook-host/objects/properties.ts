/** Keys and values that an add-in keeps in the workbook: settings (any JSON) and custom properties (texts). */
import type { SheetGrid } from "../grid/sheet-grid.ts";
import type { WorkbookGrid } from "../grid/workbook-grid.ts";
import { ExcelError } from "../rich-api/excel-error.ts";
import type { HostObject } from "../rich-api/host-object.ts";
import { text } from "./arguments.ts";

interface Shelf {
  readonly type: string;
  readonly all: () => Readonly<Record<string, unknown>>;
  readonly save: (all: Readonly<Record<string, unknown>>) => void;
  /** Custom properties do not tell capital letters apart. */
  readonly sameKey: (a: string, b: string) => boolean;
  readonly check: (value: unknown) => unknown;
}

const ignoringCase = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const exactly = (a: string, b: string): boolean => a === b;

export const settings = (grid: WorkbookGrid): HostObject =>
  collection({
    type: "Setting",
    all: () => grid.extras.settings ?? {},
    save: (all) => grid.setExtras({ settings: all }),
    sameKey: exactly,
    check: (value) => value,
  });

export const workbookProperties = (grid: WorkbookGrid): HostObject =>
  collection({
    type: "CustomProperty",
    all: () => grid.extras.properties ?? {},
    save: (all) => grid.setExtras({ properties: all as Record<string, string> }),
    sameKey: ignoringCase,
    check: (value) => value,
  });

export const sheetProperties = (sheet: SheetGrid): HostObject =>
  collection({
    type: "WorksheetCustomProperty",
    all: () => sheet.extras.properties ?? {},
    save: (all) => sheet.setExtras({ properties: all as Record<string, string> }),
    sameKey: ignoringCase,
    check: text,
  });

function collection(shelf: Shelf): HostObject {
  const keyOf = (wanted: unknown): string | undefined => Object.keys(shelf.all()).find((key) => shelf.sameKey(key, text(wanted)));
  const find = (wanted: unknown): HostObject | null => {
    const key = keyOf(wanted);
    return key === undefined ? null : entry(shelf, key);
  };
  return {
    type: `${shelf.type}Collection`,
    properties: {},
    items: () => Object.keys(shelf.all()).map((key) => entry(shelf, key)),
    item: find,
    methods: {
      Add: (key, value) => {
        const name = keyOf(key) ?? text(key);
        shelf.save({ ...shelf.all(), [name]: shelf.check(value) });
        return entry(shelf, name);
      },
      DeleteAll: () => shelf.save({}),
      GetCount: () => Object.keys(shelf.all()).length,
      GetItemOrNullObject: find,
      GetItem: (key) => {
        const found = find(key);
        if (found === null) throw new ExcelError("ItemNotFound");
        return found;
      },
    },
  };
}

const entry = (shelf: Shelf, key: string): HostObject => ({
  type: shelf.type,
  identity: () => ({ _Id: key }),
  properties: {
    Key: { read: () => key },
    Value: {
      read: () => shelf.all()[key] ?? null,
      write: (value) => shelf.save({ ...shelf.all(), [key]: shelf.check(value) }),
    },
    _Id: { read: () => key },
  },
  methods: {
    Delete: () => {
      shelf.save(Object.fromEntries(Object.entries(shelf.all()).filter(([name]) => name !== key)));
    },
  },
});
