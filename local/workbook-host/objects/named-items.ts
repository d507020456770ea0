/** Names of the workbook, or of one sheet: what a formula can call a range. */
import type { FWorkbook } from "@univerjs/sheets/facade";
import { areaAddress, parseAddress, sheetPrefix } from "../grid/address.ts";
import type { WorkbookGrid } from "../grid/workbook-grid.ts";
import { ExcelError } from "../rich-api/excel-error.ts";
import { isHostObject, type HostObject } from "../rich-api/host-object.ts";
import { text } from "./arguments.ts";
import { range } from "./range.ts";

type FDefinedName = ReturnType<FWorkbook["getDefinedNames"]>[number];

/** `scope`: the id of a sheet; null for names of the whole workbook. */
export function namedItems(grid: WorkbookGrid, scope: string | null): HostObject {
  const mine = (): FDefinedName[] =>
    grid.book.getDefinedNames().filter((name) => (scope === null ? name.isWorkbookScope() : name.getLocalSheetId() === scope));
  const find = (key: unknown): HostObject | null => {
    const wanted = text(key).toLowerCase();
    const found = mine().find((name) => name.getName().toLowerCase() === wanted);
    return found === undefined ? null : namedItem(grid, found);
  };
  const must = (key: unknown): HostObject => {
    const found = find(key);
    if (found === null) throw new ExcelError("ItemNotFound");
    return found;
  };
  return {
    type: "NamedItemCollection",
    properties: {},
    items: () => mine().map((name) => namedItem(grid, name)),
    item: find,
    methods: {
      Add: (name, reference, comment) => {
        if (find(name) !== null) throw new ExcelError("ItemAlreadyExists");
        addName(grid, scope, text(name), referenceOf(reference), typeof comment === "string" ? comment : "");
        return must(name);
      },
      GetCount: () => mine().length,
      GetItem: must,
      GetItemOrNullObject: find,
    },
  };
}

/** Letters, digits, _ and . only, not beginning with a digit, not like a cell: otherwise Excel answers InvalidArgument. */
const isName = (name: string): boolean => /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && parseAddress(name) === null;

function referenceOf(reference: unknown): string {
  if (!isHostObject(reference) || reference.place === undefined) return text(reference);
  const { sheet, area } = reference.place;
  return sheetPrefix(sheet.name) + areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

function addName(grid: WorkbookGrid, scope: string | null, name: string, reference: string, comment: string): void {
  if (!isName(name)) throw new ExcelError("InvalidArgument");
  grid.flush();
  grid.run("formula.mutation.set-defined-name", {
    id: crypto.randomUUID().slice(0, 10),
    name,
    formulaOrRefString: reference,
    localSheetId: scope ?? "AllDefaultWorkbook",
    comment,
  });
}

function namedItem(grid: WorkbookGrid, name: FDefinedName): HostObject {
  const reference = name.getFormulaOrRefString();
  const target = (): HostObject | null => {
    const parsed = parseAddress(reference.replace(/^=/, ""));
    const sheet = parsed?.sheet === null || parsed === null ? null : grid.sheetByName(parsed.sheet);
    return parsed === null || sheet === null ? null : range({ sheet, area: parsed.area });
  };
  const formula = reference.startsWith("=") ? reference : `=${reference}`;
  return {
    type: "NamedItem",
    identity: () => ({ _Id: name.getName() }),
    properties: {
      Name: { read: () => name.getName() },
      Comment: { read: () => name.getComment() ?? "" },
      Formula: { read: () => formula },
      Value: { read: () => formula.slice(1) },
      Type: { read: () => (target() === null ? "Error" : "Range") },
      Scope: { read: () => (name.isWorkbookScope() ? "Workbook" : "Worksheet") },
      Visible: { read: () => true },
      _Id: { read: () => name.getName() },
    },
    methods: {
      Delete: () => grid.asAddIn(() => name.delete()),
      GetRangeOrNullObject: target,
      GetRange: () => {
        const found = target();
        if (found === null) throw new ExcelError("InvalidReference");
        return found;
      },
    },
  };
}
