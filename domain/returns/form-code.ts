/**
 * The code of a form: what a plan asks of one agency, in eight hex digits. A sheet remembers it in its stamp, so that a workbook
 * from before a change of the plan is recognised, and only where the change touches that agency.
 *
 *   a task is added, dropped or worded anew for the agency    another code
 *   a count is added or dropped                               another code
 *   anything of other agencies                                the same code
 */
import type { PublishedPlan } from "../plan/published-plan.ts";
import { countKey } from "./count-key.ts";
import { countsOf, tasksOf } from "./duties.ts";

export const formCode = (plan: PublishedPlan, agencyId: string): string =>
  fnv1a(
    JSON.stringify([
      tasksOf(plan, agencyId).map(({ task, role }) => [task.id, task.text, role]),
      countsOf(plan, agencyId).map(({ indicator, count }) => [countKey(indicator.id, count.id), count.label, count.unit]),
    ]),
  );

/** FNV-1a of 32 bits over UTF-16 code units: quick, the same everywhere, and guards against slips only. */
function fnv1a(words: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}
