/** An .xlsx workbook's tables as text: a row with pipes for each row of a sheet that holds more than one cell. */
import { accepted, refused, type Outcome } from "../../../domain/problem.ts";
import { address } from "../../../domain/sheet/address.ts";
import { isoOf } from "../../../domain/sheet/day.ts";
import type { RawValue } from "../../../domain/sheet/sheet.ts";
import { readXlsx, type XlsxSheet } from "../../../domain/xlsx/read-xlsx.ts";
import { unpack } from "./unpack.ts";

/** Days and numbers as a plan would write them; a tick or an error says nothing. */
function cellText(value: RawValue, isDay: boolean): string {
  if (typeof value === "number") return isDay ? isoOf(value).split("-").map(Number).reverse().join("/") : String(value);
  return typeof value === "string" ? value.replace(/\s+/g, " ").replaceAll("|", "/").trim() : "";
}

const cellTexts = ({ rows, days }: XlsxSheet): string[][] =>
  rows.map((cells, row) => cells.map((value, column) => cellText(value, days.has(address(row, column)))));

/** Columns that are empty all the way down are no part of a table. */
const tableText = (cells: readonly (readonly string[])[]): string => {
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

export function readXlsxText(name: string, bytes: Uint8Array): Outcome<string> {
  const workbook = readXlsx(bytes, unpack, { marksDays: true });
  if (!workbook.ok) return refused(...workbook.problems.map((each) => ({ ...each, message: `${name}: ${each.message}` })));
  const text = workbook.value
    .map((sheet) => tableText(cellTexts(sheet)))
    .filter((table) => table !== "")
    .join("\n\n");
  return text === ""
    ? refused({
        code: "empty-file",
        severity: "error",
        message: `Sổ tính ${name} không có ô nào có chữ: chọn tệp khác.`,
        place: null,
      })
    : accepted(text);
}
