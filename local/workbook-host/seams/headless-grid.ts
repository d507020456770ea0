/**
 * A Univer workbook without a screen, for Node. Its packages are loaded as CommonJS: their ES modules import `opentype.js` in a way
 * that only bundlers understand.
 */
import { createRequire } from "node:module";
import type { IWorkbookData } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";

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
  readonly univerAPI: FUniver;
  close(): void;
}

/** Empty but for one sheet, or as `snapshot` says. */
export function openHeadlessGrid(snapshot: Partial<IWorkbookData> = {}): HeadlessGrid {
  const { Univer, LocaleType, LogLevel } = load("@univerjs/core") as typeof import("@univerjs/core");
  const facade = load("@univerjs/core/facade") as typeof import("@univerjs/core/facade");
  const { UniverFormulaEnginePlugin } = load("@univerjs/engine-formula") as typeof import("@univerjs/engine-formula");
  const { UniverSheetsPlugin } = load("@univerjs/sheets") as typeof import("@univerjs/sheets");
  const { UniverSheetsFormulaPlugin } = load("@univerjs/sheets-formula") as typeof import("@univerjs/sheets-formula");
  const { UniverSheetsNumfmtPlugin } = load("@univerjs/sheets-numfmt") as typeof import("@univerjs/sheets-numfmt");
  const { UniverSheetsDataValidationPlugin } = load(
    "@univerjs/sheets-data-validation",
  ) as typeof import("@univerjs/sheets-data-validation");
  const { UniverSheetsConditionalFormattingPlugin } = load(
    "@univerjs/sheets-conditional-formatting",
  ) as typeof import("@univerjs/sheets-conditional-formatting");
  const { UniverSheetsFilterPlugin } = load("@univerjs/sheets-filter") as typeof import("@univerjs/sheets-filter");
  FACADES.forEach((name) => load(`@univerjs/${name}/facade`) as unknown);

  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} }, logLevel: LogLevel.ERROR });
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
