/** What stands in an agency's cell of a count: its number, or the word for why there is none. */
import type { Indicator } from "../../kpi/indicator.ts";
import type { Merged } from "../../merge/merge.ts";
import { countKey } from "../../returns/count-key.ts";
import { countWords } from "../../returns/return.ts";

export const missingWords = "Chưa báo cáo";
export type CountAnswerCell = number | (typeof countWords)[keyof typeof countWords] | typeof missingWords;

export function countAnswers({ counts }: Merged): (indicator: Indicator, countId: string, agencyId: string) => CountAnswerCell {
  const byCount = new Map(
    counts.map((total) => [
      countKey(total.indicatorId, total.countId),
      new Map<string, CountAnswerCell>([
        ...total.addends.map(({ agencyId, value }) => [agencyId, value] as const),
        ...total.notApplicable.map((agencyId) => [agencyId, countWords["not-applicable"]] as const),
        ...total.noData.map((agencyId) => [agencyId, countWords["no-data"]] as const),
      ]),
    ]),
  );
  return ({ id }, countId, agencyId) => byCount.get(countKey(id, countId))?.get(agencyId) ?? missingWords;
}
