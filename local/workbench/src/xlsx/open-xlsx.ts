/**
 * An .xlsx file as a workbook of the grid: values, formulas with their results, looks, widths and heights, hidden rows and
 * columns, merged cells, frozen panes, lists, colours by content, filters, names, protection. Charts, pictures, comments and
 * macros are not read; what is not read is not in the file that is downloaded later.
 */
import { type IWorkbookData, LocaleType } from "@univerjs/core";
import { readXlsx, type Workbook } from "hucre/xlsx";
import { accepted, type Outcome, refused } from "../../../../domain/problem.ts";
import { readColour } from "./colours.ts";
import { readRule } from "./lists.ts";
import { part, partNames } from "./parts.ts";
import { rangeOf } from "./ranges.ts";
import { readSheet } from "./read-sheet.ts";
import { styleTable } from "./style-table.ts";

/** `id` becomes the workbook's; its name is the file's. Refuses what is no .xlsx, with a message that says what to do. */
export async function snapshotOf(bytes: Uint8Array, fileName: string, id: string): Promise<Outcome<IWorkbookData>> {
  try {
    return accepted(workbookOf(await readXlsx(bytes, { readStyles: true }), fileName.replace(/\.xlsx$/i, ""), id));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return refused({
      code: "unreadable-workbook",
      severity: "error",
      message: `Không mở được “${fileName}”: đây không phải một sổ tính Excel (.xlsx) đọc được. Hãy mở tệp bằng Excel, lưu lại thành .xlsx không đặt mật khẩu rồi thử lại. Sổ đang mở vẫn còn nguyên. (${why})`,
      place: null,
    });
  }
}

function workbookOf(file: Workbook, name: string, id: string): IWorkbookData {
  if (file.sheets.length === 0) throw new Error("no sheet");
  const theme = file.themeColors ?? [];
  const styles = styleTable(theme);
  const sheets = file.sheets.map((sheet, index) => ({ sheetId: `sheet-${index + 1}`, sheet }));
  const bySheet = <T>(made: (sheet: Workbook["sheets"][number]) => T) =>
    Object.fromEntries(sheets.map(({ sheetId, sheet }) => [sheetId, made(sheet)]));
  const filters = sheets.flatMap(({ sheetId, sheet }) => {
    const ref = sheet.autoFilter ? rangeOf(sheet.autoFilter.range) : null;
    return ref === null ? [] : [[sheetId, { ref, filterColumns: [], cachedFilteredOut: [] }] as const];
  });
  const names = (file.namedRanges ?? [])
    .filter((named) => !named.name.startsWith("_xlnm."))
    .map(({ name, range, scope, comment }, index) => ({
      id: `name-${index + 1}`,
      name,
      formulaOrRefString: range,
      comment: comment ?? "",
      localSheetId: sheets.find(({ sheet }) => sheet.name === scope)?.sheetId ?? "AllDefaultWorkbook",
    }));
  return {
    id,
    name,
    appVersion: "",
    locale: LocaleType.VI_VN,
    sheetOrder: sheets.map(({ sheetId }) => sheetId),
    sheets: Object.fromEntries(sheets.map(({ sheetId, sheet }) => [sheetId, readSheet(sheet, sheetId, styles)])),
    styles: styles.table,
    resources: [
      part(
        partNames.lists,
        bySheet((sheet) => (sheet.dataValidations ?? []).map((rule, index) => readRule(rule, `list-${index + 1}`))),
      ),
      part(
        partNames.colours,
        bySheet((sheet) =>
          (sheet.conditionalRules ?? [])
            .toSorted((a, b) => a.priority - b.priority)
            .flatMap((rule, index) => readColour(rule, `colour-${index + 1}`, theme) ?? []),
        ),
      ),
      part(partNames.filters, Object.fromEntries(filters)),
      part(partNames.names, Object.fromEntries(names.map((named) => [named.id, named]))),
    ],
  };
}
