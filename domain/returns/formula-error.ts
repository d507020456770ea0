/** A formula that came to nothing ("#REF!", "#N/A"): its letters are no words of hers. A formula with a result is read as its result. */
import type { Problem } from "../problem.ts";
import type { RawValue } from "../sheet/sheet.ts";
import type { TableRow } from "../sheet/table.ts";
import { wordsOf, wordsStart } from "../sheet/words.ts";

const hash = 35;

export const isFormulaError = (raw: RawValue): boolean =>
  typeof raw === "string" &&
  raw.charCodeAt(wordsStart(raw)) === hash &&
  /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BUSY!|BLOCKED!)$/.test(wordsOf(raw));

export const formulaError = (row: TableRow, header: string): Problem =>
  row.problem(
    header,
    "formula-error",
    `Ô này có công thức bị lỗi (${row.words(header)}): hãy xóa công thức rồi gõ lại nội dung, hoặc dán dạng giá trị.`,
  );
