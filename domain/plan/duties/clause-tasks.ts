/**
 * Tasks are read off the outline, from the top down, with what the headings above a clause have settled:
 *
 *   under an agency's heading     every item, or every unmarked paragraph, is one task of that agency
 *   an item with labels beneath   one task with the label's roles
 *   in a general section          every item is one task without a lead, unless its sentence names one
 *   under "Tổ chức thực hiện"     only what stands under an agency's heading, or, in a plan without such headings, the numbered
 *                                 sentences that name their agency
 */
import { matchAgency } from "../../agency/directory.ts";
import { fold } from "../../agency/fold.ts";
import { cuesOf } from "../cues.ts";
import type { Names } from "../bodies/names.ts";
import { headingAgencies } from "../bodies/agency-heading.ts";
import { givesRole, labelsUnder, lastLine, marked, roles, rolesOf, withChildren } from "./clause-labels.ts";
import type { Label } from "../outline/label.ts";
import { labelsOf, noLabels } from "../outline/label.ts";
import type { Clause } from "../outline/outline.ts";
import type { SourceLines } from "../parsed-plan.ts";
import { coordinatingIn, leadsIn } from "../bodies/task-roles.ts";
import type { SectionKind } from "../outline/title.ts";
import { sectionKind } from "../outline/title.ts";
import { oneLine } from "../lines/trim.ts";
import { deadlineIn } from "../dates/when.ts";

/** A task before it has its final number. */
export interface FoundTask {
  readonly path: readonly string[];
  readonly text: string;
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
  readonly time: string | null;
  readonly section: string | null;
  readonly source: SourceLines;
  /** What says who is charged: a body's heading, labels, a table's columns, or at most the sentence itself. */
  readonly charge: "heading" | "label" | "table" | "sentence";
}

interface Above {
  readonly kind: SectionKind;
  readonly path: readonly string[];
  readonly section: string | null;
  /** The agencies whose heading this stands under; empty in a general section. */
  readonly lead: readonly string[];
  /** Those with whom that heading charges its agencies: "Sở Y tế phối hợp với Công an tỉnh thực hiện:". */
  readonly together: readonly string[];
  /**
   * Whom a sentence of "Tổ chức thực hiện" charges: nobody in a plan whose headings do; the body that it begins with where it stands
   * in one list with such headings; whoever it names where no heading charges anybody.
   */
  readonly charged: "nobody" | "beginning" | "named";
  /** Set where that was asked: a reading in which it never was need not be done again. */
  readonly asked: { implementation: boolean };
}

/** "3.1" under "3" is "3.1", not "3.3.1". */
const under = (path: readonly string[], label: string): readonly string[] => {
  const dot = label.lastIndexOf(".");
  if (dot < 0) return [...path, label];
  const head = dot > 0 ? label.slice(0, dot).split(".") : [];
  const nested = head.length > 0 && head.every((part, at) => path[path.length - head.length + at] === part);
  return nested ? [...path, label.slice(dot + 1)] : [...path, ...label.split(".")];
};

const isNumbered = ({ marker }: Clause): boolean => marker !== null && marker.label !== "";

/** Numbers of one list: an item without one takes its place, a number that the text uses again reads "12bis". */
const numbering = (clauses: readonly Clause[]) => {
  // Places alone never meet.
  if (!clauses.some(isNumbered)) return { next: (_label: string, place: number) => String(place) };
  const used = new Map<string, number>();
  const again = ["", "bis", "ter", "quater"];
  return {
    next(label: string, place: number): string {
      const own = label === "" ? String(place) : label;
      const times = used.get(own) ?? 0;
      used.set(own, times + 1);
      return `${own}${again[times] ?? `-${String(times + 1)}`}`;
    },
  };
};

/** "… (Cơ quan chủ trì: Sở Y tế; phối hợp: Sở Tài chính)": labels in the brackets that end a sentence. */
const bracketed = (text: string): readonly Label[] => {
  const end = text.length - (".;:".includes(text.slice(-1)) ? 1 : 0);
  if (text.charAt(end - 1) !== ")") return noLabels;
  return labelsOf(/\(([^()]{6,400})\)[.;:]?$/.exec(text.slice(Math.max(0, end - 402)))?.[1] ?? "");
};

const isAnybody = (bodies: readonly string[]): boolean => bodies.length > 0;

const sentenceTask = (clause: Clause, text: string, above: Above, path: readonly string[], names: Names): FoundTask => {
  const said = rolesOf(bracketed(text), names);
  const lead = said.lead.length > 0 ? said.lead : above.lead.length > 0 ? above.lead : leadsIn(text, names);
  const isOwn = text === clause.text;
  const folded = isOwn ? clause.folded : fold(text);
  const cues = isOwn ? clause.cues : cuesOf(folded);
  return {
    path,
    text: isOwn ? text : oneLine(text),
    lead,
    coordinating: [said.coordinating, coordinatingIn(text, lead, names, folded, cues), above.together].find(isAnybody) ?? [],
    time: said.time ?? deadlineIn(text, folded, cues),
    section: above.section,
    source: { startLine: clause.startLine, endLine: lastLine(clause) },
    charge: above.lead.length > 0 ? "heading" : "sentence",
  };
};

/** One task with the labels that belong to it; the heading's agency leads where no label says who does. */
const labelledTask = (
  clause: Clause,
  labels: readonly Label[],
  above: Above,
  path: readonly string[],
  names: Names,
): FoundTask => {
  const content = clause.children.filter((child) => roles(child).length === 0);
  const text = [clause.text, ...content.map(marked)].join(" ");
  const said = rolesOf(labels, names);
  const lead = said.lead.length > 0 ? said.lead : above.lead;
  const last = content.reduce((line, child) => Math.max(line, lastLine(child)), clause.endLine);
  const source = { startLine: clause.startLine, endLine: last };
  return {
    path,
    text: oneLine(text),
    lead,
    coordinating: said.coordinating,
    time: said.time ?? deadlineIn(text),
    section: above.section,
    source,
    charge: above.lead.length > 0 ? "heading" : "label",
  };
};

const isClosing = ({ text, folded }: Clause): boolean => folded.startsWith("tren day la") && /^Trên đây là/i.test(text);

/** "Nhiệm vụ cụ thể theo Phụ lục kèm theo": it only points elsewhere. */
const pointsAway = (text: string): boolean =>
  text.length < 200 &&
  /(?:^|[ (])(?:co (?:cac )?phu (?:luc|bieu)|(?:tai|theo|o|trong|xem) (?:cac )?(?:phu luc|phu bieu|bieu|bang))(?! [a-z]* (?:bao cao|mau))/.test(
    fold(text),
  );

/** "Đại diện Sở Công Thương;", "Trưởng đoàn: …": who takes part in something, no duty. */
const isMember = (text: string): boolean =>
  text.length < 200 &&
  /^(?:đại diện|lãnh đạo|đồng chí|ông|bà|mời|(?:tổ )?trưởng(?: (?:đoàn|ban))?:|tổ trưởng|tổ phó|trưởng (?:đoàn|ban)|phó (?:trưởng )?(?:đoàn|ban)|(?:các )?thành viên)(?!\p{L})[^.]*\.?$/iu.test(
    text,
  ) &&
  !/ (?:chủ trì|phối hợp|chịu trách nhiệm|có trách nhiệm|chỉ đạo|tham mưu) /u.test(text);

/** "* Về công tác phòng ngừa:" before "- Nắm tình hình.": a title of those that follow it, not one of them. */
const titlesNext = ({ text, marker, children }: Clause, next: Clause | undefined): boolean =>
  text.endsWith(":") &&
  children.length === 0 &&
  marker?.kind === "dash" &&
  next?.marker?.kind === "dash" &&
  (marker.written !== next.marker.written || /^(?:về|công tác|trong|đối với)\s/iu.test(text));

const givesTasks = ({ kind, lead }: Above): boolean => kind === "content" || (kind === "implementation" && lead.length > 0);

/** A numbered body's heading, and its duties beneath it or on its line. */
const givesDuties = ({ heading, marker, children }: Clause): boolean =>
  heading !== null && marker !== null && (heading.duty !== "" || children.length > 0);

/** "1. Tuyên truyền (Chủ trì: Sở Tư pháp)", "1. Tuyên truyền (giao Sở Tư pháp chủ trì)": whom a title charges with what is beneath. */
function chargedBehind(title: string, above: Above, names: Names): Partial<Pick<Above, "lead" | "together">> {
  if (above.lead.length > 0 || !/\)[.:]?$/.test(title)) return {};
  const open = title.lastIndexOf("(");
  const labels = rolesOf(bracketed(title), names);
  const lead = labels.lead.length > 0 || open <= 0 ? labels.lead : leadsIn(`… ${title.slice(open)}`, names);
  return lead.length === 0 ? {} : { lead, together: labels.coordinating };
}

function childTasks(clauses: readonly Clause[], above: Above, names: Names, tasks: FoundTask[]): void {
  const numbers = numbering(clauses);
  const beside = above.charged === "nobody" && above.kind === "implementation" && clauses.filter(givesDuties).length >= 2;
  const around: Above = beside ? { ...above, charged: "beginning" } : above;
  let place = 0;
  let marked = false;
  for (let at = 0; at < clauses.length; at += 1) {
    const clause = clauses[at];
    if (clause === undefined || roles(clause).length > 0 || clause.text === "" || isClosing(clause)) continue;
    if (titlesNext(clause, clauses[at + 1])) continue;
    // After marked items an unmarked paragraph is a remark or a footnote, not one more duty.
    if (clause.marker === null && marked && headingAgencies(clause.text.replace(/:$/, ""), names) === null) continue;
    marked ||= clause.marker !== null;
    place += 1;
    const label = numbers.next(clause.marker?.label ?? "", place);
    const following: Clause[] = [];
    for (let next = clauses[at + 1], to = at + 1; next !== undefined && roles(next).length > 0; next = clauses[to]) {
      following.push(next);
      to += 1;
    }
    clauseTasks(clause, following, around, under(above.path, label), names, tasks);
  }
}

function clauseTasks(
  clause: Clause,
  following: readonly Clause[],
  above: Above,
  path: readonly string[],
  names: Names,
  tasks: FoundTask[],
): void {
  const own = clause.children.filter((child) => roles(child).length > 0);
  const labelled = own.length > 0 ? own : following.some((each) => roles(each).some(givesRole)) ? following : own;
  const labels = labelled.length === 0 ? noLabels : labelsUnder(labelled);
  const { heading } = clause;
  if (heading !== null && clause.marker?.kind !== "plus" && (heading.announced === null || clause.children.length > 0)) {
    const together = heading.announced === null ? [] : coordinatingIn(heading.announced, heading.agencies, names);
    const inside: Above = { ...above, path, lead: heading.agencies, together };
    if (heading.duty !== "") dutyOnHeading(clause, heading.duty, inside, names, tasks);
    else childTasks(clause.children, inside, names, tasks);
    return;
  }
  const kind = clause.opens || above.path.length === 0 ? sectionKind(clause.text.slice(0, 300)) : null;
  if (labels.some(givesRole) && labels.filter(({ role }) => role === "lead").length <= 1) {
    if (above.kind !== "purpose" && above.kind !== "situation" && above.kind !== "list")
      tasks.push(labelledTask(clause, labels, above, path, names));
    return;
  }
  const top = above.path.length === 0;
  const section =
    top && clause.titled ? `${clause.marker === null ? "" : `${clause.marker.label}. `}${clause.text}` : above.section;
  // "2. Ra quân xử lý" / "- Thời gian: tháng 8": a task of which no more is said than when.
  if (!top && own.length > 0 && own.length === clause.children.length && !labels.some(givesRole) && givesTasks(above)) {
    tasks.push(labelledTask(clause, labels, above, path, names));
    return;
  }
  const holds = clause.children.some((child) => child.marker?.kind !== "plus");
  if (holds && (clause.titled || clause.text.endsWith(":") || top)) {
    const charged = chargedBehind(clause.text, above, names);
    childTasks(clause.children, { ...above, ...charged, kind: kind ?? above.kind, path, section }, names, tasks);
    return;
  }
  if (clause.titled && (top || kind === "aside" || (kind !== null && clause.text.split(" ").length <= 6))) return;
  if (top && clause.marker === null) return;
  const text = withChildren(clause);
  if (above.lead.length === 0 && (pointsAway(text) || isMember(text))) return;
  if (givesTasks(above) || isCharged(clause, text, above, names)) tasks.push(sentenceTask(clause, text, above, path, names));
}

/** In "Tổ chức thực hiện" a numbered sentence that names its body, and asks for more than a report. */
const isCharged = ({ marker }: Clause, text: string, above: Above, names: Names): boolean => {
  if (above.kind !== "implementation" || marker === null) return false;
  above.asked.implementation = true;
  if (above.charged === "nobody") return false;
  const leads = leadsIn(text, names);
  const lead = leads.at(-1);
  const begins = text.replace(/^(?:giao(?: cho)?|đề nghị|yêu cầu)\s+/iu, "").startsWith(leads[0] ?? "");
  if (lead === undefined || (above.charged === "beginning" && !begins)) return false;
  const after = fold(text.slice(text.indexOf(lead) + lead.length, text.indexOf(lead) + lead.length + 60));
  return !/^[\s,]*(?:(?:chu tri|phoi hop|lien quan|dinh ky|co trach nhiem|tong hop|hang thang|hang nam|hang quy|hang tuan|(?:0?\d|mot|sau) (?:thang|nam)|thang|quy|nam|va)[\s,]*)*(?:gui )?bao cao/.test(
    after,
  );
};

/** The duty on the heading's own line is the first task; items beneath are more of them, or its parts where it ends in a colon. */
function dutyOnHeading(clause: Clause, duty: string, inside: Above, names: Names, tasks: FoundTask[]): void {
  const parts = duty.endsWith(":") ? clause.children : [];
  const text = [duty, ...parts.map(marked)].join(" ");
  if (inside.kind === "purpose" || inside.kind === "situation" || inside.kind === "list") return;
  const alone: Clause = { ...clause, children: parts };
  tasks.push(sentenceTask(alone, text, inside, [...inside.path, "1"], names));
  if (parts.length > 0) return;
  const further: FoundTask[] = [];
  childTasks(clause.children, inside, names, further);
  for (const task of further) {
    const last = Number(task.path.at(-1));
    tasks.push(Number.isNaN(last) ? task : { ...task, path: [...task.path.slice(0, -1), String(last + 1)] });
  }
}

/**
 * Where a plan gives its tasks by labels, a section without any is a summary of them or a remark: what names nobody there is no
 * further task.
 */
const withoutRemarks = (tasks: readonly FoundTask[], names: Names): FoundTask[] => {
  const labelled = tasks.filter(({ charge }) => charge === "label");
  if (labelled.length < 3) return [...tasks];
  const sections = new Set(labelled.map(({ section }) => section));
  return tasks.filter((task) => sections.has(task.section) || (task.lead.length > 0 && !callsEverybody(task, names)));
};

const planning =
  /(?:xay dung|ban hanh) (?:cac )?ke hoach|(?:^|\s)can cu [^,;.]{0,40}(?:ke hoach|chuong trinh) nay|bao cao ket qua/;
/** "Các sở, ban, ngành căn cứ Kế hoạch này xây dựng kế hoạch": a call to everybody, where labels give the plan's tasks. */
const callsEverybody = ({ charge, section, text, lead }: FoundTask, { directory }: Names): boolean =>
  charge === "sentence" &&
  sectionKind(section ?? "") === "implementation" &&
  lead.every((name) => matchAgency(name, directory)?.kind === "group") &&
  planning.test(fold(text));

export function tasksOfOutline(root: Clause, names: Names): FoundTask[] {
  const asked = { implementation: false };
  const top: Above = { kind: "content", path: [], section: null, lead: [], together: [], charged: "nobody", asked };
  const tasks: FoundTask[] = [];
  childTasks(root.children, top, names, tasks);
  if (!asked.implementation || tasks.some(({ charge }) => charge === "heading")) return withoutRemarks(tasks, names);
  const charged: FoundTask[] = [];
  childTasks(root.children, { ...top, charged: "named" }, names, charged);
  return withoutRemarks(charged, names);
}
