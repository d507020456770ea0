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
import { type CountDuty, countsOf, type TaskDuty, tasksOf } from "./duties.ts";
import { remembered } from "./shared-lists.ts";

/** Hundreds of communes are asked the same: what is asked of them is worked out once. */
export const formCode = (plan: PublishedPlan, agencyId: string): string =>
  codeOf(tasksOf(plan, agencyId))(countsOf(plan, agencyId));

const codeOf = remembered((tasks: readonly TaskDuty[]) =>
  remembered((counts: readonly CountDuty[]) =>
    fnv1a(
      JSON.stringify([
        tasks.map(({ task, role }) => [task.id, task.text, role]),
        counts.map(({ indicator, count }) => [countKey(indicator.id, count.id), count.label, count.unit]),
      ]),
    ),
  ),
);

/** FNV-1a of 32 bits over UTF-16 code units: quick, the same everywhere, and guards against slips only. */
function fnv1a(words: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}
