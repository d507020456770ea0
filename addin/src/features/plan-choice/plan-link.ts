/**
 * A link to a plan's period in the pane's own page, for a window outside Excel: "…/pane/#ke-hoach=77-kh-ubnd-2026&ky=2026-H1". It names
 * what to show and nothing of the person: whoever opens it signs in there.
 */
import * as v from "valibot";
import { PeriodId } from "../../../../domain/period/period.ts";
import { Key } from "../../../../domain/plan/plan.ts";

const LinkSchema = v.object({ planId: Key, periodId: PeriodId });
export type PlanLink = v.InferOutput<typeof LinkSchema>;

/** `page`: address of the pane's page; its own question and part are left out. */
export function linkTo(page: string, { planId, periodId }: PlanLink): string {
  const { origin, pathname } = new URL(page);
  return `${origin}${pathname}#${new URLSearchParams({ "ke-hoach": planId, ky: periodId }).toString()}`;
}

/** Null where the address links to nothing that could be. */
export function linkIn(page: string): PlanLink | null {
  const said = new URLSearchParams(new URL(page).hash.slice(1));
  const read = v.safeParse(LinkSchema, { planId: said.get("ke-hoach"), periodId: said.get("ky") });
  return read.success ? read.output : null;
}
