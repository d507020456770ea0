/**
 * Tasks in a table, which reaches us in two shapes: rows with pipes, or one cell per line (see line-table.ts).
 *
 *   "| 1 | Mở lớp bơi | Tỉnh đoàn |"            a task
 *   "| I | Hạ tầng |  |"                        a heading inside the table; a body's name leads the rows beneath it
 *   "|  | dịp hè | , Sở Y tế |"                 the rest of a row that the end of a page cut
 *   "| TT | Nhiệm vụ | Chủ trì |" again         the heads, on the next page
 */
import type { Names } from "../bodies/names.ts";
import { headingAgencies } from "../bodies/agency-heading.ts";
import { agencyNames } from "../bodies/agency-list.ts";
import type { FoundTask } from "../duties/clause-tasks.ts";
import type { Row } from "./line-table.ts";
import { lineTable } from "./line-table.ts";
import type { SourceLine } from "../lines/source-line.ts";
import { oneLine, space, trimmed } from "../lines/trim.ts";
import type { Column } from "./table-columns.ts";
import { columnOf, taskColumns } from "./table-columns.ts";

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

const numberAlone = /^\W{0,2}\d{1,3}\W{0,2}$/;

/** "3" between two rows: the number of the page that ends there. */
const isPageNumber = (lines: readonly SourceLine[], at: number): boolean =>
  numberAlone.test(lines[at]?.text ?? "") &&
  lines.slice(at + 1, at + 12).find(({ text }) => text !== "" && !numberAlone.test(text))?.piped === true;

const isNumbersOfColumns = (cells: readonly string[]): boolean => cells.every((cell) => /^\(?(?:\d{1,2}|[A-G])?\)?$/.test(cell));

/** A second row of heads: "| | | Chủ trì | Phối hợp | |" beneath "| TT | Nhiệm vụ | Phân công | | Thời gian |". */
const underHeads = (columns: readonly Column[], cells: readonly string[]): Column[] | null => {
  const heads = cells.map((cell) => (cell === "" ? "other" : columnOf(cell)));
  const isHeads = cells.every((cell, at) => cell === "" || (heads[at] !== "other" && cell.length < 40));
  if (!isHeads || !heads.some((head) => head === "lead" || head === "coordinating")) return null;
  return columns.map((column, at) => (heads[at] === undefined || heads[at] === "other" ? column : heads[at]));
};

/** The rest of a row that was cut: no number of its own, and its words go on in lower case or only beside the task. */
const goesOn = (cells: readonly string[], columns: readonly Column[]): boolean => {
  const task = cells[columns.indexOf("task")] ?? "";
  if (!columns.includes("ordinal") || (cells[columns.indexOf("ordinal")] ?? "") !== "") return false;
  return /^[\p{Ll}(,;]/u.test(task) || (task === "" && cells.some((cell) => cell !== ""));
};

const pipeTable = (lines: readonly SourceLine[], from: number): Table | null => {
  const head = lines[from];
  if (head === undefined || !head.piped) return null;
  let columns = taskColumns(cellsOf(head.text));
  if (columns === null) return null;
  const rows: Row[] = [];
  let at = from + 1;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.text === "" || isRule(line.text) || isPageNumber(lines, at)) continue;
    if (!line.piped) break;
    const cells = cellsOf(line.text);
    if (line.folded === head.folded || isNumbersOfColumns(cells)) continue;
    const heads: Column[] | null = rows.length === 0 ? underHeads(columns, cells) : null;
    const before = rows.at(-1);
    if (heads !== null) columns = heads;
    else if (before !== undefined && goesOn(cells, columns)) {
      const whole = before.cells.map((cell, column) => `${cell} ${cells[column] ?? ""}`.trim().replace(/ (?=[,;])/g, ""));
      rows[rows.length - 1] = { ...before, cells: whole, endLine: line.no };
    } else rows.push({ cells, startLine: line.no, endLine: line.no });
  }
  return { columns, rows, from, to: at };
};

export function taskTables(lines: readonly SourceLine[]): Table[] {
  const tables: Table[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const listed = lineTable(lines, at, taskColumns);
    const table = pipeTable(lines, at) ?? (listed === null ? null : { ...listed, from: at });
    if (table === null) continue;
    tables.push(table);
    at = Math.max(at, table.to - 1);
  }
  return tables;
}

/** The bodies that a heading inside the table names, null where it is a heading of another kind, undefined where it is none. */
const rowHeading = (row: Row, columns: readonly Column[], names: Names): readonly string[] | null | undefined => {
  const filled = row.cells.filter((cell, at) => cell !== "" && columns[at] !== "ordinal");
  if (filled.length !== 1 || row.cells.length < 3) return undefined;
  return headingAgencies((filled[0] ?? "").replace(/^[\dIVXa-z]{1,4}[.)]\s*/, ""), names);
};

const rowTask = (
  row: Row,
  columns: readonly Column[],
  heading: readonly string[],
  path: readonly string[],
  section: string | null,
  names: Names,
): FoundTask | null => {
  const cell = (column: Column): string => row.cells[columns.indexOf(column)] ?? "";
  const text = cell("task");
  // A row that fills one cell is a heading inside the table.
  if (text === "" || (cell("lead") === "" && cell("coordinating") === "" && cell("time") === "" && heading.length === 0))
    return null;
  const ordinal = trimmed(cell("ordinal"), "", `${space}.`);
  return {
    path: [...path, /^[\w.]{1,8}$/.test(ordinal) ? ordinal : `d${String(row.startLine)}`],
    text: oneLine(text),
    lead: cell("lead") === "" ? heading : agencyNames(cell("lead"), names),
    coordinating: agencyNames(cell("coordinating"), names),
    time: cell("time") === "" ? null : cell("time"),
    section,
    source: { startLine: row.startLine, endLine: row.endLine },
    charge: "table",
  };
};

/** `place` tells where in the outline a line of the document stands. */
export function tasksOfTables(
  tables: readonly Table[],
  place: (line: number) => { path: readonly string[]; section: string | null },
  names: Names,
): FoundTask[] {
  return tables.flatMap(({ rows, columns }) => {
    let heading: readonly string[] = [];
    return rows.flatMap((row) => {
      const bodies = rowHeading(row, columns, names);
      if (bodies !== undefined) {
        const chapter = /^[IVX]+[.)]?$|^[A-Z][.)]?$/.test(row.cells[columns.indexOf("ordinal")] ?? "");
        if (bodies !== null || chapter) heading = bodies ?? [];
        if (bodies !== null || heading.length === 0) return [];
      }
      const { path, section } = place(row.startLine);
      const task = rowTask(row, columns, heading, path, section, names);
      return task === null ? [] : [task];
    });
  });
}
