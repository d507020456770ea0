/**
 * Targets in a table, written with pipes or one cell per line: what is counted, in what unit, and how much of it by when.
 *
 *   "| TT | Chỉ tiêu | Đơn vị tính | Năm 2023 | Kế hoạch năm 2024 |"     the plan's year counts, a year before it is history
 *   "| 1 | Tỷ lệ hộ dùng nước sạch | % | 82 | 88 |"                      = 88 %, by 2024
 *   "| 2 | Số xã đạt chuẩn | xã | 10 | 14 |"                             a requirement: = 14 xã
 *   "| 3 | Tỷ lệ hộ nghèo | % | 1,9 | dưới 1,2 |"                        < 1,2 %
 *   "| 3 | Tỷ lệ hộ nghèo | < 1,2% |" without a unit's column      < 1,2 %: the cell says it
 *   "| 4 | Số lớp tập huấn | lớp | 3 | theo nhu cầu |"                   none: no one number
 */
import { fold } from "../../agency/fold.ts";
import { comparatorAround } from "../figures/comparator-words.ts";
import type { Row } from "./line-table.ts";
import { lineTable } from "./line-table.ts";
import type { ParsedRequirement, ParsedTarget } from "../parsed-plan.ts";
import { percentsIn } from "../figures/percent.ts";
import type { SourceLine } from "../lines/source-line.ts";
import { taskColumns } from "./table-columns.ts";

interface Columns {
  readonly name: number;
  /** -1: no column of units. */
  readonly unit: number;
  /** Columns of values, each with the year that its head says. */
  readonly values: readonly { readonly at: number; readonly by: string | null }[];
}

export interface TableFigures {
  readonly indicators: readonly ParsedTarget[];
  readonly requirements: readonly ParsedRequirement[];
}

interface Found {
  readonly indicators: ParsedTarget[];
  readonly requirements: ParsedRequirement[];
}

const cellsOf = (text: string): string[] =>
  text
    .slice(1, -1)
    .split("|")
    .map((cell) => cell.trim());

const demanded = /ke hoach|muc tieu|chi tieu|phan dau|giao|(?:^|\s)nam 20\d\d/;
const told = /thuc hien|uoc|hien trang|ket qua|ghi chu|don vi|co quan/;
const longestHead = 60;

const columnsOf = (cells: readonly string[], planYear: number | null): Columns | null => {
  const heads = cells.map((cell) => fold(cell));
  const name = heads.findIndex((head) => /^(?:ten |noi dung )?(?:cac )?(?:chi tieu|muc tieu|chi so)/.test(head));
  const unit = heads.findIndex((head) => /^(?:don vi(?: tinh)?|dvt)$/.test(head));
  if (name < 0 || heads.some(({ length }) => length > longestHead) || taskColumns(cells) !== null) return null;
  const values = heads.flatMap((head, at) => {
    if (at === name || at === unit || !demanded.test(head) || told.test(head)) return [];
    const by = /20\d\d(?!\d)/.exec(head)?.[0] ?? null;
    return by !== null && planYear !== null && Number(by) < planYear ? [] : [{ at, by }];
  });
  return values.length === 0 ? null : { name, unit, values };
};

export const isTargetTable = (heads: readonly string[]): boolean => (columnsOf(heads, null)?.unit ?? -1) >= 0;

/** "88", "dưới 1,2", "≥ 85%", "75 - 80", "1.250": one number, or a range. */
const figureIn = (cell: string, isRate: boolean) => {
  const folded = fold(cell.replace(/%/g, "").trim());
  const range = isRate ? percentsIn(`${folded}%`) : [];
  const found = /^([^\d]{0,40}?)(\d{1,3}(?:\.\d{3})+|\d{1,7}(?:,\d{1,3})?)(\D{0,20})$/.exec(folded);
  if (range.length === 1 && range[0]?.upper != null)
    return { comparator: "range" as const, value: range[0].value, upper: range[0].upper };
  if (found === null) return null;
  const [, left = "", digits = "", right = ""] = found;
  const value = Number(/^\d{1,3}(?:\.\d{3})+$/.test(digits) ? digits.replace(/\./g, "") : digits.replace(",", "."));
  return { comparator: comparatorAround(left, right, false) ?? ("=" as const), value, upper: null };
};

export interface TargetLines {
  readonly columns: Columns;
  readonly rows: readonly Row[];
  /** Indices of its lines, from and up to (not included). */
  readonly from: number;
  readonly to: number;
}

/** The tables of targets that stand one cell to a line. `planYear`: the year in which the plan was signed, null where not known. */
export function targetLines(lines: readonly SourceLine[], planYear: number | null): TargetLines[] {
  const tables: TargetLines[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const table = lineTable(lines, at, (heads) => columnsOf(heads, planYear));
    if (table === null || table.rows.length === 0) continue;
    tables.push({ ...table, from: at });
    at = table.to - 1;
  }
  return tables;
}

const addRow = (columns: Columns, { cells, startLine, endLine }: Row, found: Found): void => {
  const text = cells[columns.name] ?? "";
  const source = { startLine, endLine };
  for (const { at, by } of columns.values) {
    const cell = cells[at] ?? "";
    const unit = columns.unit >= 0 ? (cells[columns.unit] ?? "") : cell.includes("%") ? "%" : "";
    const figure = figureIn(cell, unit === "%");
    if (figure === null || text === "" || unit === "") continue;
    if (unit === "%") found.indicators.push({ text, ...figure, unit, baseline: null, by, source });
    else if (figure.comparator !== "range")
      found.requirements.push({ text, comparator: figure.comparator, value: figure.value, unit, source });
  }
};

/** `listed`: the tables that stand one cell to a line. */
export function figuresOfTables(
  lines: readonly SourceLine[],
  planYear: number | null,
  listed: readonly TargetLines[],
): TableFigures {
  const found: Found = { indicators: [], requirements: [] };
  for (const { columns, rows } of listed) for (const row of rows) addRow(columns, row, found);
  let columns: Columns | null = null;
  for (const line of lines) {
    if (!line.piped) {
      if (line.text !== "") columns = null;
      continue;
    }
    const cells = cellsOf(line.text);
    const heads = columnsOf(cells, planYear);
    if (heads !== null || columns === null) columns = heads;
    else addRow(columns, { cells, startLine: line.no, endLine: line.no }, found);
  }
  return found;
}
