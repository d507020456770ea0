/** Targets, requirements and reporting duties, read from every clause with the section and heading that it stands under. */
import type { Names } from "../bodies/names.ts";
import { headingAgencies, headingColon, longestHeading } from "../bodies/agency-heading.ts";
import { roles } from "../duties/clause-labels.ts";
import type { Clause } from "../outline/outline.ts";
import type { ParsedPlan, ParsedRequirement, ParsedTarget } from "../parsed-plan.ts";
import type { ReportingDuty } from "../plan.ts";
import { dutiesIn } from "../duties/reporting-duty.ts";
import { requirementsIn } from "./requirement.ts";
import { targetsIn } from "./target.ts";
import type { SectionKind } from "../outline/title.ts";
import { isTitle, sectionKind } from "../outline/title.ts";
import { cue } from "../cues.ts";

interface Above {
  readonly kind: SectionKind;
  readonly lead: readonly string[];
  /** "a) Mục tiêu đến năm 2025": holds for the targets beneath that name no year. */
  readonly by: string | null;
}
const yearOf = /(?:den|trong|het)(?: het| cuoi)? nam (20\d\d)(?!\d|\s?-)/;

/** What a clause adds to what stands above it. */
const within = (clause: Clause, above: Above, names: Names): Above => {
  const colon = (clause.cues & cue.colon) === 0 ? -1 : headingColon(clause.text);
  const end = colon < 0 ? Math.min(clause.text.length, longestHeading) : colon;
  const cut = colon < 0 && clause.text.length > longestHeading;
  const lead = cut ? headingAgencies(clause.text.slice(0, end), names) : clause.heading?.agencies;
  const kind = clause.opens ? sectionKind(clause.text.slice(0, 300)) : null;
  const isYearTitle =
    (clause.cues & cue.year) !== 0 &&
    yearOf.test(clause.folded) &&
    (end === clause.text.length ? clause.titled : isTitle(clause.text.slice(0, end)));
  const by = isYearTitle ? yearOf.exec(clause.folded.slice(0, end))?.[1] : undefined;
  if (!lead && kind === null && by === undefined) return above;
  return { kind: kind ?? above.kind, lead: lead ?? above.lead, by: by ?? above.by };
};

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
  const read = ({ text, folded, cues, startLine, endLine }: Clause, { kind, lead, by }: Above): void => {
    const source = { startLine, endLine };
    for (const target of targetsIn(text, planYear, folded, cues)) indicators.push({ ...target, by: target.by ?? by, source });
    for (const requirement of requirementsIn(text, folded, cues)) requirements.push({ ...requirement, source });
    if (kind !== "purpose") for (const duty of dutiesIn(text, lead, names, folded, cues)) reporting.push(duty);
  };
  const readBeneath = (parent: Clause, above: Above): void => {
    for (const clause of parent.children) {
      const here = within(clause, above, names);
      if (here.kind !== "situation" && roles(clause).length === 0) read(clause, here);
      readBeneath(clause, here);
    }
  };
  readBeneath(root, { kind: "content", lead: [], by: null });
  return { indicators, requirements, reporting };
}
