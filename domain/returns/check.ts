/**
 * The check of a return: the same rules in the pane before sending and in the service before storing.
 *
 *   error   what cannot be merged: a task of another agency, an unanswered count, "done" without a day
 *   query   what may be true but surprises: more cleared than opened, a fall by half, a figure unlike her own history.
 *           It waits for an explanation that names cause and size, and becomes a note once there is one
 *   note    what the person may want to add: evidence for a finished task
 *
 * `history` are her returns of earlier periods, `last` among them. `last` is an earlier return of the same agency; it is compared only where it tells of an earlier period of the same cycle.
 * Places are field paths: "tasks/II.1/progress", "counts/k2.opened".
 */
import { periodOf } from "../period/calendar.ts";
import type { Period } from "../period/period.ts";
import { readPeriodId } from "../period/period-id.ts";
import type { PublishedPlan } from "../plan/published-plan.ts";
import type { Problem } from "../problem.ts";
import { answersTo } from "./answers.ts";
import { checkCounts } from "./check-counts.ts";
import { checkTaskReport, isQuiet } from "./check-task.ts";
import { countsOf, isReporter, taskCodes, tasksOf } from "./duties.ts";
import { atTask, error } from "./place.ts";
import type { ReturnContent } from "./return.ts";

/** `content.periodId` was decoded by its schema. `period` replaces the calendar's where the plan sets its own cut-off. */
export function checkReturn(
  plan: PublishedPlan,
  content: ReturnContent,
  last: ReturnContent | null,
  period: Period = periodOf(content.periodId),
  history: readonly ReturnContent[] = [],
): readonly Problem[] {
  if (content.planId !== plan.id)
    return [error("other-plan", "planId", "Báo cáo này thuộc kế hoạch khác: hãy mở đúng kế hoạch rồi tạo lại trang Báo cáo.")];
  if (!isReporter(plan, content.agencyId))
    return [
      error(
        "agency-owes-nothing",
        "agencyId",
        "Kế hoạch không giao nhiệm vụ hay số liệu nào cho cơ quan này: hãy chọn lại cơ quan báo cáo.",
      ),
    ];
  const before = last && isEarlier(last, content) ? last : null;
  return [
    ...checkTasks(plan, content, before, period),
    ...checkCounts(
      countsOf(plan, content.agencyId),
      content,
      before,
      history.filter((each) => isEarlier(each, content)),
    ),
  ];
}

/** A return may be sent when nothing is wrong and every query has its explanation. */
export const mayBeSent = (problems: readonly Problem[]): boolean => problems.every((problem) => problem.severity === "note");

function checkTasks(plan: PublishedPlan, content: ReturnContent, last: ReturnContent | null, period: Period): readonly Problem[] {
  const duties = taskCodes(tasksOf(plan, content.agencyId));
  const answers = answersTo(duties, content.tasks, ({ taskId }) => taskId);
  const foreign = answers.foreign.map(({ taskId }) =>
    error("foreign-task", atTask(taskId), `Nhiệm vụ ${taskId} không giao cho cơ quan này: hãy xóa dòng này khỏi báo cáo.`),
  );
  const own: Problem[] = [];
  for (let at = 0; at < duties.length; at += 1) {
    const taskId = duties[at] ?? "";
    const report = answers.first(at);
    if (report === undefined)
      own.push(
        error(
          "task-unanswered",
          atTask(taskId, "progress"),
          `Nhiệm vụ ${taskId} chưa có tiến độ: hãy chọn một mức ở cột Tiến độ.`,
        ),
      );
    else if (answers.isTwice(at))
      own.push(error("task-twice", atTask(taskId), `Nhiệm vụ ${taskId} có hai dòng: hãy giữ lại một dòng.`));
    else {
      const before = last?.tasks.find((each) => each.taskId === taskId) ?? null;
      if (!isQuiet(report, before, period)) own.push(...checkTaskReport(report, before, period));
    }
  }
  return [...foreign, ...own];
}

const isEarlier = (last: ReturnContent, content: ReturnContent): boolean =>
  last.planId === content.planId &&
  last.agencyId === content.agencyId &&
  readPeriodId(last.periodId).cycle === readPeriodId(content.periodId).cycle &&
  last.periodId < content.periodId;
