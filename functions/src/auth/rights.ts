/** What a person may do with an agency's return. What a role may do at all stands beside each route. */
import type { PlanAgency } from "../../../domain/plan/plan.ts";
import type { Role } from "../../../domain/api/account.ts";
import type { Person } from "../storage/people-store.ts";

export const hasRole = (person: Person, ...roles: readonly Role[]): boolean => person.roles.some((role) => roles.includes(role));

/** A person's agencies are the directory's; an agency that the directory does not know goes by the plan's own id. */
const belongsTo = (person: Person, agency: PlanAgency): boolean => person.agencyIds.includes(agency.directoryId ?? agency.id);

export const mayReportFor = (person: Person, agency: PlanAgency): boolean =>
  hasRole(person, "reporter") && belongsTo(person, agency);

export const mayReadReturnOf = (person: Person, agency: PlanAgency): boolean =>
  hasRole(person, "aggregator", "leader") || mayReportFor(person, agency);
