/** What a merge did not count, and why: returns of another plan, period or stranger, and answers that nobody asked for. */
import { periodTitle } from "../period/calendar.ts";
import type { Period } from "../period/period.ts";
import type { PublishedPlan } from "../plan/published-plan.ts";
import type { Problem } from "../problem.ts";
import { countKey } from "../returns/count-key.ts";
import { atCount, atTask, note } from "../returns/place.ts";
import type { ReturnContent } from "../returns/return.ts";
import type { MergeForm } from "./form.ts";
import type { Merged } from "./merge.ts";

/** Places are field paths within the returns: "returns/so-tu-phap/tasks/II.9". Answers come in their canonical order. */
export function notesOn(content: ReturnContent, plan: PublishedPlan, period: Period, form: MergeForm): readonly Problem[] {
  const at = `returns/${content.agencyId}`;
  const who = () => `Báo cáo của ${plan.agencies.find(({ id }) => id === content.agencyId)?.name ?? content.agencyId}`;
  const column = form.columnOf.get(content.agencyId);
  if (content.planId !== plan.id)
    return [note("other-plan", at, `${who()} thuộc kế hoạch ${content.planId}, không tính vào tổng hợp này.`)];
  if (content.periodId !== period.id)
    return [note("other-period", at, `${who()} thuộc kỳ ${periodTitle({ id: content.periodId })}, không tính vào tổng hợp này.`)];
  if (column === undefined)
    return [note("agency-owes-nothing", at, `${who()} không tính vào tổng hợp: kế hoạch không giao việc cho cơ quan này.`)];
  return notAsked(content, form, column).map(({ path, what }) =>
    note("not-asked", `${at}/${path}`, `${who()}: ${what} không được giao, không tính.`),
  );
}

/** What came and was not counted, a sentence each; agencies that the police left out are told of with their reasons elsewhere. */
export const strayNotes = ({ notes }: Pick<Merged, "notes">): readonly string[] =>
  notes.filter(({ code }) => code !== "excluded").map(({ message }) => message);

interface Answer {
  readonly path: string;
  readonly what: string;
}

function notAsked({ tasks, counts }: ReturnContent, form: MergeForm, column: number): readonly Answer[] {
  const width = form.agencyIds.length;
  const isAsked = (asked: Uint8Array, row: number | undefined): boolean => row !== undefined && asked[row * width + column] === 1;
  const strayTasks = tasks.filter(({ taskId }) => !isAsked(form.askedTasks, form.taskRowOf.get(taskId)));
  const strayCounts = counts.filter(
    ({ indicatorId, countId }) => !isAsked(form.askedCounts, form.countRowOf.get(indicatorId)?.get(countId)),
  );
  return [
    ...inOrder(strayTasks.map(({ taskId }) => ({ path: atTask(taskId), what: `nhiệm vụ ${taskId}` }))),
    ...inOrder(
      strayCounts.map(({ indicatorId, countId }) => ({
        path: atCount(indicatorId, countId),
        what: `số liệu ${countKey(indicatorId, countId)}`,
      })),
    ),
  ];
}

const inOrder = (answers: readonly Answer[]): readonly Answer[] =>
  answers.length < 2 ? answers : [...answers].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
