/**
 * Tasks that say, word for word, what they said last period: nobody has looked at them yet, or nothing has changed. She is asked
 * once, for all of them. A finished task has nothing more to say and is not asked about.
 */
import type { Problem } from "../../../../domain/problem.ts";
import { canonicalText } from "../../../../domain/returns/canonical.ts";
import { atTask, note } from "../../../../domain/returns/place.ts";
import type { ReturnContent } from "../../../../domain/returns/return.ts";
import type { OpenReturn } from "./open-return.ts";

export function untouched({ content: sent, previous }: OpenReturn, content: ReturnContent): readonly Problem[] {
  if (sent !== null || previous === null) return [];
  return content.tasks.flatMap((report) => {
    const before = previous.tasks.find(({ taskId }) => taskId === report.taskId);
    if (before === undefined || report.progress === "done" || report.progress === "nothing-arose") return [];
    return canonicalText(before) === canonicalText(report)
      ? [note("words-kept", atTask(report.taskId, "result"), `Nhiệm vụ ${report.taskId} còn nguyên lời kỳ trước.`)]
      : [];
  });
}
