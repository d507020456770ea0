/**
 * Where in an open `Báo cáo` sheet a field of the return stands: turns the places that the check names ("tasks/II.1/progress",
 * "counts/k2.opened") into cells, so that a person can be led to them. What the sheet does not hold keeps its place.
 */
import type { Place, Problem } from "../problem.ts";
import type { RawRows } from "../sheet/sheet.ts";
import { findTable, type Table } from "../sheet/table.ts";
import { oneLine } from "../sheet/words.ts";
import {
  columnOfCountField,
  columnOfField,
  countColumns,
  countHeaders,
  returnSheetName,
  taskColumns,
  taskHeaders,
} from "./return-columns.ts";

export function atCells(problems: readonly Problem[], rows: RawRows): readonly Problem[] {
  const tasks = findTable(returnSheetName, rows, taskHeaders, { next: countHeaders });
  const counts = findTable(returnSheetName, rows, countHeaders, { next: taskHeaders });
  return problems.map((problem) => {
    if (problem.place?.kind !== "field") return problem;
    const [block, code = "", field = ""] = problem.place.path.split("/");
    const cell =
      block === "tasks"
        ? cellOf(tasks, code, Object.entries(columnOfField).find(([name]) => name === field)?.[1] ?? taskColumns.id)
        : block === "counts"
          ? cellOf(counts, code, field === "explanation" ? columnOfCountField.explanation : countColumns.now)
          : null;
    return cell ? { ...problem, place: cell } : problem;
  });
}

const cellOf = (table: Table | null, code: string, header: string): Place | null =>
  table?.rows.find((row) => oneLine(row.raw(taskColumns.id)) === code)?.place(header) ?? null;
