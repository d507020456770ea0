/**
 * A doubt is what only the officer can settle, as a question with its answers, worst first:
 *
 *   clauses-missing   numbers of headings are passed over: was a heading lost, and who is charged with what stood under it?
 *   lead-missing      nobody leads a task, or it is for all and stands among what bodies are charged with: choose who, or say
 *                     that it is for nobody alone
 *   several-leads     several lead it, which the text does not say: choose one, or say that they lead together
 *   header-missing    the plan's number, title or day was not found: write it
 *   agency-near       a name that nobody bears and somebody almost does: is it that one?
 *   date-torn         words that mean a day and do not say it: which day?
 *   agency-unsure     a misread name that was taken for a body of the directory: rightly?
 *   agency-unknown    a name like no other: a new body, or one under another name?
 *   reporter-missing  nobody gives a target's figures: choose who
 *   joint-leads       the text charges several together: rightly read?
 *
 * An answered doubt is remembered by its key, which holds what was asked about: other words are another question.
 */
import { type Directory, matchAgency } from "../../agency/directory.ts";
import { nameKey } from "../../agency/name-key.ts";
import { type NamedBody, nearNames } from "../../agency/near-names.ts";
import { alike } from "../../agency/threes.ts";
import type { ParsedPlan } from "../parsed-plan.ts";
import type { PlanAgency, Task } from "../plan.ts";
import type { PublishedPlan } from "../published-plan.ts";
import { tornDate } from "../dates/torn-date.ts";
import { unchargedTasks } from "./uncharged.ts";

export const doubtKinds = [
  "clauses-missing",
  "lead-missing",
  "several-leads",
  "header-missing",
  "agency-near",
  "date-torn",
  "agency-unsure",
  "agency-unknown",
  "reporter-missing",
  "joint-leads",
] as const;
export type HeaderField = "number" | "title" | "date" | "issuer" | "province";

interface Asked {
  readonly key: string;
  /** Tasks that it is about; for a body every task that names it. */
  readonly taskIds: readonly string[];
}
export type Doubt = Asked &
  (
    | { readonly kind: "lead-missing" | "several-leads" | "joint-leads"; readonly task: Task }
    | { readonly kind: "clauses-missing"; readonly words: string }
    | { readonly kind: "header-missing"; readonly field: HeaderField }
    | { readonly kind: "agency-near"; readonly agency: PlanAgency; readonly near: readonly NamedBody[] }
    | { readonly kind: "agency-unsure"; readonly agency: PlanAgency; readonly written: string; readonly confidence: number }
    | { readonly kind: "agency-unknown"; readonly agency: PlanAgency }
    | { readonly kind: "date-torn"; readonly task: Task; readonly time: string; readonly proposed: string | null }
    | { readonly kind: "reporter-missing"; readonly indicatorId: string; readonly text: string }
  );

/** `parsed`: the document as read, null where the workbook has none. `settled`: keys of what was answered. */
export function doubtsOf(
  plan: PublishedPlan,
  parsed: ParsedPlan | null,
  directory: Directory,
  settled: readonly string[],
): Doubt[] {
  const answered = new Set(settled);
  const uncharged = unchargedTasks(plan.tasks);
  const all = [
    ...plan.tasks.flatMap((task) => leadDoubt(task, uncharged)),
    ...headerDoubts(plan),
    ...plan.agencies.flatMap((agency) => agencyDoubt(plan, agency, directory)),
    ...plan.tasks.flatMap((task) => dateDoubt(task, plan.header.date)),
    ...(parsed === null ? [] : gapDoubts(plan, parsed)),
    ...(parsed === null ? [] : unsureDoubts(plan, parsed, directory)),
    ...plan.indicators
      .filter(({ reporters }) => reporters.length === 0)
      .map(({ id, text }): Doubt => ({
        kind: "reporter-missing",
        key: `reporter-missing/${id}`,
        taskIds: [],
        indicatorId: id,
        text,
      })),
  ];
  const rank = (doubt: Doubt): number => doubtKinds.indexOf(doubt.kind) + (doubt.kind === "agency-unsure" ? doubt.confidence : 0);
  return all.filter(({ key }) => !answered.has(key)).sort((a, b) => rank(a) - rank(b));
}

type LeadKind = "lead-missing" | "several-leads" | "joint-leads";
const leadKey = (kind: LeadKind, { id, leads }: Task): string => `${kind}/${id}/${leads.join("+")}`;
/** Who said once that they lead together is not asked whether they do. */
export const jointKey = (task: Task): string => leadKey("joint-leads", task);

const leadDoubt = (task: Task, uncharged: ReadonlySet<string>): Doubt[] => {
  const about = (kind: LeadKind): Doubt[] => [{ kind, key: leadKey(kind, task), taskIds: [task.id], task }];
  if (task.leads.length === 0) return task.general && !uncharged.has(task.id) ? [] : about("lead-missing");
  if (task.leads.length === 1) return [];
  return about(task.joint ? "joint-leads" : "several-leads");
};

const headerDoubts = ({ header }: PublishedPlan): Doubt[] =>
  (["number", "title", "date", "issuer", "province"] as const)
    .filter((field) => (header[field] ?? "").trim() === "")
    .map((field) => ({ kind: "header-missing", key: `header-missing/${field}`, taskIds: [], field }));

const tasksNaming = (plan: PublishedPlan, agencyId: string): string[] =>
  plan.tasks.filter(({ leads, coordinating }) => leads.includes(agencyId) || coordinating.includes(agencyId)).map(({ id }) => id);

function agencyDoubt(plan: PublishedPlan, agency: PlanAgency, directory: Directory): Doubt[] {
  if (agency.directoryId !== null) return [];
  const taskIds = tasksNaming(plan, agency.id);
  if (taskIds.length === 0 && !plan.indicators.some(({ reporters }) => reporters.includes(agency.id))) return [];
  const key = `agency/${nameKey(agency.name) || agency.name}`;
  const near = nearBodies(plan, agency, directory);
  return near.length > 0
    ? [{ kind: "agency-near", key, taskIds, agency, near }]
    : [{ kind: "agency-unknown", key, taskIds, agency }];
}

/** Of the directory, and of the plan's own new bodies that came before: the second spelling is the one to ask about. */
function nearBodies(plan: PublishedPlan, agency: PlanAgency, directory: Directory): NamedBody[] {
  const misread = matchAgency(agency.name, directory);
  const bodies = misread?.kind === "group" ? directory.groups : directory.agencies;
  const first = bodies.find(({ id }) => id === misread?.id);
  const earlier = plan.agencies.slice(0, plan.agencies.indexOf(agency));
  const own = earlier.filter((other) => other.directoryId === null && alike(other.name, agency.name) >= 0.75);
  const found = [
    ...own.map(({ id, name, kind }): NamedBody => ({ id, name, kind })),
    ...(misread === null || first === undefined ? [] : [{ id: misread.id, name: first.name, kind: misread.kind }]),
    ...nearNames(agency.name, directory).map(({ id, name, kind }): NamedBody => ({ id, name, kind })),
  ];
  return [...new Map(found.map((body) => [body.id, body])).values()].slice(0, 3);
}

function dateDoubt(task: Task, planDay: string | null): Doubt[] {
  const torn = tornDate(task.time, task.due, planDay);
  if (torn === null || task.time === null) return [];
  const key = `date-torn/${task.id}/${task.time}`;
  return [{ kind: "date-torn", key, taskIds: [task.id], task, time: task.time, proposed: torn.proposed }];
}

/** Each with the task before the gap: the last of those that may now stand under the wrong body. */
function gapDoubts(plan: PublishedPlan, parsed: ParsedPlan): Doubt[] {
  const gaps = parsed.problems.filter(({ code }) => code === "number-gap");
  return gaps.map(({ message, place }) => {
    const line = place?.kind === "line" ? place.line : 0;
    const before = parsed.tasks.findLast(({ source }) => source.startLine < line);
    const isStillThere = plan.tasks.some(({ id }) => id === before?.id);
    const taskIds = before !== undefined && isStillThere ? [before.id] : [];
    return { kind: "clauses-missing", key: `clauses-missing/${line}/${message}`, taskIds, words: message };
  });
}

/** Names that were taken for a body of the directory by likeness alone, while the plan still has it so. */
function unsureDoubts(plan: PublishedPlan, parsed: ParsedPlan, directory: Directory): Doubt[] {
  const found = new Map<string, { readonly agency: PlanAgency; readonly confidence: number; readonly taskIds: string[] }>();
  for (const { id, lead, coordinating } of parsed.tasks) {
    const task = plan.tasks.find((each) => each.id === id);
    for (const written of [...lead, ...coordinating]) {
      const match = matchAgency(written, directory);
      if (task === undefined || match === null || match.confidence >= 0.9) continue;
      const agency = plan.agencies.find(({ directoryId }) => directoryId === match.id);
      if (agency === undefined || ![...task.leads, ...task.coordinating].includes(agency.id)) continue;
      const before = found.get(written);
      if (before === undefined) found.set(written, { agency, confidence: match.confidence, taskIds: [id] });
      else before.taskIds.push(id);
    }
  }
  return [...found].map(([written, about]) => ({
    kind: "agency-unsure",
    key: `agency-unsure/${written}/${about.agency.directoryId ?? ""}`,
    written,
    ...about,
  }));
}
