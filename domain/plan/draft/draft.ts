/**
 * A draft is the parsed plan made ready for the officer's sheets: names become agencies of the plan, targets become indicators
 * with their counts. It has the form of a published plan and may still lack what only the officer knows; `publishProblems`
 * says what.
 */
import type { Directory } from "../../agency/directory.ts";
import type { Indicator } from "../../kpi/indicator.ts";
import { DraftAgencies } from "./draft-agencies.ts";
import { indicatorOf } from "./draft-indicator.ts";
import type { ParsedPlan, ParsedTarget } from "../parsed-plan.ts";
import type { ReportingDuty, Task } from "../plan.ts";
import { planIdOf } from "../plan-id.ts";
import type { PublishedPlan } from "../published-plan.ts";

export { publishProblems } from "./publish-problems.ts";

/** The id of a plan whose number is not known yet: it takes its own once the officer fills the number in. */
export const draftId = "ban-nhap";

const police = "cong-an-tinh";

/** Whose figure it is: the leads of the task that its line stands in, else the provincial police where the plan names them. */
const reportersOf = ({ source }: ParsedTarget, tasks: readonly Task[], agencies: DraftAgencies): string[] => {
  const owner = tasks.find(
    (task) =>
      task.leads.length > 0 &&
      task.source !== null &&
      task.source.startLine <= source.startLine &&
      source.endLine <= task.source.endLine,
  );
  const fallback = agencies.withDirectoryId(police);
  return owner?.leads ?? (fallback === null ? [] : [fallback]);
};

const draftDuty = (duty: ReportingDuty): ReportingDuty => ({ ...duty, by: [...duty.by], cycle: [...duty.cycle] });

export function draftOf(parsed: ParsedPlan, directory: Directory): PublishedPlan {
  const agencies = new DraftAgencies(
    directory,
    parsed.header.date,
    parsed.problems.some(({ code }) => code === "misread-text"),
  );
  const tasks = parsed.tasks.slice(0, 1_000).map((task): Task => {
    const leads = agencies.idsOf(task.lead);
    return {
      id: task.id,
      text: task.text.slice(0, 20_000),
      leads,
      coordinating: agencies.idsOf(task.coordinating).filter((id) => !leads.includes(id)),
      time: task.time,
      due: task.due,
      section: task.section,
      general: task.general,
      joint: leads.length > 1,
      clause: null,
      parents: [],
      source: { ...task.source },
    };
  });
  const indicators = parsed.indicators
    .slice(0, 100)
    .map((target, at): Indicator => indicatorOf(target, `k${String(at + 1)}`, reportersOf(target, tasks, agencies)));
  return {
    id: planIdOf(parsed.header) ?? draftId,
    header: parsed.header,
    agencies: agencies.all.slice(0, 4_000),
    tasks,
    indicators,
    reporting: parsed.reporting.slice(0, 100).map(draftDuty),
    parent: null,
    history: [],
  };
}
