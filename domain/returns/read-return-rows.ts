/** Finds the row of each code in a table of the `Báo cáo` sheet, and says which are missing, doubled, strange or without a code. */
import type { Problem } from "../problem.ts";
import type { Table, TableRow } from "../sheet/table.ts";
import { oneLine } from "../sheet/words.ts";

/** `what`: what a row is, for the messages: "nhiệm vụ". */
export function rowsByCode(
  table: Table,
  codes: readonly string[],
  header: string,
  what: string,
  problems: Problem[],
): ReadonlyMap<string, TableRow> {
  const found = new Map<string, TableRow>();
  for (const row of table.rows) {
    const code = oneLine(row.raw(header));
    const [id, message] = complaint(code, codes, found.has(code), what);
    if (message) problems.push(row.problem(header, id, message));
    else found.set(code, row);
  }
  for (const code of codes.filter((each) => !found.has(each))) {
    const message = `Thiếu dòng ${what} ${code}: hãy tạo lại trang Báo cáo từ ngăn Matran, những gì đã gửi vẫn còn.`;
    problems.push({ code: "row-missing", severity: "error", message, place: table.place });
  }
  return found;
}

function complaint(code: string, codes: readonly string[], isSecond: boolean, what: string): readonly [string, string | null] {
  if (code === "") return ["row-without-code", `Dòng này mất mã ${what}: hãy ghi lại mã ở cột Mã, hoặc xóa cả dòng.`];
  if (!codes.includes(code)) return ["row-not-asked", `Mã ${code} không thuộc ${what} của cơ quan này: hãy xóa dòng này.`];
  if (isSecond) return ["row-twice", `Mã ${code} có hai dòng: hãy giữ lại một dòng.`];
  return ["", null];
}
