/** Univer's validation rules of a sheet: the rules of what may be typed. */
import type { IRange, ISheetDataValidationRule } from "@univerjs/core";
import type {} from "@univerjs/sheets-data-validation/facade";
import type { Area } from "../grid/area.ts";
import type { SheetGrid } from "../grid/sheet-grid.ts";

export type Rule = ISheetDataValidationRule;

export const areaOf = ({ startRow, startColumn, endRow, endColumn }: IRange): Area => ({
  top: startRow,
  left: startColumn,
  bottom: endRow,
  right: endColumn,
});

export const rulesOf = (sheet: SheetGrid): readonly Rule[] => sheet.facade.getDataValidations().map(({ rule }) => rule);

export const addRule = (sheet: SheetGrid, rule: Rule): void => sheet.run("data-validation.mutation.addRule", { rule });

export const removeRule = (sheet: SheetGrid, rule: Rule): void =>
  sheet.run("data-validation.mutation.removeRule", { ruleId: rule.uid });

/** Univer changes options only by a payload with all of them. */
export function updateRule(sheet: SheetGrid, rule: Rule, options: Partial<Rule>): void {
  removeRule(sheet, rule);
  addRule(sheet, { ...rule, ...options });
}
