import type { IWorkbookData } from "@univerjs/core";

/** What Univer's plugins keep beside the cells, under the names that the plugins look for. */
export const partNames = {
  lists: "SHEET_DATA_VALIDATION_PLUGIN",
  colours: "SHEET_CONDITIONAL_FORMATTING_PLUGIN",
  filters: "SHEET_FILTER_PLUGIN",
  names: "SHEET_DEFINED_NAME_PLUGIN",
} as const;

export function partOf<T>(snapshot: IWorkbookData, name: string): Readonly<Record<string, T>> {
  const data = snapshot.resources?.find((resource) => resource.name === name)?.data ?? "";
  return data === "" ? {} : (JSON.parse(data) as Record<string, T>);
}

export const part = (name: string, bySheet: Readonly<Record<string, unknown>>) => ({ name, data: JSON.stringify(bySheet) });
