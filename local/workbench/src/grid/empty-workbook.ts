import { type IWorkbookData, LocaleType } from "@univerjs/core";

/** A new workbook as Excel begins one: a single empty sheet. `id` must be new for every workbook of the page. */
export function emptyWorkbook(id: string): Partial<IWorkbookData> {
  return {
    id,
    name: "Sổ chưa đặt tên",
    locale: LocaleType.VI_VN,
    styles: {},
    sheetOrder: ["sheet-1"],
    sheets: { "sheet-1": { id: "sheet-1", name: "Trang tính1", rowCount: 200, columnCount: 26, defaultColumnWidth: 72 } },
  };
}
