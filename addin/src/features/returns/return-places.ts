/** From the field path of a problem ("tasks/II.1/percent", "counts/k1.opened") to its cell in the sheet as it stands now. */
import type { Problem } from "../../../../domain/problem.ts";
import {
  columnOfField,
  countColumns,
  countHeaders,
  returnSheetName,
  taskColumns,
  taskHeaders,
} from "../../../../domain/returns/return-columns.ts";
import type { RawRows } from "../../../../domain/sheet/sheet.ts";
import { findTable, type Table } from "../../../../domain/sheet/table.ts";

/** A problem whose field is not in the sheet keeps its place. */
export function placedInReturn(rows: RawRows, problems: readonly Problem[]): readonly Problem[] {
  const tasks = findTable(returnSheetName, rows, taskHeaders, countHeaders);
  const counts = findTable(returnSheetName, rows, countHeaders, taskHeaders);
  return problems.map((problem) => {
    if (problem.place?.kind !== "field") return problem;
    const [block, id = "", field] = problem.place.path.split("/");
    const place =
      block === "tasks"
        ? cellOf(tasks, taskColumns.id, id, headerOf(field))
        : cellOf(counts, countColumns.id, id, countColumns.now);
    return place === null ? problem : { ...problem, place };
  });
}

const headerOf = (field: string | undefined): string =>
  field !== undefined && field in columnOfField ? columnOfField[field as keyof typeof columnOfField] : taskColumns.progress;

const cellOf = (table: Table | null, idHeader: string, id: string, header: string) =>
  table?.rows.find((row) => row.words(idHeader) === id)?.place(header) ?? null;
