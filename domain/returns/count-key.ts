/** The one maker and reader of a count's code in sheets: "k2.opened". Ids may hold dots, so reading asks the plan. */
import type { CountDuty } from "./duties.ts";

export const countKey = (indicatorId: string, countId: string): string => `${indicatorId}.${countId}`;

export const countOfKey = (duties: readonly CountDuty[], key: string): CountDuty | null =>
  duties.find(({ indicator, count }) => countKey(indicator.id, count.id) === key) ?? null;
