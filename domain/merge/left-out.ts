/** What a merge did not count, and why: returns of another plan, period or stranger, and answers that nobody asked for. */
import { periodTitle } from "../period/calendar.ts";
import type { Period } from "../period/period.ts";
import type { PublishedPlan } from "../plan/published-plan.ts";
import type { Problem } from "../problem.ts";
import { countKey } from "../returns/count-key.ts";
import { agenciesOf, expandAgencies } from "../returns/duties.ts";
import { atCount, atTask, note } from "../returns/place.ts";
import type { ReturnContent } from "../returns/return.ts";
import type { Pile } from "./pile.ts";

/** Places are field paths within the returns: "returns/so-tu-phap/tasks/II.9". */
export function leftOut(pile: Pile, plan: PublishedPlan, period: Period): readonly Problem[] {
  const asked = askedOf(plan);
  const names = new Map(plan.agencies.map(({ id, name }) => [id, name]));
  return pile.flatMap(({ accepted: { content } }) => {
    const at = `returns/${content.agencyId}`;
    const who = `Báo cáo của ${names.get(content.agencyId) ?? content.agencyId}`;
    const own = asked.get(content.agencyId);
    if (content.planId !== plan.id)
      return [note("other-plan", at, `${who} thuộc kế hoạch ${content.planId}, không tính vào tổng hợp này.`)];
    if (content.periodId !== period.id)
      return [note("other-period", at, `${who} thuộc kỳ ${periodTitle({ id: content.periodId })}, không tính vào tổng hợp này.`)];
    if (!own)
      return [note("agency-owes-nothing", at, `${who} không tính vào tổng hợp: kế hoạch không giao việc cho cơ quan này.`)];
    return answersOf(content)
      .filter(({ path }) => !own.has(path))
      .map(({ path, what }) => note("not-asked", `${at}/${path}`, `${who}: ${what} không được giao, không tính.`));
  });
}

/** Each agency's paths, in one walk over the plan: a province has hundreds of communes behind one group. */
function askedOf(plan: PublishedPlan): ReadonlyMap<string, ReadonlySet<string>> {
  const asked = new Map<string, Set<string>>();
  const ask = (agencyId: string, path: string): void => {
    const paths = asked.get(agencyId) ?? new Set();
    asked.set(agencyId, paths.add(path));
  };
  for (const task of plan.tasks) for (const { agencyId } of agenciesOf(plan, task)) ask(agencyId, atTask(task.id));
  for (const indicator of plan.indicators)
    for (const agencyId of expandAgencies(plan, indicator.reporters))
      for (const count of indicator.counts) ask(agencyId, atCount(indicator.id, count.id));
  return asked;
}

const answersOf = ({ tasks, counts }: ReturnContent): readonly { readonly path: string; readonly what: string }[] => [
  ...tasks.map(({ taskId }) => ({ path: atTask(taskId), what: `nhiệm vụ ${taskId}` })),
  ...counts.map(({ indicatorId, countId }) => ({
    path: atCount(indicatorId, countId),
    what: `số liệu ${countKey(indicatorId, countId)}`,
  })),
];
