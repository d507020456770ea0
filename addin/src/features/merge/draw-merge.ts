/** The province's sheets, drawn from the service's merge. */
import type { MergeAnswer } from "../../../../domain/api/api.ts";
import { provinceSheets } from "../../../../domain/matrix/province-sheets.ts";
import type { Period } from "../../../../domain/period/period.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import type { Reply } from "../../failure.ts";
import { drawSheets } from "../../workbook/draw-sheet.ts";

export const drawMerge = (plan: PublishedPlan, period: Period, { merged, heads, kpis }: MergeAnswer): Promise<Reply<void>> =>
  drawSheets(provinceSheets(plan, period, merged, heads, kpis));
