/** Reads the labelled cells above the tasks: what the plan is. An empty cell is null; what publishing needs is checked later. */
import type { PlanHeader } from "../plan/plan.ts";
import type { Problem } from "../problem.ts";
import { parseDay } from "../sheet/day.ts";
import type { RawRows } from "../sheet/sheet.ts";
import { labelled } from "../sheet/table.ts";
import { oneLine } from "../sheet/words.ts";
import { readLegalBasis } from "./legal-basis.ts";
import { headerLabels, planSheetNames } from "./plan-columns.ts";

export function readPlanHeader(rows: RawRows, problems: Problem[]): PlanHeader {
  const cell = (field: keyof PlanHeader) => labelled(planSheetNames.tasks, rows, headerLabels[field]);
  const words = (field: keyof PlanHeader): string | null => oneLine(cell(field)?.raw) || null;
  return {
    docType: words("docType"),
    number: words("number"),
    date: readDate(cell("date"), problems),
    issuer: words("issuer"),
    province: words("province"),
    title: words("title"),
    legalBasis: readLegalBasis(cell("legalBasis")?.raw ?? null),
  };
}

function readDate(cell: ReturnType<typeof labelled>, problems: Problem[]): string | null {
  if (!cell || oneLine(cell.raw) === "") return null;
  const day = parseDay(cell.raw);
  if (!day)
    problems.push({
      code: "not-a-day",
      severity: "error",
      message: `“${oneLine(cell.raw)}” không phải ngày: hãy gõ theo dạng ngày/tháng/năm, ví dụ 20/01/2026.`,
      place: cell.place,
    });
  return day;
}
