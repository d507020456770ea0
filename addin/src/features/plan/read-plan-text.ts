/** A plan's text from the sheet that the person pasted it into. */
import { address as cellAt } from "../../../../domain/sheet/address.ts";
import type { RawRows } from "../../../../domain/sheet/sheet.ts";
import { findStamp } from "../../../../domain/sheet/stamp.ts";
import { oneLine } from "../../../../domain/sheet/words.ts";
import { mendLetters } from "../../documents/letters/mend-letters.ts";
import { done, failed, failure, type Reply } from "../../failure.ts";
import { readActiveSheet } from "../../workbook/read-sheet.ts";

export async function textOfActiveSheet(): Promise<Reply<string>> {
  const sheet = await readActiveSheet();
  if (!sheet.ok) return sheet;
  if (findStamp(sheet.value.rows) !== null) return failed(ownSheet(sheet.value.name));
  const lost = firstLost(sheet.value.rows);
  if (lost !== null) return failed(lostText(sheet.value.name, lost));
  const text = linesOf(sheet.value.rows);
  return text.trim() === ""
    ? failed(
        failure(
          "empty-sheet",
          `Trang ${sheet.value.name} đang trống.`,
          "Dán văn bản kế hoạch vào trang này (từ ô A1), rồi bấm lại.",
        ),
      )
    : done(mendLetters(text));
}

const ownSheet = (name: string) =>
  failure(
    "own-sheet",
    `Trang ${name} là trang do Ma trận tạo.`,
    "Mở trang chứa văn bản kế hoạch (dán từ Word vào ô A1), rồi bấm lại.",
  );

/**
 * Excel takes a pasted line that begins with "-" or "=" for a formula, and where it is none an error stands in its place: the
 * line's words are gone. The first such cell, null where all text is there.
 */
export function firstLost(rows: RawRows): string | null {
  for (const [row, cells] of rows.entries())
    for (const [column, raw] of cells.entries())
      if (/^#(NAME\?|VALUE!|REF!|NULL!|NUM!|DIV\/0!|N\/A|SPILL!|CALC!)$/.test(oneLine(raw))) return cellAt(row, column);
  return null;
}

const lostText = (name: string, address: string) =>
  failure(
    "text-became-formula",
    `Ô ${address} của trang ${name} bị hiểu là công thức nên mất chữ.`,
    "Xóa nội dung trang, định dạng cả cột A là Văn bản (Text), rồi dán lại văn bản kế hoạch và bấm lại.",
  );

/** One line for each row: text pasted from Word stands in one column, a pasted table in several. */
export const linesOf = (rows: RawRows): string => rows.map((row) => row.map(oneLine).filter(Boolean).join(" ")).join("\n");
