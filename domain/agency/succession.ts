/**
 * Who answers for an agency on a day. Agencies are valid between dates; what they owed passes to their successors, and what they
 * reported stays under their old name.
 *
 *   Sở KH&ĐT until 28/02/2025 → Sở Tài chính               one successor: everything passes to it
 *   Sở TT&TT → Sở KH&CN, Sở VHTTDL, Công an tỉnh           split: a task passes to the successor whose words it holds ("báo chí"),
 *                                                          else to the first
 *   NHNN tỉnh → Khu vực 9 → Khu vực 8                      a chain: followed as far as the day
 *   an agency without successors, closed                   stays where it was, so that nobody's duty is lost without a word
 *
 * Days are ISO days; an agency's first and last day are its own.
 */
import { type Agency, type agencyLevels, type Directory } from "./directory.ts";
import { fold } from "./fold.ts";
import type { PlanAgency, Task } from "../plan/plan.ts";
import type { PublishedPlan } from "../plan/published-plan.ts";

export const isValidOn = ({ validFrom, validTo }: Pick<Agency, "validFrom" | "validTo">, day: string): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);

const agenciesById = new WeakMap<Directory, ReadonlyMap<string, Agency>>();

/** Built once for a directory and kept with it. */
function byIdOf(directory: Directory): ReadonlyMap<string, Agency> {
  const known = agenciesById.get(directory) ?? new Map(directory.agencies.map((agency) => [agency.id, agency]));
  agenciesById.set(directory, known);
  return known;
}

export const agencyOf = (directory: Directory, id: string | null): Agency | null =>
  id === null ? null : (byIdOf(directory).get(id) ?? null);

/** The agencies that stand in an agency's place on a day, the main one first; itself while it is there. */
export function successorsOn(directory: Directory, id: string, day: string): readonly string[] {
  const follow = (at: string, seen: readonly string[]): readonly string[] => {
    const agency = agencyOf(directory, at);
    if (agency === null || agency.validTo === null || day <= agency.validTo) return [at];
    const next = agency.successors.filter((each) => !seen.includes(each));
    return next.length === 0 ? [at] : next.flatMap((each) => follow(each, [...seen, at]));
  };
  return [...new Set(follow(id, []))];
}

/** The one that a duty passes to, by the words of the duty. */
export function heirOf(directory: Directory, id: string, day: string, duty: string): string {
  const agency = agencyOf(directory, id);
  if (agency === null || agency.validTo === null || day <= agency.validTo || agency.successors.length === 0) return id;
  const said = ` ${fold(duty)} `;
  const takers = agency.functions ?? [];
  const scored = agency.successors.map((to) => ({
    to,
    score: takers.filter((each) => each.to === to).flatMap(({ words }) => words.filter((word) => said.includes(fold(word))))
      .length,
  }));
  const heir = scored.reduce((best, each) => (each.score > best.score ? each : best));
  return heir.to === id ? id : heirOf(directory, heir.to, day, duty);
}

/** Every agency whose work came to this one, oldest names included: whose history it goes on from. */
export function predecessorsOf(directory: Directory, id: string): readonly string[] {
  const found = new Set<string>();
  const open = (at: string): void => {
    for (const agency of directory.agencies)
      if (agency.successors.includes(at) && agency.id !== id && !found.has(agency.id)) {
        found.add(agency.id);
        open(agency.id);
      }
  };
  open(id);
  return [...found];
}

/** The plan as it is to be carried out on a day: its own agencies stay for their history, duties stand with who is there. */
export function planOn(plan: PublishedPlan, directory: Directory, day: string): PublishedPlan {
  const gone = plan.agencies.filter(({ kind, directoryId }) => {
    const agency = kind === "agency" ? agencyOf(directory, directoryId) : null;
    return agency !== null && agency.validTo !== null && agency.validTo < day && agency.successors.length > 0;
  });
  if (gone.length === 0) return plan;
  const byPlanId = new Map(gone.map((agency) => [agency.id, agency]));
  const agencies = new Map(plan.agencies.map((agency) => [agency.id, agency]));
  const byDirectoryId = new Map(plan.agencies.flatMap((one) => (one.directoryId === null ? [] : [[one.directoryId, one.id]])));

  const planIdOf = (directoryId: string): string => {
    const known = byDirectoryId.get(directoryId);
    if (known !== undefined) return known;
    const added: PlanAgency = {
      id: agencies.has(directoryId) ? `${directoryId}.${day}` : directoryId,
      name: agencyOf(directory, directoryId)?.name ?? directoryId,
      directoryId,
      kind: "agency",
      members: [],
    };
    agencies.set(added.id, added);
    byDirectoryId.set(directoryId, added.id);
    return added.id;
  };
  const passed = (ids: readonly string[], duty: string): string[] => [
    ...new Set(
      ids.map((id) => {
        const from = byPlanId.get(id)?.directoryId ?? null;
        return from === null ? id : planIdOf(heirOf(directory, from, day, duty));
      }),
    ),
  ];
  /** A member that split is asked through all that took it over. */
  const members = (ids: readonly string[]): string[] => [
    ...new Set(
      ids.flatMap((id) => {
        const from = byPlanId.get(id)?.directoryId ?? null;
        return from === null ? [id] : successorsOn(directory, from, day).map(planIdOf);
      }),
    ),
  ];
  const tasks = plan.tasks.map((task): Task => {
    const leads = passed(task.leads, task.text);
    return { ...task, leads, coordinating: passed(task.coordinating, task.text).filter((id) => !leads.includes(id)) };
  });
  const indicators = plan.indicators.map((each) => ({ ...each, reporters: passed(each.reporters, each.text) }));
  const groups = plan.agencies.filter(({ kind }) => kind === "group").map((one) => ({ ...one, members: members(one.members) }));
  for (const group of groups) agencies.set(group.id, group);
  return { ...plan, agencies: [...agencies.values()], tasks, indicators };
}

export type AgencyLevel = (typeof agencyLevels)[number];

export const levelOf = (directory: Directory, { directoryId }: Pick<PlanAgency, "directoryId">): AgencyLevel | null =>
  agencyOf(directory, directoryId)?.level ?? null;
