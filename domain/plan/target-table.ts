/**
 * Targets in a table, written with pipes: what is counted, in what unit, and how much of it by when.
 *
 *   "| TT | Chỉ tiêu | Đơn vị tính | Năm 2023 | Kế hoạch năm 2024 |"     the plan's year counts, a year before it is history
 *   "| 1 | Tỷ lệ hộ dùng nước sạch | % | 82 | 88 |"                      = 88 %, by 2024
 *   "| 2 | Số xã đạt chuẩn | xã | 10 | 14 |"                             a requirement: = 14 xã
 *   "| 3 | Tỷ lệ hộ nghèo | % | 1,9 | dưới 1,2 |"                        < 1,2 %
 *   "| 4 | Số lớp tập huấn | lớp | 3 | theo nhu cầu |"                   none: no one number
 */
import { fold } from "../agency/fold.ts";
import { comparatorAround } from "./comparator-words.ts";
import type { ParsedRequirement, ParsedTarget } from "./parsed-plan.ts";
import { percentsIn } from "./percent.ts";
import type { SourceLine } from "./source-line.ts";
import { taskColumns } from "./table-columns.ts";

interface Columns {
  readonly name: number;
  readonly unit: number;
  /** Columns of values, each with the year that its head says. */
  readonly values: readonly { readonly at: number; readonly by: string | null }[];
}

export interface TableFigures {
  readonly indicators: readonly ParsedTarget[];
  readonly requirements: readonly ParsedRequirement[];
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
  if (name < 0 || unit < 0 || heads.some(({ length }) => length > longestHead) || taskColumns(cells) !== null) return null;
  const values = heads.flatMap((head, at) => {
    if (at === name || at === unit || !demanded.test(head) || told.test(head)) return [];
    const by = /20\d\d(?!\d)/.exec(head)?.[0] ?? null;
    return by !== null && planYear !== null && Number(by) < planYear ? [] : [{ at, by }];
  });
  return values.length === 0 ? null : { name, unit, values };
};

export const isTargetTable = (heads: readonly string[]): boolean => columnsOf(heads, null) !== null;

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

/** `planYear`: the year in which the plan was signed, null where it is not known. */
export function figuresOfTables(lines: readonly SourceLine[], planYear: number | null): TableFigures {
  const indicators: ParsedTarget[] = [];
  const requirements: ParsedRequirement[] = [];
  let columns: Columns | null = null;
  for (const line of lines) {
    if (!line.piped) {
      if (line.text !== "") columns = null;
      continue;
    }
    const cells = cellsOf(line.text);
    const heads = columnsOf(cells, planYear);
    if (heads !== null || columns === null) {
      columns = heads;
      continue;
    }
    const [text, unit] = [cells[columns.name] ?? "", cells[columns.unit] ?? ""];
    const isRate = unit === "%";
    for (const { at, by } of columns.values) {
      const figure = figureIn(cells[at] ?? "", isRate);
      if (figure === null || text === "" || unit === "") continue;
      const source = { startLine: line.no, endLine: line.no };
      if (isRate) indicators.push({ text, ...figure, unit, baseline: null, by, source });
      else if (figure.comparator !== "range")
        requirements.push({ text, comparator: figure.comparator, value: figure.value, unit, source });
    }
  }
  return { indicators, requirements };
}
