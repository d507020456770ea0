/**
 * A table whose cells stand one to a line, as tools leave it that strip a page's markup: the heads first, from "TT" on, then rows
 * that each begin with the next number. A blank cell is a blank line, so that cells are counted, not guessed.
 *
 *   "TT" / "Nhiệm vụ" / "Chủ trì" / "1" / "Mở lớp bơi" / "Tỉnh đoàn" / "2" / …
 */
import type { SourceLine } from "../lines/source-line.ts";
import { columnOf } from "./table-columns.ts";

export interface Row {
  readonly cells: readonly string[];
  readonly startLine: number;
  readonly endLine: number;
}

export interface LineTable<Columns> {
  readonly columns: Columns;
  readonly rows: readonly Row[];
  /** Index of the line after the last row. */
  readonly to: number;
}

/** "TT", "STT", "Số thứ tự": seen at a glance. */
const mayBeOrdinal = (folded: string): boolean => /^[^a-z0-9]*(?:tt|st|so|[st][^a-z0-9])/.test(folded);

/** The table that begins at a line; `read`: what its heads mean, null where it is another kind of table. */
export function lineTable<Columns>(
  lines: readonly SourceLine[],
  from: number,
  read: (heads: readonly string[]) => Columns | null,
): LineTable<Columns> | null {
  const opening = lines[from];
  if (opening === undefined || !mayBeOrdinal(opening.folded) || columnOf(opening.text) !== "ordinal") return null;
  const width = lines.slice(from, from + 14).findIndex(({ text }) => /^1\.?$/.test(text));
  if (width < 3) return null;
  const columns = read(lines.slice(from, from + width).map(({ text }) => text));
  if (columns === null) return null;
  const rows: Row[] = [];
  let at = from + width;
  for (let ordinal = 1; at < lines.length && lines[at]?.text.replace(/\.$/, "") === String(ordinal); ordinal += 1) {
    const cells = lines.slice(at, at + width);
    rows.push({ cells: cells.map(({ text }) => text), startLine: lines[at]?.no ?? 0, endLine: cells.at(-1)?.no ?? 0 });
    at += width;
    while (
      at < lines.length &&
      lines[at]?.text === "" &&
      lines.slice(at, at + 4).some(({ text }) => text === `${String(ordinal + 1)}`)
    )
      at += 1;
  }
  return { columns, rows, to: at };
}
