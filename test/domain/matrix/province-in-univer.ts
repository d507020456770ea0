/** Sheets as the workbench's formula engine calculates them, with the domain's own figures taken out first. */
import { createRequire } from "node:module";
import type * as core from "@univerjs/core";
import type * as facade from "@univerjs/core/facade";
import type * as engine from "@univerjs/engine-formula";
import type {} from "@univerjs/engine-formula/facade";
import type * as sheetsPlugin from "@univerjs/sheets";
import type {} from "@univerjs/sheets/facade";
import type * as formulaPlugin from "@univerjs/sheets-formula";
import type {} from "@univerjs/sheets-formula/facade";
import type { Cell, RawRows, RawValue, Sheet } from "../../../domain/sheet/sheet.ts";
import { serialOf } from "../../../domain/sheet/day.ts";

// Node takes Univer's ES modules only through a bundler (they import a CommonJS font library by name); its CommonJS build runs as it is.
const require = createRequire(import.meta.url);
const { LocaleType, LogLevel, Univer, UniverInstanceType } = require("@univerjs/core") as typeof core;
const { FUniver } = require("@univerjs/core/facade") as typeof facade;
const { UniverFormulaEnginePlugin } = require("@univerjs/engine-formula") as typeof engine;
const { UniverSheetsPlugin } = require("@univerjs/sheets") as typeof sheetsPlugin;
const { UniverSheetsFormulaPlugin } = require("@univerjs/sheets-formula") as typeof formulaPlugin;
for (const each of ["engine-formula", "sheets", "sheets-formula"]) require(`@univerjs/${each}/facade`);

/** In the order of the sheets. */
export async function calculatedByUniver(sheets: readonly Sheet[]): Promise<readonly RawRows[]> {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} }, logLevel: LogLevel.SILENT });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
    id: "province",
    sheetOrder: sheets.map(({ name }) => name),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.name, univerSheet(sheet)])),
  });
  const api = FUniver.newAPI(univer);
  const formulas = api.getFormula();
  const ended = formulas.onCalculationEnd();
  formulas.executeCalculation();
  await ended;
  await new Promise((resolve) => setTimeout(resolve, 0));
  const workbook = api.getActiveWorkbook();
  const rows = sheets.map((sheet) => readSheet(workbook?.getSheetByName(sheet.name)?.getSheet(), sheet));
  univer.dispose();
  return rows;
}

function univerSheet(sheet: Sheet): Partial<core.IWorksheetData> {
  const columns = Math.max(sheet.widths.length, ...sheet.rows.map((row) => row.length));
  return {
    id: sheet.name,
    name: sheet.name,
    rowCount: sheet.rows.length + 1,
    columnCount: columns + 1,
    cellData: Object.fromEntries(
      sheet.rows.map((row, r) => [r, Object.fromEntries(row.map((cell, c) => [c, univerCell(cell)]))]),
    ),
  };
}

function univerCell(cell: Cell): core.ICellData {
  switch (cell.kind) {
    case "empty":
      return {};
    case "text":
      return { v: cell.text, t: 1 };
    case "number":
      return { v: cell.value, t: 2 };
    case "date":
      return { v: serialOf(cell.iso), t: 2 };
    case "formula":
      return { f: cell.formula };
  }
}

const readSheet = (model: core.Worksheet | undefined, sheet: Sheet): RawRows =>
  sheet.rows.map((row, r) => row.map((_, c): RawValue => model?.getCellRaw(r, c)?.v ?? null));
