/** The province's sheets, drawn from the service's merge, and the way to a cell in them. */
import type { MergeAnswer } from "../../../../domain/api/api.ts";
import { countsSheet, countsSheetName } from "../../../../domain/matrix/province/counts-sheet.ts";
import { provinceSheets } from "../../../../domain/matrix/province-sheets.ts";
import type { Period } from "../../../../domain/period/period.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";
import { done, type Reply } from "../../failure.ts";
import { drawSheets } from "../../workbook/draw-sheet.ts";
import { goToCell } from "../../workbook/go-to-cell.ts";

export const drawMerge = (
  plan: PublishedPlan,
  period: Period,
  { merged, heads, kpis, ranges, otherDueDays, trends }: MergeAnswer,
): Promise<Reply<void>> => drawSheets(provinceSheets(plan, period, merged, heads, kpis, ranges, otherDueDays, trends));

export interface CountPlace {
  readonly indicatorId: string;
  readonly countId: string;
  readonly agencyId: string;
}

/** `answer` is the one that the sheets were drawn from: a newer one may have moved the cells. */
export async function goToCount(
  plan: PublishedPlan,
  period: Period,
  answer: MergeAnswer,
  { indicatorId, countId, agencyId }: CountPlace,
): Promise<Reply<void>> {
  const at = countsSheet({ plan, period, ...answer }).cellOf(indicatorId, countId, agencyId);
  return at === null ? done(undefined) : goToCell(countsSheetName, at);
}
