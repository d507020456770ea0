/**
 * What stands in an agency's cell of a count: its number, or the word for why there is none.
 *
 *   Chưa báo cáo, Chưa có số liệu      it is waited for
 *   Không áp dụng                      it does not concern the agency
 *   Loại khỏi tổng hợp                 left out by the police, whatever it sent
 *   Không có số                        an agency that is gone, and of which nobody waits for more than it gave
 */
import type { Indicator } from "../../kpi/indicator.ts";
import type { Merged } from "../../merge/merge.ts";
import { countKey } from "../../returns/count-key.ts";
import { countWords } from "../../returns/return.ts";

export const missingWords = "Chưa báo cáo";
export const excludedWords = "Loại khỏi tổng hợp";
export const goneWords = "Không có số";
export type CountAnswerCell =
  number | (typeof countWords)[keyof typeof countWords] | typeof missingWords | typeof excludedWords | typeof goneWords;

export function countAnswers({
  counts,
  excluded,
}: Merged): (indicator: Indicator, countId: string, agencyId: string) => CountAnswerCell {
  const byCount = new Map(
    counts.map((total) => [
      countKey(total.indicatorId, total.countId),
      new Map<string, CountAnswerCell>([
        ...total.addends.map(({ agencyId, value }) => [agencyId, value] as const),
        ...total.notApplicable.map((agencyId) => [agencyId, countWords["not-applicable"]] as const),
        ...total.noData.map((agencyId) => [agencyId, countWords["no-data"]] as const),
        ...total.missing.map((agencyId) => [agencyId, missingWords] as const),
      ]),
    ]),
  );
  const out = new Set(excluded.map(({ agencyId }) => agencyId));
  return ({ id }, countId, agencyId) =>
    byCount.get(countKey(id, countId))?.get(agencyId) ?? (out.has(agencyId) ? excludedWords : goneWords);
}
