import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  type DataValidationOperator,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import type { DataValidation } from "hucre/xlsx";
import { rangesOf, referencesOf } from "./ranges.ts";

const errorStyles = {
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
} as const;

/** What a cell may hold. Univer uses Excel's own words for the kinds and operators; a list's options are joined by commas. */
export function readRule(rule: DataValidation, uid: string): ISheetDataValidationRule {
  const isList = rule.type === "list";
  const formula1 =
    rule.values?.join(",") ?? (rule.formula1 === undefined ? undefined : isList ? `=${rule.formula1}` : rule.formula1);
  return {
    uid,
    type: rule.type,
    ranges: rangesOf(rule.range),
    allowBlank: rule.allowBlank ?? false,
    showErrorMessage: rule.showErrorMessage ?? false,
    errorStyle: errorStyles[rule.errorStyle ?? "stop"],
    ...(isList ? { showDropDown: true, renderMode: DataValidationRenderMode.ARROW } : {}),
    ...(formula1 === undefined ? {} : { formula1 }),
    ...(rule.formula2 === undefined ? {} : { formula2: rule.formula2 }),
    ...(rule.operator === undefined ? {} : { operator: rule.operator as DataValidationOperator }),
    ...(rule.errorTitle ? { errorTitle: rule.errorTitle } : {}),
    ...(rule.errorMessage ? { error: rule.errorMessage } : {}),
    ...(rule.inputMessage ? { showInputMessage: true, prompt: rule.inputMessage } : {}),
    ...(rule.inputTitle ? { promptTitle: rule.inputTitle } : {}),
  };
}

const kinds = ["list", "whole", "decimal", "date", "time", "textLength", "custom"] as const;

/** Null for what only Univer knows (tick boxes, several choices in one cell). */
export function writeRule(rule: ISheetDataValidationRule): DataValidation | null {
  const type = kinds.find((kind) => kind === rule.type);
  if (type === undefined || rule.ranges.length === 0) return null;
  const values = type === "list" && rule.formula1 !== undefined && !rule.formula1.startsWith("=");
  return {
    type,
    range: referencesOf(rule.ranges),
    allowBlank: rule.allowBlank ?? true,
    showErrorMessage: rule.showErrorMessage ?? true,
    errorStyle: (["information", "stop", "warning"] as const)[rule.errorStyle ?? DataValidationErrorStyle.STOP],
    ...(values ? { values: (rule.formula1 ?? "").split(",") } : {}),
    ...(!values && rule.formula1 ? { formula1: rule.formula1.replace(/^=/, "") } : {}),
    ...(rule.formula2 ? { formula2: rule.formula2.replace(/^=/, "") } : {}),
    ...(rule.operator && type !== "list" ? { operator: rule.operator } : {}),
    ...(rule.errorTitle ? { errorTitle: rule.errorTitle } : {}),
    ...(rule.error ? { errorMessage: rule.error } : {}),
    ...(rule.prompt ? { showInputMessage: true, inputMessage: rule.prompt } : {}),
    ...(rule.promptTitle ? { inputTitle: rule.promptTitle } : {}),
  };
}
