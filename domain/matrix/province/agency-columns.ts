/**
 * The columns of the province's matrix.
 *
 *   Công an tỉnh, Sở Tư pháp                       a column each
 *   "các xã" = 8 communes                          8 columns
 *   "các xã" = 124 communes                        one column for all that are named through the group alone: nobody reads 124
 *   xã Một, of those 124, and leads a task itself  a column of its own
 */
import type { PlanAgency } from "../../plan/plan.ts";
import type { PublishedPlan } from "../../plan/published-plan.ts";
import { expandAgencies } from "../../returns/duties.ts";

export interface AgencyColumn {
  readonly heading: string;
  readonly agencyIds: readonly string[];
}

/** More members than this share a column. */
const mostMembers = 20;

/** Agencies that lead or coordinate a task, in the plan's order of naming. */
export function agencyColumns(plan: PublishedPlan): readonly AgencyColumn[] {
  const named = new Set(plan.tasks.flatMap((task) => [...task.leads, ...task.coordinating]));
  const owing = new Set(expandAgencies(plan, [...named]));
  const shared = sharedColumns(plan, named);
  const inGroup = new Set(shared.flatMap(({ agencyIds }) => agencyIds));
  const single = plan.agencies
    .filter(({ id, kind }) => kind === "agency" && owing.has(id) && !inGroup.has(id))
    .map(({ id, name }) => ({ heading: brief(name), agencyIds: [id] }));
  return [...single, ...shared];
}

function sharedColumns(plan: PublishedPlan, named: ReadonlySet<string>): readonly AgencyColumn[] {
  const groups = plan.agencies
    .filter(({ id, kind }) => kind === "group" && named.has(id))
    .map((group) => ({ group, members: expandAgencies(plan, group.members) }));
  const small = groups.filter(({ members }) => members.length <= mostMembers).flatMap(({ members }) => members);
  const taken = new Set([...named, ...small]);
  return groups
    .filter(({ members }) => members.length > mostMembers)
    .map(({ group, members }) => column(group, members, taken))
    .filter(({ agencyIds }) => agencyIds.length > 0);
}

function column({ name }: PlanAgency, members: readonly string[], taken: Set<string>): AgencyColumn {
  const agencyIds = members.filter((id) => !taken.has(id));
  agencyIds.forEach((id) => taken.add(id));
  return { heading: `${brief(name)} (${agencyIds.length})`, agencyIds };
}

/** As everybody writes it; upright headings are short of room. */
const brief = (name: string): string => name.replace(/^Ủy ban nhân dân /i, "UBND ");
