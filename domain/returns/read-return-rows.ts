/**
 * Finds the row of each code in a table of the `Báo cáo` sheet, and says which are missing, doubled, strange or without a code.
 * Below a form that is all there the sheet is the person's own:
 *
 *   right under the last row, with an answer      read, for it may be meant as a row of the form
 *   the same without an answer                    her own
 *   anything after an empty row                   her own
 */
import type { Problem } from "../problem.ts";
import type { Table, TableRow } from "../sheet/table.ts";
import { oneLine } from "../sheet/words.ts";

/** What a table of the form is asked for. */
export interface FormRows {
  readonly codes: readonly string[];
  /** The column that the codes stand in. */
  readonly header: string;
  /** What a row is, for the messages: "nhiệm vụ". */
  readonly what: string;
  /** The column without which a row beyond the form is none. */
  readonly answer: string;
}

/** The row of each code, undefined where there is none. */
export const rowsByCode = (table: Table, form: FormRows, problems: Problem[]): readonly (TableRow | undefined)[] =>
  isAsDrawn(table, form) ? table.rows : lookedFor(table, form, problems);

/** Nearly always: each code in its row, in order, and nothing else. */
function isAsDrawn({ rows, column }: Table, { codes, header }: FormRows): boolean {
  if (rows.length !== codes.length) return false;
  const at = column(header);
  for (let each = 0; each < codes.length; each += 1) if (rows[each]?.cells[at] !== codes[each]) return false;
  return true;
}

/** However the rows are sorted and whatever stands between them. */
export function lookedFor(
  table: Table,
  { codes, header, what, answer }: FormRows,
  problems: Problem[],
): readonly (TableRow | undefined)[] {
  const found = new Map<string, TableRow>();
  const asked: ReadonlySet<string> = new Set(codes);
  const said = table.rows.map((row) => {
    const raw = row.raw(header);
    return typeof raw === "string" && asked.has(raw) ? raw : oneLine(raw);
  });
  const standing = new Set(said);
  const end = codes.every((code) => standing.has(code)) ? said.findLastIndex((code) => asked.has(code)) : table.rows.length;
  for (const [at, row] of table.rows.entries()) {
    if (at > end && row.index > (table.rows[at - 1]?.index ?? row.index) + 1) break;
    if (at > end && row.words(answer) === "") continue;
    const code = said[at] ?? "";
    const [id, message] = complaint(code, asked, found.has(code), what);
    if (message) problems.push(row.problem(header, id, message));
    else found.set(code, row);
  }
  for (const code of codes.filter((each) => !found.has(each))) {
    const message = `Thiếu dòng ${what} ${code}: hãy bấm Mở báo cáo trong ngăn Ma trận để tạo lại trang, nội dung đã điền được chuyển sang.`;
    problems.push({ code: "row-missing", severity: "error", message, place: table.place });
  }
  return codes.map((code) => found.get(code));
}

function complaint(code: string, asked: ReadonlySet<string>, isSecond: boolean, what: string): readonly [string, string | null] {
  if (code === "")
    return [
      "row-without-code",
      `Dòng này không có mã ${what} nên không đọc được: hãy chuyển nội dung vào dòng có mã rồi xóa trắng các ô của dòng này.`,
    ];
  if (!asked.has(code))
    return ["row-not-asked", `Mã ${code} không thuộc ${what} của cơ quan này: hãy xóa trắng các ô của dòng này.`];
  if (isSecond) return ["row-twice", `Mã ${code} có hai dòng: hãy giữ một dòng, xóa trắng các ô của dòng kia.`];
  return ["", null];
}
