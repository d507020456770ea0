/** The province's view of a period, made anew from the accepted returns each time it is asked for. */
import type { MergeAnswer } from "../../../domain/api/merge.ts";
import { computeKpis } from "../../../domain/kpi/compute.ts";
import { mergeReturns } from "../../../domain/merge/merge-returns.ts";
import type { OpenPeriod } from "./find.ts";
import type { Services } from "./services.ts";

export async function mergePeriod({ returns, now }: Services, { plan, period, scope }: OpenPeriod): Promise<MergeAnswer> {
  const accepted = await returns.accepted(scope);
  const merged = mergeReturns(plan, period, accepted.returns, dayInVietnam(now()));
  return { merged, heads: accepted.heads, kpis: [...computeKpis(plan, merged)] };
}

const vietnameseDay = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" });

/** yyyy-mm-dd in Asia/Ho_Chi_Minh. */
export const dayInVietnam = (instant: Date): string => vietnameseDay.format(instant);
