/** Which periods of a plan are open for returns. */
import type { OpenPeriodAnswer } from "../../../domain/api/plans.ts";
import type { Period } from "../../../domain/period/period.ts";

export interface PeriodStore {
  /** In the order of their cut-offs. */
  list(province: string, planId: string): Promise<OpenPeriodAnswer[]>;
  get(province: string, planId: string, periodId: string): Promise<OpenPeriodAnswer | null>;
  /** Opens the period, or changes the due date of one that is open. */
  put(province: string, planId: string, period: Period, openedAt: string): Promise<void>;
}
