/**
 * A return that comes as a workbook, filled with no add-in: the `Báo cáo` sheet in it is found by its stamp, whatever its tab is
 * called now, and read by the rules of the pane. What only a file can have wrong is refused here:
 *
 *   no sheet with a return's stamp         refused: fill the file that the police sent
 *   two of them                            refused: which one counts, nobody can tell
 *   a formula on a field, never computed   refused, each with its cell: its value is not in the file
 *   rows or headers of the form are gone   refused: ask for a new file
 *   its title names another agency         refused: a neighbour's file is not hers (form-kept.ts)
 *   drawn before the plan was changed      likewise
 */
import type { PublishedPlan } from "../plan/published-plan.ts";
import { type Outcome, type Problem, accepted, refused } from "../problem.ts";
import { byPlace } from "../sheet/address.ts";
import { findStamp, type Stamp } from "../sheet/stamp.ts";
import type { XlsxSheet } from "../xlsx/read-xlsx.ts";
import { mayBeSent } from "./check.ts";
import { lostColumns, titleOfAnother } from "./form-kept.ts";
import { mergedFields } from "./merged-fields.ts";
import { readReturnSheet } from "./read-return-sheet.ts";
import { atCells } from "./return-cells.ts";
import { returnSheetName } from "./return-columns.ts";
import type { ReturnContent } from "./return.ts";
import { formRows } from "./typed-cells.ts";

export interface ReturnFromFile {
  readonly content: ReturnContent;
  /** The revision that the file was drawn from; null: none stood then. */
  readonly drawnFrom: number | null;
  /** The same problems with their cells in this file, under the name that its tab has now. */
  readonly inFile: (problems: readonly Problem[]) => readonly Problem[];
}

const isReturn = (stamp: Stamp | null): boolean => stamp?.kind === "return";

export function returnInWorkbook(plan: PublishedPlan, sheets: readonly XlsxSheet[], periodId: string): Outcome<ReturnFromFile> {
  const [sheet, ...others] = sheets.filter(({ rows }) => isReturn(findStamp(rows)));
  if (sheet === undefined)
    return refusal(
      "not-a-return-file",
      "Tệp này không có trang Báo cáo của Matran (dòng mã ẩn ở đầu trang đã mất hoặc đây là tệp khác): hãy điền vào đúng tệp biểu do Công an tỉnh gửi, không chép nội dung sang tệp khác.",
    );
  if (others.length > 0)
    return refusal(
      "several-return-sheets",
      `Tệp này có ${others.length + 1} trang Báo cáo (${[sheet, ...others].map(({ name }) => `“${name}”`).join(", ")}): hãy giữ lại một trang, xóa các trang còn lại rồi nộp lại.`,
    );
  const inFile = (problems: readonly Problem[]): readonly Problem[] =>
    atCells(problems, sheet.rows).map((problem) => inTab(problem, sheet.name));
  const lost = [...uncalculatedFields(sheet), ...inFile(mergedFields(sheet.rows, sheet.merges))];
  if (lost.length > 0) return refused(...lost);
  const read = readReturnSheet(plan, sheet.rows, { periodId });
  if (!read.ok) return refused(...inFile(read.problems).map(forFile));
  const altered = [...titleOfAnother(plan, read.value.agencyId, sheet.rows), ...lostColumns(sheet.rows)];
  if (altered.length > 0) return refused(...inFile(altered));
  if (!mayBeSent(read.problems)) return refused(...inFile(read.problems));
  return accepted({ content: read.value, drawnFrom: findStamp(sheet.rows)?.revision ?? null, inFile }, inFile(read.problems));
}

/** Cells of the form whose value the file does not hold: whoever saved it did not calculate them. */
function uncalculatedFields({ name, rows, uncalculated }: XlsxSheet): readonly Problem[] {
  if (uncalculated.length === 0) return [];
  const waiting = new Set(uncalculated);
  return formRows(rows)
    .flatMap(({ fields }) => fields.map(({ address }) => address))
    .filter((address) => waiting.has(address))
    .sort(byPlace)
    .map((address) => ({
      code: "uncalculated-cell",
      severity: "error",
      message: `Ô ${address} là công thức chưa được tính nên không có giá trị: hãy mở tệp bằng Excel hoặc LibreOffice rồi lưu lại, hoặc gõ thẳng giá trị vào ô.`,
      place: { kind: "cell", sheet: name, address },
    }));
}

const inTab = (problem: Problem, name: string): Problem =>
  problem.place?.kind === "cell" && problem.place.sheet === returnSheetName
    ? { ...problem, place: { ...problem.place, sheet: name } }
    : problem;

/** What the sheet's reader says of a pane is said of a file. */
const forFile = (problem: Problem): Problem => {
  const advice = adviceForFile[problem.code];
  return advice === undefined ? problem : { ...problem, message: `${problem.message.split(":")[0]}: ${advice}` };
};

const newFile = "hãy xin Công an tỉnh tệp biểu mới (hoặc tải lại từ ngăn Ma trận) và chép nội dung đã điền sang.";
const adviceForFile: Readonly<Record<string, string>> = {
  "older-form": newFile,
  "row-missing": newFile,
  "header-lost": newFile,
};

const refusal = (code: string, message: string) => refused({ code, severity: "error", message, place: null });
