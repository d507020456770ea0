/**
 * Tasks in a table, which reaches us in two shapes: rows with pipes, or one cell per line, as tools that strip a page's markup
 * leave it. A blank cell is a blank line there, so that cells are counted, not guessed.
 */
import type { Names } from "./names.ts";
import { agencyNames } from "./agency-list.ts";
import type { FoundTask } from "./clause-tasks.ts";
import type { SourceLine } from "./source-line.ts";
import { space, trimmed } from "./trim.ts";
import type { Column } from "./table-columns.ts";
import { columnOf, taskColumns } from "./table-columns.ts";

interface Row {
  readonly cells: readonly string[];
  readonly startLine: number;
  readonly endLine: number;
}
interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Indices of the lines that it takes, from and up to (not included). */
  readonly from: number;
  readonly to: number;
}

const cellsOf = (text: string): string[] =>
  text
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => cell.trim());
const isRule = (text: string): boolean => /^[|\s:-]+$/.test(text);

const pipeTable = (lines: readonly SourceLine[], from: number): Table | null => {
  const head = lines[from];
  if (head === undefined || !head.piped) return null;
  const columns = taskColumns(cellsOf(head.text));
  if (columns === null) return null;
  const rows: Row[] = [];
  let at = from + 1;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || (line.text !== "" && !line.piped)) break;
    if (line.text !== "" && !isRule(line.text)) rows.push({ cells: cellsOf(line.text), startLine: line.no, endLine: line.no });
  }
  return { columns, rows, from, to: at };
};

/** One cell per line: the heads first, from "TT" on, then every row begins with the next ordinal. */
const lineTable = (lines: readonly SourceLine[], from: number): Table | null => {
  if (columnOf(lines[from]?.text ?? "") !== "ordinal") return null;
  const first = lines.slice(from, from + 14).findIndex(({ text }) => /^1\.?$/.test(text));
  if (first < 3) return null;
  const columns = taskColumns(lines.slice(from, from + first).map(({ text }) => text));
  if (columns === null) return null;
  const rows: Row[] = [];
  let at = from + first;
  for (let ordinal = 1; at < lines.length && lines[at]?.text.replace(/\.$/, "") === String(ordinal); ordinal += 1) {
    const cells = lines.slice(at, at + columns.length);
    rows.push({ cells: cells.map(({ text }) => text), startLine: lines[at]?.no ?? 0, endLine: cells.at(-1)?.no ?? 0 });
    at += columns.length;
    while (
      at < lines.length &&
      lines[at]?.text === "" &&
      lines.slice(at, at + 4).some(({ text }) => text === `${String(ordinal + 1)}`)
    )
      at += 1;
  }
  return { columns, rows, from, to: at };
};

export function taskTables(lines: readonly SourceLine[]): Table[] {
  const tables: Table[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const table = pipeTable(lines, at) ?? lineTable(lines, at);
    if (table === null) continue;
    tables.push(table);
    at = Math.max(at, table.to - 1);
  }
  return tables;
}

const rowTask = (
  row: Row,
  columns: readonly Column[],
  path: readonly string[],
  section: string | null,
  names: Names,
): FoundTask | null => {
  const cell = (column: Column): string => row.cells[columns.indexOf(column)] ?? "";
  const text = cell("task");
  // A row that fills one cell is a heading inside the table.
  if (text === "" || (cell("lead") === "" && cell("coordinating") === "" && cell("time") === "")) return null;
  const ordinal = trimmed(cell("ordinal"), "", `${space}.`);
  return {
    path: [...path, /^[\w.]{1,8}$/.test(ordinal) ? ordinal : `d${String(row.startLine)}`],
    text,
    lead: agencyNames(cell("lead"), names),
    coordinating: agencyNames(cell("coordinating"), names),
    time: cell("time") === "" ? null : cell("time"),
    section,
    source: { startLine: row.startLine, endLine: row.endLine },
    underHeading: false,
  };
};

/** `place` tells where in the outline a line of the document stands. */
export function tasksOfTables(
  tables: readonly Table[],
  place: (line: number) => { path: readonly string[]; section: string | null },
  names: Names,
): FoundTask[] {
  return tables.flatMap(({ rows, columns }) =>
    rows.flatMap((row) => {
      const { path, section } = place(row.startLine);
      const task = rowTask(row, columns, path, section, names);
      return task === null ? [] : [task];
    }),
  );
}
