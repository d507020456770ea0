/**
 * What an agency goes on from when it took others' work over: their last words on each task, their counts added up. Sources stay
 * with the sums, so that nobody takes an inherited figure for the agency's own.
 *
 *   Sở A: opened 5, Sở B: opened 3          8, "Gộp từ: Sở A 5; Sở B 3"
 *   Sở A: 5, Sở B: chưa có số liệu          5, "Gộp từ: Sở A 5; Sở B chưa có số liệu"
 *   both: không áp dụng                     không áp dụng
 *   a task that both reported on            the results of both, each under its name; the less advanced progress
 */
import { type CountReport, countWords, type Progress, type ReturnContent, type TaskReport } from "./return.ts";

export interface ReturnSource {
  readonly name: string;
  readonly content: ReturnContent;
}

/** Least advanced first. */
const advance: readonly Progress[] = ["blocked", "not-started", "in-progress", "nothing-arose", "done"];

/** `sources`: at least one, of the same plan and period. */
export function inheritedReturn(agencyId: string, sources: readonly ReturnSource[]): ReturnContent {
  const [first] = sources;
  if (first === undefined) throw new RangeError("nothing to inherit");
  const { planId, periodId } = first.content;
  const taskIds = [...new Set(sources.flatMap(({ content }) => content.tasks.map(({ taskId }) => taskId)))];
  const counts = new Map(
    sources.flatMap(({ content }) => content.counts.map((each) => [`${each.indicatorId}.${each.countId}`, each])),
  );
  return {
    planId,
    periodId,
    agencyId,
    tasks: taskIds.map((taskId) => inheritedTask(taskId, sources)),
    counts: [...counts.values()].map((each) => inheritedCount(each, sources)),
  };
}

function inheritedTask(taskId: string, sources: readonly ReturnSource[]): TaskReport {
  const said = sources.flatMap(({ name, content }) => {
    const report = content.tasks.find((each) => each.taskId === taskId);
    return report === undefined ? [] : [{ name, report }];
  });
  const [only] = said;
  if (only === undefined) throw new RangeError(`nobody reported on ${taskId}`);
  if (said.length === 1) return only.report;
  const joined = (field: "result" | "evidence" | "difficulties" | "proposals"): string =>
    said
      .filter(({ report }) => report[field] !== "")
      .map(({ name, report }) => `${name}: ${report[field]}`)
      .join("\n")
      .slice(0, 5_000);
  const progress = advance.find((state) => said.some(({ report }) => report.progress === state)) ?? only.report.progress;
  const days = said.flatMap(({ report }) => (report.completedOn === null ? [] : [report.completedOn])).sort();
  return {
    taskId,
    progress,
    percent: null,
    result: joined("result"),
    evidence: joined("evidence"),
    completedOn: progress === "done" ? (days.at(-1) ?? null) : null,
    difficulties: joined("difficulties"),
    proposals: joined("proposals"),
  };
}

function inheritedCount({ indicatorId, countId }: CountReport, sources: readonly ReturnSource[]): CountReport {
  const said = sources.flatMap(({ name, content }) => {
    const report = content.counts.find((each) => each.indicatorId === indicatorId && each.countId === countId);
    return report === undefined ? [] : [{ name, answer: report.answer }];
  });
  const words = said.map(({ name, answer }) =>
    answer.kind === "number" ? `${name} ${answer.value}` : `${name} ${countWords[answer.kind].toLowerCase()}`,
  );
  const numbers = said.flatMap(({ answer }) => (answer.kind === "number" ? [answer.value] : []));
  const explanation = `Gộp từ: ${words.join("; ")}`.slice(0, 5_000);
  if (numbers.length > 0) {
    const value = numbers.reduce((sum, each) => sum + each, 0);
    return { indicatorId, countId, answer: { kind: "number", value }, explanation };
  }
  const kind = said.every(({ answer }) => answer.kind === "not-applicable") ? "not-applicable" : "no-data";
  return { indicatorId, countId, answer: { kind }, explanation };
}
