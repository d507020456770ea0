/** The labels that belong to a clause, and the roles that they give: see label.ts for how one is written. */
import { fold } from "../../agency/fold.ts";
import type { Names } from "../bodies/names.ts";
import { agencyNames } from "../bodies/agency-list.ts";
import type { Label } from "../outline/label.ts";
import type { Clause } from "../outline/outline.ts";
import { coordinatingIn, leadsIn } from "../bodies/task-roles.ts";
import { readTime } from "../dates/when.ts";

export const roles = (clause: Clause): readonly Label[] => clause.labels;
export const givesRole = ({ role }: Label): boolean => role !== "time" && role !== "product";

/** All labels under a block: "Cơ quan chủ trì, phối hợp" is opened, a list under a label is its value. */
export const labelsUnder = (clauses: readonly Clause[]): Label[] =>
  clauses.flatMap((clause) =>
    roles(clause).flatMap(({ role, value }) => {
      if (role === "both" || clause.children.some((child) => roles(child).length > 0)) return labelsUnder(clause.children);
      const listed = clause.children.map((child) => child.text).filter((text) => !text.startsWith("("));
      return [{ role, value: [value, ...listed].filter((text) => text !== "").join("; ") }];
    }),
  );

/** A clause beneath another as it stands in the text, its marker included. */
export const marked = (clause: Clause): string =>
  clause.marker === null ? withChildren(clause) : `${clause.marker.written} ${withChildren(clause)}`;

export const withChildren = (clause: Clause): string =>
  clause.children.length === 0 ? clause.text : [clause.text, ...clause.children.map(marked)].join(" ");

export const lastLine = (clause: Clause): number =>
  clause.children.reduce((line, child) => Math.max(line, lastLine(child)), clause.endLine);

export interface SaidRoles {
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
  readonly time: string | null;
}

/** "Phân công: Công an tỉnh chủ trì; Sở Y tế phối hợp": a label whose words say the roles themselves. */
const saidIn = (labels: readonly Label[], names: Names): Pick<SaidRoles, "lead" | "coordinating"> | null => {
  const value = labels.find((label) => label.role === "executing" && /chu tri|phoi hop/.test(fold(label.value)))?.value;
  const lead = value === undefined ? [] : leadsIn(value, names);
  return value === undefined || lead.length === 0 ? null : { lead, coordinating: coordinatingIn(value, lead, names) };
};

const nothingSaid: SaidRoles = { lead: [], coordinating: [], time: null };

export function rolesOf(labels: readonly Label[], names: Names): SaidRoles {
  if (labels.length === 0) return nothingSaid;
  const bodies = (role: Label["role"]): string[] =>
    labels.filter((label) => label.role === role).flatMap(({ value }) => agencyNames(value, names));
  const leads = bodies("lead");
  const said = leads.length > 0 ? null : saidIn(labels, names);
  const together = bodies("coordinating");
  const time = labels.find((label) => label.role === "time")?.value ?? "";
  return {
    lead: leads.length > 0 ? leads : (said?.lead ?? bodies("executing")),
    coordinating: together.length > 0 ? together : (said?.coordinating ?? []),
    time: readTime(time, names.misread),
  };
}
