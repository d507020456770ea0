/**
 * A form that came back by file is still the one that was sent: every column for an answer is there under its name, and its title names
 * the agency that its hidden stamp names. Otherwise what was written would be passed by, or counted for somebody else:
 *
 *   the column "%" was taken out, or is called "Tỷ lệ" now       its figures would be lost without a word
 *   a neighbour's file, its title written over, filled anew       it would stand in the neighbour's return
 */
import type { PublishedPlan } from "../plan/published-plan.ts";
import type { Problem } from "../problem.ts";
import { address } from "../sheet/address.ts";
import type { RawRows } from "../sheet/sheet.ts";
import { findTable } from "../sheet/table.ts";
import { likeness } from "../sheet/words.ts";
import { columnOfCountField, columnOfField, countHeaders, returnSheetName, taskHeaders } from "./return-columns.ts";

const blocks = [
  { name: "A. Nhiệm vụ", begins: taskHeaders, answers: Object.values(columnOfField) },
  { name: "B. Số liệu", begins: countHeaders, answers: Object.values(columnOfCountField) },
] as const;

/** One for each column of answers that is gone, at the header row of its block. */
export const lostColumns = (rows: RawRows): readonly Problem[] =>
  blocks.flatMap(({ name, begins, answers }) => {
    // Nearly always one row names them all, letter by letter.
    if (rows.some((row) => answers.every((header) => row.includes(header)))) return [];
    const table = findTable(returnSheetName, rows, begins);
    if (table === null) return [];
    return answers
      .filter((header) => table.column(header) < 0)
      .map((header): Problem => ({
        code: "column-lost",
        severity: "error",
        message: `Phần ${name} thiếu cột “${header}” (bị xóa hoặc đổi tên): hãy ghi lại đúng tên cột, hoặc xin Công an tỉnh tệp biểu mới rồi chép nội dung sang.`,
        place: table.place,
      }));
  });

/** Rows in which the title may stand, also where some were put before it. */
const top = 12;

/** The title, where it ends with another agency of the plan than `agencyId`. */
export function titleOfAnother({ agencies }: PublishedPlan, agencyId: string, rows: RawRows): readonly Problem[] {
  const own = agencies.find(({ id }) => id === agencyId);
  if (own === undefined) return [];
  const endsWith = (words: string, name: string): boolean => words.endsWith(likeness(`– ${name}`));
  for (const [row, cells] of rows.slice(0, top).entries())
    for (const [column, raw] of cells.entries()) {
      if (typeof raw !== "string" || !raw.includes("–")) continue;
      const words = likeness(raw);
      if (!words.startsWith(likeness("Báo cáo")) || endsWith(words, own.name)) continue;
      const other = agencies.find(({ name }) => endsWith(words, name));
      if (other === undefined) continue;
      const message = `Tiêu đề ghi “${other.name}” nhưng tệp biểu này được gửi cho ${own.name} (theo mã ẩn của trang): hãy dùng đúng tệp biểu của ${other.name}, không sửa tệp của cơ quan khác.`;
      return [
        {
          code: "title-of-another",
          severity: "error",
          message,
          place: { kind: "cell", sheet: returnSheetName, address: address(row, column) },
        },
      ];
    }
  return [];
}
