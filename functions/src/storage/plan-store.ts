/** Where published plans are kept: every version stays, a head names the newest. */
import type { PlanSummary } from "../../../domain/api/plans.ts";
import type { PublishedPlan } from "../../../domain/plan/published-plan.ts";
import type { Page } from "./page.ts";
import type { Actor } from "./audit.ts";

export interface StoredPlan {
  readonly plan: PublishedPlan;
  /** From 1. */
  readonly version: number;
}

export type SavePlanResult =
  | { readonly kind: "saved"; readonly version: number }
  | { readonly kind: "moved"; readonly version: number }
  | { readonly kind: "too-large" };

export interface PlanStore {
  /** The newest first. */
  list(province: string): Promise<PlanSummary[]>;
  /** In the order of their ids. */
  page(province: string, page: Page): Promise<PlanSummary[]>;
  get(province: string, planId: string): Promise<StoredPlan | null>;
  /** An earlier version, as a merge on record counted by it. */
  version(province: string, planId: string, version: number): Promise<PublishedPlan>;
  /** Every province that has plans. */
  provinces(): Promise<string[]>;
  /** `base`: the version that the caller edited, 0 for a new plan. */
  save(province: string, plan: PublishedPlan, base: number, by: Actor, at: string): Promise<SavePlanResult>;
}
