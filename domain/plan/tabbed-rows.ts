/**
 * A table that was copied out of Excel or Word comes with tabs between its cells; from its heads on, as long as rows have as many
 * cells, it is written as one with pipes:
 *
 *   "TT⇥Nhiệm vụ⇥Chủ trì"     "| TT | Nhiệm vụ | Chủ trì |"
 *   "1⇥Mở lớp bơi⇥"           "| 1 | Mở lớp bơi |  |"
 *   "⇥Kính gửi: …"            itself: no heads of a task table stand above it
 */
import { taskColumns } from "./table-columns.ts";

/** Longer, and with a tab in it by chance, it is a sentence. */
const longestHead = 40;

const isHeads = (cells: readonly string[]): boolean =>
  cells.length >= 3 && cells.every(({ length }) => length <= longestHead) && taskColumns(cells) !== null;

/** The lines of a document, none added, none taken away. */
export function withPipes(lines: readonly string[]): string[] {
  let columns = 0;
  return lines.map((line) => {
    const cells = line.startsWith("|") ? [] : line.split("\t");
    if (isHeads(cells)) columns = cells.length;
    else if (line !== "" && cells.length !== columns) columns = 0;
    return columns > 0 && line !== "" ? `| ${cells.map((cell) => cell.trim()).join(" | ")} |` : line;
  });
}
