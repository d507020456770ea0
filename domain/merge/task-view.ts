/**
 * One task through the words of its agencies. The lead's word stands; coordinators who say otherwise are named beside it.
 *
 *   one lead                        its word
 *   joint leads                     the worst word: blocked, not started, in progress, done, nothing arose, in this order
 *   joint leads, one still silent   the worst of the others; but done becomes in progress, for it takes all of them
 *   done by several                 completed on the last of their days
 */
import type { Task } from "../plan/plan.ts";
import type { PublishedPlan } from "../plan/published-plan.ts";
import { agenciesOf } from "../returns/duties.ts";
import type { Progress, ReturnContent, TaskReport } from "../returns/return.ts";
import { timelinessOf } from "../returns/timeliness.ts";
import type { TaskView } from "./merge.ts";

const worstFirst: readonly Progress[] = ["blocked", "not-started", "in-progress", "done", "nothing-arose"];

export function viewTask(plan: PublishedPlan, task: Task, returns: ReadonlyMap<string, ReturnContent>, seenOn: string): TaskView {
  const owners = agenciesOf(plan, task);
  const said = owners.flatMap(({ agencyId, role }) => {
    const report = returns.get(agencyId)?.tasks.find((each) => each.taskId === task.id);
    return report ? [{ agencyId, role, report }] : [];
  });
  const leads = said.filter(({ role }) => role === "lead").map(({ report }) => report);
  const owing = owners.filter(({ role }) => role === "lead").length;
  const progress = wordOf(leads, leads.length < owing);
  return {
    taskId: task.id,
    progress,
    timeliness: timelinessOf({ due: task.due, progress, completedOn: lastDay(leads) }, seenOn),
    said,
    differing:
      progress === null
        ? []
        : said
            .filter(({ role, report }) => role === "coordinating" && report.progress !== progress)
            .map(({ agencyId }) => agencyId),
  };
}

function wordOf(leads: readonly TaskReport[], someSilent: boolean): Progress | null {
  const worst = worstFirst.find((word) => leads.some(({ progress }) => progress === word)) ?? null;
  return worst === "done" && someSilent ? "in-progress" : worst;
}

function lastDay(leads: readonly TaskReport[]): string | null {
  return leads
    .map(({ completedOn }) => completedOn)
    .reduce((last, day) => (last === null || (day !== null && day > last) ? day : last), null);
}
