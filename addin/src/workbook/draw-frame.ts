/** What surrounds the cells: widths, heights, hidden rows, frozen panes, filter, print, tab colour and protection. */
import { areaAddress, columnName } from "../../../domain/sheet/address.ts";
import type { Sheet } from "../../../domain/sheet/sheet.ts";
import { protectionOf } from "./protection.ts";
import { runsOf } from "./regions.ts";
import { supports } from "./supports.ts";

/** A character of the default font is 7 pixels wide, a column has 5 more, and a pixel is three quarters of a point. */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

export function drawFrame(context: Excel.RequestContext, target: Excel.Worksheet, sheet: Sheet): void {
  for (const { left, right, value } of runsOf(sheet.widths.length, (column) => sheet.widths[column] ?? 8.43))
    target.getRangeByIndexes(0, left, 1, right - left + 1).getEntireColumn().format.columnWidth = pointsOf(value);
  drawHeights(target, sheet);
  for (const row of sheet.hiddenRows) target.getRangeByIndexes(row, 0, 1, 1).getEntireRow().rowHidden = true;
  freeze(target, sheet.frozen);
  if (supports("1.9")) drawPage(context, target, sheet);
  target.tabColor = sheet.tabColor ?? "";
  if (sheet.veryHidden === true) target.visibility = "VeryHidden";
  if (sheet.isProtected) target.protection.protect(protectionOf(sheet));
}

/** Rows without a height of their own fit their text. */
function drawHeights(target: Excel.Worksheet, sheet: Sheet): void {
  for (const { left, right, value } of runsOf(sheet.rows.length, (row) => sheet.heights[row] ?? null)) {
    const rows = target.getRangeByIndexes(left, 0, right - left + 1, 1).getEntireRow();
    if (value === null) rows.format.autofitRows();
    else rows.format.rowHeight = value;
  }
}

function freeze(target: Excel.Worksheet, { rows, columns }: Sheet["frozen"]): void {
  if (rows > 0 && columns > 0) target.freezePanes.freezeAt(target.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) target.freezePanes.freezeRows(rows);
  else if (columns > 0) target.freezePanes.freezeColumns(columns);
}

function drawPage(context: Excel.RequestContext, target: Excel.Worksheet, sheet: Sheet): void {
  const { repeatFrom = 0, pagesWide = 1 } = sheet.print;
  if (sheet.filter !== null) target.autoFilter.apply(target.getRange(areaAddress(sheet.filter)));
  target.pageLayout.orientation = sheet.print.landscape ? "Landscape" : "Portrait";
  if (sheet.print.fitToWidth)
    target.pageLayout.zoom = {
      horizontalFitToPages: pagesWide,
      ...(sheet.print.fitToHeight === true ? { verticalFitToPages: 1 } : {}),
    };
  if (sheet.print.repeatRows > 0) target.pageLayout.setPrintTitleRows(`$${repeatFrom + 1}:$${sheet.print.repeatRows}`);
  if (pagesWide > 1 && sheet.frozen.columns > 0)
    target.pageLayout.setPrintTitleColumns(`$A:$${columnName(sheet.frozen.columns - 1)}`);
  context.application.suspendScreenUpdatingUntilNextSync();
}
