/** What changed between two merges of this sitting, in words. */
import type { MergeAnswer } from "../../../../domain/api/api.ts";
import { changesBetween, changesInWords, isUnchanged } from "../../../../domain/merge/changes.ts";
import type { PublishedPlan } from "../../../../domain/plan/published-plan.ts";

/** "" at the first merge. */
export function sinceLast(plan: PublishedPlan, before: MergeAnswer | null, after: MergeAnswer): string {
  if (before === null) return "";
  const changes = changesBetween(before, after);
  if (isUnchanged(changes)) return "Không có gì thay đổi so với lần tổng hợp trước.";
  const names = new Map(plan.agencies.map(({ id, name }) => [id, name]));
  const label = (indicatorId: string, countId: string): string =>
    plan.indicators.find(({ id }) => id === indicatorId)?.counts.find(({ id }) => id === countId)?.label ?? countId;
  return `So với lần tổng hợp trước: ${changesInWords(changes, (id) => names.get(id) ?? id, label)}`;
}
