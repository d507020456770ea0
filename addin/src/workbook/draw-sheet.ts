/**
 * Draws sheets into the open workbook: two trips to Excel for any number of sheets, one to learn what is there and one to
 * draw. A sheet of the same name is emptied and drawn anew in its place.
 *
 *   values and formats   in bulk, the number formats first, so that text arrives as text
 *   looks                facet by facet over few rectangles (facets.ts, regions.ts)
 *   protection           last, without a password
 */
import { areaAddress } from "../../../domain/sheet/address.ts";
import type { Area, Cell, Sheet, Style } from "../../../domain/sheet/sheet.ts";
import { styles } from "../../../domain/sheet/styles.ts";
import type { Reply } from "../failure.ts";
import { formatOf, inputOf } from "./cell-input.ts";
import { drawRules } from "./draw-rules.ts";
import { facets } from "./facets.ts";
import { inExcel } from "./in-excel.ts";
import { drawFrame } from "./draw-frame.ts";
import { mostCommon, regionsOf } from "./regions.ts";

/** Leaves the first sheet active, or (`staying`) the person where she is. */
export function drawSheets(sheets: readonly Sheet[], { staying = false } = {}): Promise<Reply<void>> {
  return inExcel(async (context) => {
    const found = sheets.map((sheet) => look(context, sheet));
    await context.sync();
    const drawn = found.map(({ sheet, existing, names }) => {
      const target = existing.isNullObject ? context.workbook.worksheets.add(sheet.name) : empty(existing);
      names.filter((name) => !name.isNullObject).forEach((name) => name.delete());
      drawSheet(context, target, sheet);
      return target;
    });
    if (!staying) show(drawn[0], sheets[0]);
    await context.sync();
  });
}

/** Brings the sheet to the front at the first cell to fill of a form, else at the first visible one: the stamp is nobody's business. */
function show(target: Excel.Worksheet | undefined, sheet: Sheet | undefined): void {
  if (target === undefined || sheet === undefined) return;
  target.activate();
  const [row, column] = firstField(sheet) ?? [sheet.rows.findIndex((_, at) => !sheet.hiddenRows.includes(at)), 0];
  target.getRangeByIndexes(Math.max(0, row), column, 1, 1).select();
}

function firstField({ rows, isProtected }: Sheet): readonly [number, number] | null {
  if (!isProtected) return null;
  const places = rows.map((cells, row) => [row, cells.findIndex((cell) => styleOf(cell).unlocked === true)] as const);
  return places.find(([, column]) => column >= 0) ?? null;
}

function look(context: Excel.RequestContext, sheet: Sheet) {
  const existing = context.workbook.worksheets.getItemOrNullObject(sheet.name);
  existing.load("name,protection/protected");
  const names = sheet.names.map(({ name }) => context.workbook.names.getItemOrNullObject(name).load("name"));
  return { sheet, existing, names };
}

function empty(target: Excel.Worksheet): Excel.Worksheet {
  if (target.protection.protected) target.protection.unprotect();
  target.freezePanes.unfreeze();
  const all = target.getRange();
  all.unmerge();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.clear();
  all.rowHidden = false;
  all.format.useStandardHeight = true;
  return target;
}

function drawSheet(context: Excel.RequestContext, target: Excel.Worksheet, sheet: Sheet): void {
  const rows = sheet.rows.length;
  const columns = Math.max(1, ...sheet.rows.map((row) => row.length));
  if (rows > 0) {
    const cells = sheet.rows.map((row) => Array.from({ length: columns }, (_, column): Cell => row[column] ?? { kind: "empty" }));
    const whole = target.getRangeByIndexes(0, 0, rows, columns);
    whole.numberFormat = cells.map((row) => row.map((cell) => formatOf(cell, styleOf(cell))));
    whole.formulas = cells.map((row) => row.map(inputOf));
    if (sheet.isOpenOutside === true) openAround(target, rows, columns);
    drawLooks(target, cells, columns);
  }
  sheet.merges.forEach((area) => target.getRange(areaAddress(area)).merge());
  drawRules(context, target, sheet);
  drawFrame(context, target, sheet);
}

/** Unlocks what is not the form: a cleared cell is locked, and the form's own locks are laid over it afterwards. */
function openAround(target: Excel.Worksheet, rows: number, columns: number): void {
  target.getRange().format.protection.locked = false;
  target.getRangeByIndexes(0, 0, rows, columns).format.protection.locked = true;
}

const styleOf = (cell: Cell | undefined): Style => styles[cell?.style ?? "plain"];

function drawLooks(target: Excel.Worksheet, cells: readonly (readonly Cell[])[], columns: number): void {
  const whole: Area = { top: 0, left: 0, bottom: cells.length - 1, right: columns - 1 };
  for (const facet of facets) {
    const valueAt = (row: number, column: number) => facet.of(styleOf(cells[row]?.[column]));
    const common = mostCommon(cells.length, columns, valueAt) ?? facet.cleared;
    if (common !== facet.cleared) facet.apply(rangeOf(target, whole), common, shapeOf(whole));
    for (const { area, value } of regionsOf(cells.length, columns, valueAt))
      if (value !== common) facet.apply(rangeOf(target, area), value, shapeOf(area));
  }
}

const shapeOf = ({ top, left, bottom, right }: Area) => ({ rows: bottom - top + 1, columns: right - left + 1 });

const rangeOf = (target: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range =>
  target.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
