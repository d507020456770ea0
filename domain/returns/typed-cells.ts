/**
 * What a person has typed into a `Báo cáo` sheet, cell by cell as it stands there, understood or not: the draft. A cell is known
 * by its field path, so that what was typed in one sheet can be laid into another of a later form.
 *
 *   "tasks/II.1/progress"            "Đang thực hiện"
 *   "tasks/II.1/completedOn"         "sớm": no day, and kept all the same
 *   "counts/k2.opened"               12
 *   "counts/k2.opened/explanation"   null: nothing there
 */
import { readAddress } from "../sheet/address.ts";
import { rawRows } from "../sheet/raw-rows.ts";
import type { Cell, RawRows, RawValue, Sheet } from "../sheet/sheet.ts";
import { findTable } from "../sheet/table.ts";
import { oneLine, wordsOf } from "../sheet/words.ts";
import {
  columnOfCountField,
  columnOfField,
  countColumns,
  countHeaders,
  returnSheetName,
  taskColumns,
  taskHeaders,
} from "./return-columns.ts";

export type Typed = Readonly<Record<string, RawValue>>;

export interface FieldCell {
  readonly path: string;
  readonly header: string;
  readonly address: string;
  readonly raw: RawValue;
}

/** A row of the form: "tasks/II.1" or "counts/k2.opened", its cells to fill, and the cell that says whether it is sent. */
export interface FormRow {
  readonly path: string;
  /** Where its code stands. */
  readonly address: string | null;
  readonly fields: readonly FieldCell[];
  /** Null in a sheet that was drawn without that column. */
  readonly stateAddress: string | null;
}

/** Rows with a code, each code once, in the order of the sheet. */
export function formRows(rows: RawRows): readonly FormRow[] {
  const blocks = [
    { name: "tasks", headers: taskHeaders, next: countHeaders, id: taskColumns.id, fields: Object.entries(columnOfField) },
    { name: "counts", headers: countHeaders, next: taskHeaders, id: countColumns.id, fields: Object.entries(columnOfCountField) },
  ];
  const found = new Map<string, FormRow>();
  for (const { name, headers, next, id, fields } of blocks)
    for (const row of findTable(returnSheetName, rows, headers, { next })?.rows ?? []) {
      const path = `${name}/${oneLine(row.raw(id))}`;
      if (path.endsWith("/") || found.has(path)) continue;
      const cells = fields.flatMap(([field, header]): FieldCell[] => {
        const at = row.find(header);
        return at === null ? [] : [{ path: field ? `${path}/${field}` : path, header, address: at, raw: row.raw(header) }];
      });
      if (cells.length > 0)
        found.set(path, { path, address: row.find(id), fields: cells, stateAddress: row.find(taskColumns.state) });
    }
  return [...found.values()];
}

export const fieldCells = (rows: RawRows): readonly FieldCell[] => formRows(rows).flatMap(({ fields }) => fields);

export const typedCells = (rows: RawRows): Typed =>
  Object.fromEntries(fieldCells(rows).map(({ path, raw }) => [path, wordsOf(raw) === "" ? null : raw]));

/** What is typed differently, path by path; a path that one side lacks is empty there. */
export const changedPaths = (one: Typed, other: Typed): readonly string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (path) => wordsOf(one[path] ?? null) !== wordsOf(other[path] ?? null),
  );

/** Cells to write so that the open sheet says `wanted`; paths that the sheet does not hold are left out. */
export const cellsToWrite = (rows: RawRows, wanted: Typed): readonly { readonly address: string; readonly value: RawValue }[] =>
  fieldCells(rows).flatMap(({ path, address, raw }) =>
    path in wanted && wordsOf(wanted[path] ?? null) !== wordsOf(raw) ? [{ address, value: wanted[path] ?? null }] : [],
  );

/** The sheet with what was typed laid into its cells. */
export function withTyped(sheet: Sheet, typed: Typed): Sheet {
  const rows = sheet.rows.map((row) => [...row]);
  for (const { path, address } of fieldCells(rawRows(sheet))) {
    if (!(path in typed)) continue;
    const { row, column } = readAddress(address);
    const cells = rows[row];
    const style = cells?.[column]?.style;
    if (cells) cells[column] = cellOf(typed[path] ?? null, style);
  }
  return { ...sheet, rows };
}

function cellOf(raw: RawValue, style: Cell["style"]): Cell {
  const look = style === undefined ? {} : { style };
  if (raw === null || raw === "") return { kind: "empty", ...look };
  return typeof raw === "number" ? { kind: "number", value: raw, ...look } : { kind: "text", text: String(raw), ...look };
}
