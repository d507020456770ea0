/**
 * The responsibility matrix ("ma trận phân công") is tasks × agencies × role. In the workbook it is four sheets:
 *
 *   Nhiệm vụ   a row for each task, with the names of its lead and coordinating agencies: the source, edited by the officer
 *   Ma trận    the same assignments as a grid of CT and PH: drawn from the tasks, locked, drawn again when they change
 *   Cơ quan    the bodies that the plan names, single ones and groups, with their load
 *   Chỉ tiêu   the targets, the counts to collect for them, and the reporting duties
 *
 * `readPlanSheets` turns the officer's sheets back into a plan; `Ma trận` is never read.
 */
import type { PublishedPlan } from "../plan/published-plan.ts";
import type { Problem } from "../problem.ts";
import type { Sheet } from "../sheet/sheet.ts";
import type { Stamp } from "../sheet/stamp.ts";
import { agencySheet } from "./agency-sheet.ts";
import { indicatorSheet } from "./indicator-sheet.ts";
import { matrixSheet } from "./matrix-sheet.ts";
import { taskRowsOf, taskSheet } from "./task-sheet.ts";

export interface PlanSheetOptions {
  /** Version of the published plan that is drawn; null for a draft, whose id still follows its number. */
  readonly version?: number | null;
  /** The directory's name for an id; where it is missing the sheet shows only whether the directory knows the body. */
  readonly directoryName?: (directoryId: string) => string | null;
}

/** `problems` stand beside the tasks whose lines, cells or fields they name; all others above the table. */
export function planSheets(plan: PublishedPlan, problems: readonly Problem[], options: PlanSheetOptions = {}): Sheet[] {
  const stamp = (kind: string): Stamp => ({
    kind,
    plan: plan.id,
    period: null,
    agency: null,
    revision: options.version ?? null,
  });
  const tasks = taskSheet(plan, problems, stamp("tasks"));
  return [
    tasks,
    matrixSheet(plan, stamp("matrix")),
    agencySheet(plan, stamp("agencies"), taskRowsOf(tasks), options.directoryName),
    indicatorSheet(plan, stamp("indicators")),
  ];
}
