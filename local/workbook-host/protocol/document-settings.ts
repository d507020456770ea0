/** `Office.context.document.settings` and `workbook.settings` are one shelf; over this wire values travel as JSON texts. */
import * as v from "valibot";
import type { WorkbookGrid } from "../grid/workbook-grid.ts";

const Save = v.object({ DdaSettingsMethod: v.object({ Properties: v.array(v.tuple([v.string(), v.string()])) }) });

export const settingTexts = (grid: WorkbookGrid): (readonly [string, string])[] =>
  Object.entries(grid.extras.settings ?? {}).map(([key, value]) => [key, JSON.stringify(value)] as const);

export function saveSettings(grid: WorkbookGrid, data: unknown): object {
  const { Properties } = v.parse(Save, data).DdaSettingsMethod;
  grid.setExtras({ settings: Object.fromEntries(Properties.map(([key, text]) => [key, JSON.parse(text) as unknown])) });
  return {};
}

export const loadSettings = (grid: WorkbookGrid): object => ({
  Properties: { Settings: settingTexts(grid).map(([Name, Value]) => ({ Name, Value })) },
});
