/** Targets, requirements and reporting duties, read from every clause with the section and heading that it stands under. */
import { fold } from "../agency/fold.ts";
import type { Names } from "./names.ts";
import { headingAgencies } from "./agency-heading.ts";
import { roles } from "./clause-labels.ts";
import type { Clause } from "./outline.ts";
import type { ParsedPlan, ParsedRequirement, ParsedTarget } from "./parsed-plan.ts";
import type { ReportingDuty } from "./plan.ts";
import { dutiesIn } from "./reporting-duty.ts";
import { requirementsIn } from "./requirement.ts";
import { targetsIn } from "./target.ts";
import type { SectionKind } from "./title.ts";
import { isTitle, sectionKind } from "./title.ts";

interface Above {
  readonly kind: SectionKind;
  readonly lead: readonly string[];
  /** "a) Mục tiêu đến năm 2025": holds for the targets beneath that name no year. */
  readonly by: string | null;
}
interface Read {
  readonly clause: Clause;
  readonly above: Above;
}

const yearOf = /(?:den|trong|het)(?: het| cuoi)? nam (20\d\d)(?!\d|\s?-)/;

function* clauses(parent: Clause, above: Above, names: Names): Generator<Read> {
  for (const clause of parent.children) {
    const heading = clause.text.slice(0, 330).split(/:(?=\s|$)/)[0] ?? "";
    const lead = headingAgencies(heading, names) ?? above.lead;
    const kind = isTitle(clause.text.replace(/:$/, "")) ? (sectionKind(clause.text.slice(0, 300)) ?? above.kind) : above.kind;
    const by = isTitle(heading) ? (yearOf.exec(fold(heading))?.[1] ?? above.by) : above.by;
    const here = { kind, lead, by };
    if (roles(clause).length === 0) yield { clause, above: here };
    yield* clauses(clause, here, names);
  }
}

/** `signed`: the plan's day, yyyy-mm-dd, null where it is not known; figures of years before it are history. */
export function figuresOf(
  root: Clause,
  names: Names,
  signed: string | null,
): Pick<ParsedPlan, "indicators" | "requirements" | "reporting"> {
  const indicators: ParsedTarget[] = [];
  const requirements: ParsedRequirement[] = [];
  const reporting: ReportingDuty[] = [];
  const planYear = signed === null ? null : Number(signed.slice(0, 4));
  for (const { clause, above } of clauses(root, { kind: "content", lead: [], by: null }, names)) {
    if (above.kind === "situation") continue;
    const source = { startLine: clause.startLine, endLine: clause.endLine };
    indicators.push(...targetsIn(clause.text, planYear).map((target) => ({ ...target, by: target.by ?? above.by, source })));
    requirements.push(...requirementsIn(clause.text).map((requirement) => ({ ...requirement, source })));
    if (above.kind !== "purpose") reporting.push(...dutiesIn(clause.text, above.lead, names));
  }
  return { indicators, requirements, reporting };
}
