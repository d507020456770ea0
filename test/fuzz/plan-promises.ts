/** What holds for every text, however bad: null where all is kept, else what was broken. */
import type { ParsedPlan } from "../../domain/plan/parsed-plan.ts";

const lineCount = (text: string): number => text.split(/\r\n|\n|\r/).length;

export function brokenPromise(text: string, plan: ParsedPlan): string | null {
  const lines = lineCount(text);
  const ids = new Set(plan.tasks.map(({ id }) => id));
  if (ids.size !== plan.tasks.length) return "two tasks have one id";
  for (const { source, lead, leadIds, coordinating, coordinatingIds, id } of plan.tasks) {
    if (source.startLine < 1 || source.startLine > source.endLine || source.endLine > lines)
      return `task ${id} lies outside the text`;
    if (lead.length !== leadIds.length || coordinating.length !== coordinatingIds.length)
      return `task ${id} has bodies without an answer`;
  }
  if (plan.tasks.length === 0 && plan.problems.length === 0) return "nothing found and nothing said";
  return null;
}
