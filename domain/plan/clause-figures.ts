/** Targets, requirements and reporting duties, read from every clause with the section and heading that it stands under. */
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
}
interface Read {
  readonly clause: Clause;
  readonly above: Above;
}

function* clauses(parent: Clause, above: Above, names: Names): Generator<Read> {
  for (const clause of parent.children) {
    const heading = clause.text.slice(0, 330).split(/:(?=\s|$)/)[0] ?? "";
    const lead = headingAgencies(heading, names) ?? above.lead;
    const kind = isTitle(clause.text.replace(/:$/, "")) ? (sectionKind(clause.text.slice(0, 300)) ?? above.kind) : above.kind;
    const here = { kind, lead };
    if (roles(clause).length === 0) yield { clause, above: here };
    yield* clauses(clause, here, names);
  }
}

export function figuresOf(root: Clause, names: Names): Pick<ParsedPlan, "indicators" | "requirements" | "reporting"> {
  const indicators: ParsedTarget[] = [];
  const requirements: ParsedRequirement[] = [];
  const reporting: ReportingDuty[] = [];
  for (const { clause, above } of clauses(root, { kind: "content", lead: [] }, names)) {
    if (above.kind === "situation") continue;
    const source = { startLine: clause.startLine, endLine: clause.endLine };
    indicators.push(...targetsIn(clause.text).map((target) => ({ ...target, source })));
    requirements.push(...requirementsIn(clause.text).map((requirement) => ({ ...requirement, source })));
    if (above.kind !== "purpose") reporting.push(...dutiesIn(clause.text, above.lead, names));
  }
  return { indicators, requirements, reporting };
}
