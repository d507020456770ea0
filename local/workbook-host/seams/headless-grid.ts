/**
 * A Univer workbook without a screen, for Node. Its packages are loaded as CommonJS: their ES modules import `opentype.js` in a way
 * that only bundlers understand.
 */
import { createRequire } from "node:module";
import type * as Core from "@univerjs/core";
import type * as CoreFacade from "@univerjs/core/facade";
import type * as EngineFormula from "@univerjs/engine-formula";
import type * as Sheets from "@univerjs/sheets";
import type * as ConditionalFormatting from "@univerjs/sheets-conditional-formatting";
import type * as DataValidation from "@univerjs/sheets-data-validation";
import type * as Filter from "@univerjs/sheets-filter";
import type * as Formula from "@univerjs/sheets-formula";
import type * as Numfmt from "@univerjs/sheets-numfmt";

const load = createRequire(import.meta.url);
const FACADES = [
  "engine-formula",
  "sheets",
  "sheets-formula",
  "sheets-numfmt",
  "sheets-data-validation",
  "sheets-conditional-formatting",
  "sheets-filter",
];

export interface HeadlessGrid {
  readonly univerAPI: CoreFacade.FUniver;
  close(): void;
}

/** Empty but for one sheet, or as `snapshot` says. */
export function openHeadlessGrid(snapshot: Partial<Core.IWorkbookData> = {}): HeadlessGrid {
  const { Univer, LocaleService, LocaleType, LogLevel } = load("@univerjs/core") as typeof Core;
  const facade = load("@univerjs/core/facade") as typeof CoreFacade;
  const { UniverFormulaEnginePlugin } = load("@univerjs/engine-formula") as typeof EngineFormula;
  const { UniverSheetsPlugin } = load("@univerjs/sheets") as typeof Sheets;
  const { UniverSheetsFormulaPlugin } = load("@univerjs/sheets-formula") as typeof Formula;
  const { UniverSheetsNumfmtPlugin } = load("@univerjs/sheets-numfmt") as typeof Numfmt;
  const { UniverSheetsDataValidationPlugin } = load("@univerjs/sheets-data-validation") as typeof DataValidation;
  const { UniverSheetsConditionalFormattingPlugin } = load(
    "@univerjs/sheets-conditional-formatting",
  ) as typeof ConditionalFormatting;
  const { UniverSheetsFilterPlugin } = load("@univerjs/sheets-filter") as typeof Filter;
  FACADES.forEach((name) => load(`@univerjs/${name}/facade`) as unknown);

  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} }, logLevel: LogLevel.ERROR });
  // Nobody reads texts here; and a calculation tells its progress in words even after the workbook was closed.
  univer.__getInjector().get(LocaleService).t = (key) => key;
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsFilterPlugin);
  const univerAPI = facade.FUniver.newAPI(univer);
  univerAPI.createWorkbook({
    id: "book",
    name: "Sổ tính",
    sheetOrder: ["sheet-1"],
    sheets: { "sheet-1": { id: "sheet-1", name: "Sheet1", rowCount: 200, columnCount: 26 } },
    ...snapshot,
  });
  return { univerAPI, close: () => univer.dispose() };
}
