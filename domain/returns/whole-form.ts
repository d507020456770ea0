/** Whether a `Báo cáo` sheet still holds every row that it was drawn with: rows can be deleted, and headers typed over. */
import type { PublishedPlan } from "../plan/published-plan.ts";
import type { RawRows } from "../sheet/sheet.ts";
import { countKey } from "./count-key.ts";
import { countsOf, tasksOf } from "./duties.ts";
import { formRows } from "./typed-cells.ts";

export function isWholeForm(plan: PublishedPlan, agencyId: string, rows: RawRows): boolean {
  const present = new Set(formRows(rows).map(({ path }) => path));
  return (
    tasksOf(plan, agencyId).every(({ task }) => present.has(`tasks/${task.id}`)) &&
    countsOf(plan, agencyId).every(({ indicator, count }) => present.has(`counts/${countKey(indicator.id, count.id)}`))
  );
}
