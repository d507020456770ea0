/** An .xlsx workbook's tables as text: a row with pipes for each row of a sheet that holds more than one cell. */
import { readXlsx } from "hucre/xlsx";
import { accepted, refused, type Outcome } from "../../../domain/problem.ts";

/** `rows`: dates as Date. */
const cellText = (value: unknown): string => {
  if (value instanceof Date) return `${value.getUTCDate()}/${value.getUTCMonth() + 1}/${value.getUTCFullYear()}`;
  if (typeof value === "number" || typeof value === "string")
    return String(value).replace(/\s+/g, " ").replaceAll("|", "/").trim();
  return "";
};

/** Columns that are empty all the way down are no part of a table. */
const tableText = (rows: readonly (readonly unknown[])[]): string => {
  const cells = rows.map((row) => Array.from(row, cellText));
  const used = Math.max(0, ...cells.map((row) => row.length));
  const columns = Array.from({ length: used }, (_, at) => at).filter((at) => cells.some((row) => (row[at] ?? "") !== ""));
  const lines = cells.map((row) => {
    const filled = row.filter((cell) => cell !== "");
    return filled.length < 2 ? (filled[0] ?? "") : `| ${columns.map((at) => row[at] ?? "").join(" | ")} |`;
  });
  return lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
};

const problem = (code: string, message: string) => refused({ code, severity: "error", message, place: null });

export async function readXlsxText(name: string, bytes: Uint8Array): Promise<Outcome<string>> {
  // Whatever the library throws, it found no workbook in these bytes.
  const workbook = await readXlsx(bytes).catch(() => null);
  if (workbook === null)
    return problem(
      "unreadable-workbook",
      `Tệp ${name} không mở được như sổ tính Excel: mở bằng Excel, lưu lại thành .xlsx không mật khẩu, rồi chọn lại.`,
    );
  const text = workbook.sheets
    .map((sheet) => tableText(sheet.rows))
    .filter((table) => table !== "")
    .join("\n\n");
  return text === "" ? problem("empty-file", `Sổ tính ${name} không có ô nào có chữ: chọn tệp khác.`) : accepted(text);
}
