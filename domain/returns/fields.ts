/**
 * A return taken apart into its answers, each with its name and its words, so that two returns can be laid side by side:
 *
 *   mine = base, theirs changed     the colleague's change is taken unless she says otherwise
 *   theirs = base, mine changed     hers is
 *   both changed, or no base        she chooses
 */
import type { PublishedPlan } from "../plan/published-plan.ts";
import { countKey } from "./count-key.ts";
import { countsOf } from "./duties.ts";
import { columnOfField } from "./return-columns.ts";
import { typedDay } from "./return-sheet-tasks.ts";
import { type CountReport, countWords, progressWords, type ReturnContent, type TaskReport } from "./return.ts";

export type Side = "mine" | "theirs";

export interface Difference {
  /** "tasks/II.1/result", "counts/k2.opened", "counts/k2.opened/explanation" */
  readonly path: string;
  /** "Nhiệm vụ II.1, Kết quả" */
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
  /** Null where it is not known what both began with. */
  readonly base: string | null;
  /** Null: she has to choose. */
  readonly suggestion: Side | null;
}

type Words = Readonly<Record<string, string>>;

const taskFields = Object.keys(columnOfField) as (keyof typeof columnOfField)[];

const taskWords = (report: TaskReport, field: keyof typeof columnOfField): string => {
  if (field === "progress") return progressWords[report.progress];
  if (field === "percent") return report.percent === null ? "" : `${report.percent}%`;
  return field === "completedOn" ? (report.completedOn === null ? "" : typedDay(report.completedOn)) : report[field];
};

const answerWords = ({ answer }: CountReport): string =>
  answer.kind === "number" ? String(answer.value) : countWords[answer.kind];

/** Each answer of a return in words, by its path; what was not said is "". */
export const fieldWords = (content: ReturnContent): Words =>
  Object.fromEntries([
    ...content.tasks.flatMap((report) =>
      taskFields.map((field) => [`tasks/${report.taskId}/${field}`, taskWords(report, field)] as const),
    ),
    ...content.counts.flatMap((report) => {
      const path = `counts/${countKey(report.indicatorId, report.countId)}`;
      return [[path, answerWords(report)] as const, [`${path}/explanation`, report.explanation] as const];
    }),
  ]);

export function differences(
  plan: PublishedPlan,
  mine: ReturnContent,
  theirs: ReturnContent,
  base: ReturnContent | null,
): readonly Difference[] {
  const [ours, others] = [fieldWords(mine), fieldWords(theirs)];
  const before = base === null ? null : fieldWords(base);
  const paths = [...new Set([...Object.keys(ours), ...Object.keys(others)])];
  return paths.flatMap((path) => {
    const [my, their] = [ours[path] ?? "", others[path] ?? ""];
    if (my === their) return [];
    const was = before === null ? null : (before[path] ?? "");
    const suggestion = was === my ? "theirs" : was === their ? "mine" : null;
    return [{ path, label: fieldLabel(plan, mine.agencyId, path), mine: my, theirs: their, base: was, suggestion }];
  });
}

/** What a person calls the place that a path names: "Nhiệm vụ II.1, Kết quả". */
export function fieldLabel(plan: PublishedPlan, agencyId: string, path: string): string {
  const [block, code = "", field = ""] = path.split("/");
  if (block === "tasks") {
    const header = Object.entries(columnOfField).find(([name]) => name === field)?.[1] ?? "";
    return `Nhiệm vụ ${code}, ${header}`;
  }
  const duty = countsOf(plan, agencyId).find(({ indicator, count }) => countKey(indicator.id, count.id) === code);
  return `${duty?.count.label ?? code}${field === "explanation" ? ", Giải trình" : ""}`;
}

/** What is not yet chosen and has no suggestion keeps the sending back. */
export const openChoices = (found: readonly Difference[], chosen: Readonly<Record<string, Side>>): readonly Difference[] =>
  found.filter(({ path, suggestion }) => (chosen[path] ?? suggestion) === null);

/** Paths whose words come from the colleague. */
export const takenFromThem = (found: readonly Difference[], chosen: Readonly<Record<string, Side>>): readonly string[] =>
  found.filter(({ path, suggestion }) => (chosen[path] ?? suggestion) === "theirs").map(({ path }) => path);
