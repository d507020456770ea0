/**
 * An answer to a doubt, carried out on the plan. Nothing else in the plan changes.
 *
 *   keep      it is right as it stands
 *   body      this body: it leads the task, gives the figures, or takes the place of the doubted name
 *   one-lead  this one leads, the others coordinate
 *   joint     they lead together
 *   nobody    the task is for nobody alone ("Chung")
 *   day       this day; null: no day is meant
 *   words     what the header's cell shall say
 */
import type { Directory } from "../../agency/directory.ts";
import type { NamedBody } from "../../agency/near-names.ts";
import { DraftAgencies } from "../draft/draft-agencies.ts";
import { type Doubt, jointKey } from "./doubts.ts";
import type { Task } from "../plan.ts";
import type { PublishedPlan } from "../published-plan.ts";

export type Answer =
  | { readonly kind: "keep" | "joint" | "nobody" }
  | { readonly kind: "body"; readonly body: NamedBody }
  | { readonly kind: "one-lead"; readonly agencyId: string }
  | { readonly kind: "day"; readonly day: string | null }
  | { readonly kind: "words"; readonly words: string };

export function mend(plan: PublishedPlan, doubt: Doubt, answer: Answer, directory: Directory): PublishedPlan {
  const tasks = (change: (task: Task) => Task): PublishedPlan => ({
    ...plan,
    tasks: plan.tasks.map((task) => (doubt.taskIds.includes(task.id) ? change(task) : task)),
  });
  switch (answer.kind) {
    case "keep":
      return plan;
    case "joint":
      return tasks((task) => ({ ...task, joint: true }));
    case "nobody":
      return tasks((task) => ({ ...task, general: true }));
    case "one-lead":
      return tasks((task) => ({
        ...task,
        joint: false,
        general: false,
        leads: [answer.agencyId],
        coordinating: once([...task.leads, ...task.coordinating]).filter((id) => id !== answer.agencyId),
      }));
    case "day":
      return tasks((task) => ({ ...task, due: answer.day }));
    case "words":
      return doubt.kind === "header-missing" ? { ...plan, header: { ...plan.header, [doubt.field]: answer.words } } : plan;
    case "body":
      return withBody(plan, doubt, answer.body, directory);
  }
}

/** Keys that need no more asking after the answer; where the plan itself now answers, there is nothing to remember. */
export function settledBy(doubt: Doubt, answer: Answer): readonly string[] {
  // "For nobody alone" is asked again of a duty that stands among charged ones, unless it is remembered.
  if (answer.kind === "keep" || answer.kind === "nobody" || (answer.kind === "day" && answer.day === null)) return [doubt.key];
  if (answer.kind === "joint" && "task" in doubt) return [jointKey(doubt.task)];
  return [];
}

const once = (ids: readonly string[]): string[] => [...new Set(ids)];

function withBody(plan: PublishedPlan, doubt: Doubt, body: NamedBody, directory: Directory): PublishedPlan {
  const agencies = new DraftAgencies(directory, plan.header.date, false, plan.agencies);
  const id = agencies.idOfBody(body);
  const grown = { ...plan, agencies: agencies.all };
  switch (doubt.kind) {
    case "lead-missing":
    case "several-leads":
    case "joint-leads":
      return {
        ...grown,
        tasks: plan.tasks.map((task) =>
          doubt.taskIds.includes(task.id)
            ? {
                ...task,
                leads: [id],
                joint: false,
                general: false,
                coordinating: task.coordinating.filter((other) => other !== id),
              }
            : task,
        ),
      };
    case "reporter-missing":
      return {
        ...grown,
        indicators: plan.indicators.map((each) => (each.id === doubt.indicatorId ? { ...each, reporters: [id] } : each)),
      };
    case "agency-unsure":
      return dropUnnamed(
        {
          ...grown,
          tasks: plan.tasks.map((task) => (doubt.taskIds.includes(task.id) ? renamed(task, doubt.agency.id, id) : task)),
        },
        doubt.agency.id,
      );
    case "agency-near":
    case "agency-unknown":
      return dropUnnamed(replaced(grown, doubt.agency.id, id), doubt.agency.id);
    case "clauses-missing":
    case "header-missing":
    case "date-torn":
      return plan;
  }
}

function renamed(task: Task, from: string, to: string): Task {
  const put = (ids: readonly string[]): string[] => once(ids.map((id) => (id === from ? to : id)));
  const leads = put(task.leads);
  return { ...task, leads, coordinating: put(task.coordinating).filter((id) => !leads.includes(id)) };
}

function replaced(plan: PublishedPlan, from: string, to: string): PublishedPlan {
  const put = (ids: readonly string[]): string[] => once(ids.map((id) => (id === from ? to : id)));
  return {
    ...plan,
    tasks: plan.tasks.map((task) => renamed(task, from, to)),
    indicators: plan.indicators.map((each) => ({ ...each, reporters: put(each.reporters) })),
    agencies: plan.agencies.map((agency) => ({ ...agency, members: put(agency.members).filter((id) => id !== agency.id) })),
  };
}

/** A body that nothing names any more leaves the plan. */
function dropUnnamed(plan: PublishedPlan, id: string): PublishedPlan {
  const named = [
    ...plan.tasks.flatMap(({ leads, coordinating }) => [...leads, ...coordinating]),
    ...plan.indicators.flatMap(({ reporters }) => reporters),
    ...plan.agencies.flatMap(({ members }) => members),
  ];
  return named.includes(id) ? plan : { ...plan, agencies: plan.agencies.filter((agency) => agency.id !== id) };
}
