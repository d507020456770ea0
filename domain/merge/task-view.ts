/**
 * One task through the words of its agencies. The lead's word stands; coordinators who say otherwise are named beside it.
 *
 *   one lead                        its word
 *   joint leads                     the worst word: blocked, not started, in progress, done, nothing arose, in this order
 *   joint leads, one still silent   the worst of the others; but done becomes in progress, for it takes all of them
 *   done by several                 completed on the last of their days
 *   a lead silent since it took     the word of the lead that it goes on from, under that agency's own name; who coordinated
 *     over from another               before it was taken in is heard as the coordinator that it was
 */
import type { Role } from "../returns/duties.ts";
import type { Progress, TaskReport } from "../returns/return.ts";
import { timelinessOf } from "../returns/timeliness.ts";
import type { FormTask } from "./form.ts";
import type { TaskView } from "./merge.ts";

type Said = TaskView["said"][number];
const worstFirst: readonly Progress[] = ["blocked", "not-started", "in-progress", "done", "nothing-arose"];

export interface Words {
  /** What the agency of a column says of the task. */
  readonly reportOf: (column: number) => TaskReport | undefined;
  readonly agencyIds: readonly string[];
  /** Columns that the police left out. */
  readonly isOut: (column: number) => boolean;
}

export function viewTask({ task, owners }: FormTask, words: Words, seenOn: string): TaskView {
  const said: Said[] = [];
  const leads: TaskReport[] = [];
  let someSilent = false;
  let hasPassedOn = false;
  for (const { column, role, before } of owners) {
    const found = said.length;
    addWord(column, role, words, said);
    // Only while she has no word of her own, the words of the agencies that she goes on from.
    if (said.length === found && before.length > 0) {
      hasPassedOn = true;
      for (const each of before) addWord(each.column, each.role, words, said);
    }
    if (role !== "lead") continue;
    const heard = leads.length;
    for (const each of said.slice(found)) if (each.role === "lead") leads.push(each.report);
    someSilent ||= leads.length === heard;
  }
  const progress = wordOf(leads, someSilent);
  const differing: string[] = [];
  if (progress !== null)
    for (const { role, report, agencyId } of said)
      if (role === "coordinating" && report.progress !== progress) differing.push(agencyId);
  return {
    taskId: task.id,
    progress,
    timeliness: timelinessOf({ due: task.due, progress, completedOn: lastDay(leads) }, seenOn),
    said: hasPassedOn ? leadsFirst(said) : said,
    differing,
  };
}

const leadsFirst = (said: readonly Said[]): readonly Said[] => [
  ...said.filter(({ role }) => role === "lead"),
  ...said.filter(({ role }) => role === "coordinating"),
];

function addWord(column: number, role: Role, { reportOf, agencyIds, isOut }: Words, said: Said[]): void {
  const report = reportOf(column);
  const agencyId = agencyIds[column];
  if (report !== undefined && agencyId !== undefined && !isOut(column)) said.push({ agencyId, role, report });
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
