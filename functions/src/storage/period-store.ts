/** Which periods of a plan are open for returns, how far each is, and the plan's own reporting calendar. */
import type { OpenPeriodAnswer } from "../../../domain/api/plans.ts";
import type { PlanCalendar } from "../../../domain/period/plan-calendar.ts";
import type { Page } from "./page.ts";
import type { Actor } from "./audit.ts";

export interface PeriodStore {
  /** In the order of their cut-offs. */
  list(province: string, planId: string): Promise<OpenPeriodAnswer[]>;
  /** In the order of their ids. */
  page(province: string, planId: string, page: Page): Promise<OpenPeriodAnswer[]>;
  get(province: string, planId: string, periodId: string): Promise<OpenPeriodAnswer | null>;
  /** Opens the period or changes what stands of it, `from` null or the state that the caller saw. False: somebody was quicker. */
  put(
    province: string,
    planId: string,
    next: OpenPeriodAnswer,
    from: OpenPeriodAnswer | null,
    why: PeriodChange,
  ): Promise<boolean>;
  /** Null: the plan follows the Decree's. */
  calendar(province: string, planId: string): Promise<PlanCalendar | null>;
  putCalendar(province: string, planId: string, calendar: PlanCalendar, why: PeriodChange): Promise<boolean>;
}

export interface PeriodChange {
  readonly by: Actor;
  readonly at: string;
  readonly step: string;
  readonly reason: string;
}
