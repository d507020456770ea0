/**
 * Where a problem of a plan can be mended in its sheets:
 *
 *   line 42 of the document       the row of the task that came from it, in `Nhiệm vụ`
 *   "tasks/II.1/leads"            that task's Chủ trì cell
 *   "header/number"               the cell beside "Số, ký hiệu"
 *   "agencies/…", "indicators/…"  the row in `Cơ quan`, in `Chỉ tiêu`
 *
 * What no sheet holds keeps its place.
 */
import {
  agencyColumns,
  headerLabels,
  indicatorColumns,
  planSheetNames,
  taskColumns,
} from "../../../../domain/matrix/plan-columns.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import type { Place, Problem } from "../../../../domain/problem.ts";
import type { RawRows } from "../../../../domain/sheet/sheet.ts";
import { findTable, labelled } from "../../../../domain/sheet/table.ts";
import { oneLine } from "../../../../domain/sheet/words.ts";

/** By sheet name; null for a sheet that is not there. */
export type RowsByName = Readonly<Record<string, RawRows | null>>;

export const placedInPlan = (plan: PublishedPlan, rows: RowsByName, problems: readonly Problem[]): readonly Problem[] =>
  problems.map((problem) => {
    const path = pathOf(plan, problem.place);
    const cell = path === null ? null : cellOfField(rows, path);
    return cell === null ? problem : { ...problem, place: cell };
  });

/** The cell of a field of the plan ("tasks/II.1/leads"), null where no sheet has it. */
export const cellOfField = (rows: RowsByName, path: string): Place | null => cellOf(rows, path.split("/"));

function pathOf(plan: PublishedPlan, place: Place | null): string | null {
  if (place?.kind === "field") return place.path;
  if (place?.kind !== "line") return null;
  const task = plan.tasks.find(({ source }) => source !== null && source.startLine <= place.line && place.line <= source.endLine);
  return task === undefined ? null : `tasks/${task.id}/text`;
}

function cellOf(rows: RowsByName, [block, id = "", field = ""]: readonly string[]): Place | null {
  switch (block) {
    case "header":
      return labelled(planSheetNames.tasks, rows[planSheetNames.tasks] ?? [], labelOf(headerLabels, id, ""))?.place ?? null;
    case "tasks":
      return rowCell(rows, planSheetNames.tasks, taskColumns, id, labelOf(taskColumns, field, taskColumns.text));
    case "agencies":
      return rowCell(rows, planSheetNames.agencies, agencyColumns, id, labelOf(agencyColumns, field, agencyColumns.name));
    case "indicators":
      return rowCell(
        rows,
        planSheetNames.indicators,
        indicatorColumns,
        id,
        labelOf(indicatorColumns, field, indicatorColumns.text),
      );
    default:
      return null;
  }
}

const labelOf = (labels: Readonly<Record<string, string>>, field: string, otherwise: string): string =>
  labels[field] ?? otherwise;

/** `id` and the column after it make a table known. */
function rowCell(
  rows: RowsByName,
  sheet: string,
  columns: Readonly<Record<string, string>>,
  id: string,
  column: string,
): Place | null {
  const [idHeader = "", nextHeader = ""] = Object.values(columns);
  const table = findTable(sheet, rows[sheet] ?? [], [idHeader, nextHeader], { lone: true });
  return table?.rows.find((row) => oneLine(row.raw(idHeader)) === id)?.place(column) ?? null;
}
