/** What a person may do with an agency's return. What a role may do at all stands beside each route. */
import type { Directory } from "../../../domain/agency/directory.ts";
import { successorsOn } from "../../../domain/agency/succession.ts";
import type { PlanAgency } from "../../../domain/plan/plan.ts";
import type { Role } from "../../../domain/api/account.ts";
import type { Person } from "../storage/people-store.ts";

export const hasRole = (person: Person, ...roles: readonly Role[]): boolean => person.roles.some((role) => roles.includes(role));

/** Who answers for an agency today: itself, or its successors where it has gone. */
export interface Answering {
  readonly directory: Directory;
  readonly today: string;
}

/** A person's agencies are the directory's; an agency that the directory does not know goes by the plan's own id. */
export function belongsTo(person: Person, agency: PlanAgency, { directory, today }: Answering): boolean {
  const own = agency.directoryId ?? agency.id;
  if (person.agencyIds.includes(own)) return true;
  return agency.directoryId !== null && successorsOn(directory, own, today).some((id) => person.agencyIds.includes(id));
}

export const mayReportFor = (person: Person, agency: PlanAgency, answering: Answering): boolean =>
  hasRole(person, "reporter") && belongsTo(person, agency, answering);

export const mayApproveFor = (person: Person, agency: PlanAgency, answering: Answering): boolean =>
  hasRole(person, "approver") && belongsTo(person, agency, answering);

export const mayReadReturnOf = (person: Person, agency: PlanAgency, answering: Answering): boolean =>
  hasRole(person, "aggregator", "leader") || mayReportFor(person, agency, answering) || mayApproveFor(person, agency, answering);
