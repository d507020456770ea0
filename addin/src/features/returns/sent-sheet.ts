/** A sent revision on a sheet of its own, to look at: it says so in its title, and no cell of it takes typing. */
import type { Cell, Sheet, StyleName } from "../../../../domain/sheet/sheet.ts";
import { type OpenReturn, sheetOf } from "./open-return.ts";

export const sentSheetName = "Bản đã gửi";

/** How the cells that an officer fills look where they are only read. */
const lockedLooks: Partial<Record<StyleName, StyleName>> = {
  "input-text": "text",
  "input-prose": "text",
  "input-number": "number",
  "input-number-any": "text-center",
  "input-date": "date",
  "input-date-left": "date",
  "input-day": "text-center",
  "input-center": "text-center",
  "input-code": "code",
};

export function sentSheetOf(open: OpenReturn): Sheet {
  const sheet = sheetOf(open);
  const inside = open.head?.status === "awaiting-approval" || open.head?.status === "withheld";
  const said: Partial<Record<StyleName, string>> = {
    title: `BẢN ${open.head?.revision ?? 0} ${inside ? "CHỜ CƠ QUAN DUYỆT" : "ĐÃ GỬI"}, CHỈ ĐỂ XEM`,
    note: inside
      ? "Đây là bản đang có trên hệ thống. Người duyệt bấm Duyệt và gửi hoặc Yêu cầu sửa trong ngăn Ma trận."
      : "Đây là bản đang có trên hệ thống. Muốn sửa, hãy sửa ở trang Báo cáo rồi gửi lại từ ngăn Ma trận.",
  };
  const shown = (cell: Cell): Cell => {
    const { style = "plain" } = cell;
    const words = cell.kind === "text" ? said[style] : undefined;
    return { ...cell, ...(words === undefined ? {} : { text: words }), style: lockedLooks[style] ?? style };
  };
  return {
    ...sheet,
    name: sentSheetName,
    rows: sheet.rows.map((row) => row.map(shown)),
    lists: [],
    colours: [],
    names: [],
    tabColor: "#8A94A3",
  };
}
