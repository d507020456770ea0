/**
 * A table that was copied out of Excel or Word comes with tabs between its cells; from its heads on, as long as rows have as many
 * cells, it is written as one with pipes:
 *
 *   "TT⇥Nhiệm vụ⇥Chủ trì"     "| TT | Nhiệm vụ | Chủ trì |"
 *   "1⇥Mở lớp bơi⇥"           "| 1 | Mở lớp bơi |  |"
 *   "2⇥"Khám bệnh"            "| 2 | Khám bệnh tại trạm | Sở Y tế |": Excel quotes a cell of several lines, and doubles its own quotes
 *   "tại trạm"⇥Sở Y tế"       ""
 *   "⇥Kính gửi: …"            itself: no heads of a table of tasks or targets stand above it
 */
import { taskColumns } from "./table-columns.ts";
import { isTargetTable } from "./target-table.ts";

/** Longer, and with a tab in it by chance, it is a sentence. */
const longestHead = 40;

const isHeads = (cells: readonly string[]): boolean =>
  cells.length >= 3 &&
  cells.every(({ length }) => length <= longestHead) &&
  (taskColumns(cells) !== null || isTargetTable(cells));

/** A cell that was opened with a quote and is not closed where the text ends. */
const openCell = /(?:^|\t)"(?:[^"]|"")*$/;
/** A cell has no more lines; where one seems to, its quote is a quote of the sentence. */
const mostLines = 30;
const longestRow = 10_000;

/** How many lines from here on are one row. */
const linesOfRow = (lines: readonly string[], from: number): number => {
  let row = lines[from] ?? "";
  if (!row.includes('"') || !openCell.test(row)) return 1;
  for (let count = 2; count <= mostLines && from + count <= lines.length; count += 1) {
    row += ` ${lines[from + count - 1] ?? ""}`;
    if (row.length > longestRow) return 1;
    if (!openCell.test(row)) return count;
  }
  return 1;
};

const cellsOf = (row: string): string[] =>
  row.split("\t").map((cell) => {
    const words = cell.trim();
    return words.length > 1 && words.startsWith('"') && words.endsWith('"') ? words.slice(1, -1).replace(/""/g, '"') : words;
  });

/** The lines of a document, none added, none taken away. */
export function withPipes(lines: readonly string[]): string[] {
  const written: string[] = [];
  let columns = 0;
  for (let at = 0; at < lines.length; at = written.length) {
    const line = lines[at] ?? "";
    const count = line.startsWith("|") ? 1 : linesOfRow(lines, at);
    const cells = line.startsWith("|") ? [] : cellsOf(lines.slice(at, at + count).join(" "));
    if (isHeads(cells)) columns = cells.length;
    else if (line !== "" && cells.length !== columns) columns = 0;
    if (columns === 0 || line === "") written.push(line);
    else written.push(`| ${cells.join(" | ")} |`, ...new Array<string>(count - 1).fill(""));
  }
  return written;
}
