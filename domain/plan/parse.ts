/**
 * Parsing turns a plan's text into what it says: header, tasks with their agencies, targets, requirements, reporting duties.
 *
 *   agency-first   "2. Sở Tư pháp" with items, one paragraph, or the duty on the heading's line   every item is a task of Sở Tư pháp
 *   task-first     an item, then "Cơ quan chủ trì: … Cơ quan phối hợp: … Thời gian: …"            the labels say who and when
 *   table          a row per task, with pipes or one cell per line                               the columns say who and when
 *   no plan        a letter, a picture's bytes, nothing                                          an empty result and a problem
 *   garbled        an old font's codes, a PDF without its letter table                           an empty result and a problem
 *
 * It never throws, whatever the text, and its work grows with the text's length.
 */
import type { Directory } from "../agency/directory.ts";
import { matchAgency } from "../agency/directory.ts";
import { asOfProvince, isCity } from "../agency/city.ts";
import type { Names } from "./bodies/names.ts";
import type { FoundTask } from "./duties/clause-tasks.ts";
import { tasksOfOutline } from "./duties/clause-tasks.ts";
import { doubtfulDatesOf } from "./dates/doubtful-date.ts";
import { figuresOf } from "./figures/clause-figures.ts";
import { planWideTime } from "./duties/plan-wide-time.ts";
import { readHeader } from "./header/header.ts";
import { numberGaps } from "./outline/number-gaps.ts";
import { outline } from "./outline/outline.ts";
import { pageShape } from "./lines/page-shape.ts";
import { paragraphs } from "./outline/paragraph.ts";
import { isGarbled } from "./lines/garbled.ts";
import { garbledText, parseProblems, textCut } from "./review/parse-problems.ts";
import type { ParsedPlan, ParsedTask } from "./parsed-plan.ts";
import { placeOfLine } from "./outline/outline-place.ts";
import type { SourceLine } from "./lines/source-line.ts";
import { sourceLines } from "./read-lines.ts";
import { figuresOfTables, targetLines } from "./tables/target-table.ts";
import { taskTables, tasksOfTables } from "./tables/task-table.ts";
import { cycleOf } from "./dates/cycle.ts";
import { lastDay } from "./dates/last-day.ts";
import { recentAnswers } from "../agency/recent-answers.ts";

/** A plan of a hundred pages has half a million characters. A hundred times that is read whole; beyond, the officer is told. */
const longest = 60_000_000;

/** As much of the text as is read: up to the end of a line. */
const readable = (text: string): string => {
  if (text.length <= longest) return text;
  const end = text.lastIndexOf("\n", longest);
  return text.slice(0, end <= 0 ? longest : end);
};

const unread: ParsedPlan = {
  header: { docType: null, number: null, date: null, issuer: null, province: null, title: null, legalBasis: [] },
  tasks: [],
  indicators: [],
  requirements: [],
  reporting: [],
  problems: [],
};

/** "Nơi nhận:", in a table's cell or not. */
const opensRecipients = (folded: string): boolean =>
  "n| ".includes(folded.charAt(0)) && folded !== "" && /^\|?\s?noi nhan\b/.test(folded);

/** The lines of the clauses: after the header, up to the recipients; an annex goes on after them. */
const clauseLines = (lines: readonly SourceLine[], from: number): SourceLine[] => {
  const recipients = lines.findIndex((line, at) => at >= from && opensRecipients(line.folded));
  if (recipients < 0) return lines.slice(from);
  const annex = lines.findIndex((line, at) => at > recipients && /^phu luc\b/.test(line.folded));
  return [...lines.slice(from, recipients), ...(annex < 0 ? [] : lines.slice(annex))];
};

/** What words of time mean; a plan says the same ones again and again. */
const readTimes = recentAnswers(1_000, (words: string) => ({ due: lastDay(words), cycle: cycleOf(words) }));
const noTime = { due: null, cycle: [] };

type Ids = readonly (string | null)[];
const nobody: Ids = [];

/** The directory's ids of bodies; the tasks under one heading share one list of leads and come one after another. */
const idsIn = (directory: Directory, city: boolean): ((bodies: readonly string[]) => Ids) => {
  let last: { readonly bodies: readonly string[]; readonly ids: Ids } = { bodies: [], ids: [] };
  const idOf = (name: string): string | null => matchAgency(city ? asOfProvince(name) : name, directory)?.id ?? null;
  return (bodies) => {
    if (bodies.length === 0) return nobody;
    if (bodies !== last.bodies) last = { bodies, ids: bodies.map(idOf) };
    return last.ids;
  };
};

const finalTask = (
  task: FoundTask,
  id: string,
  time: string | null,
  ids: Pick<ParsedTask, "leadIds" | "coordinatingIds">,
): ParsedTask => {
  const when = task.time ?? time;
  const { due, cycle } = when === null ? noTime : readTimes.answer(when);
  return {
    id,
    text: task.text,
    lead: task.lead,
    coordinating: task.coordinating,
    leadIds: ids.leadIds,
    coordinatingIds: ids.coordinatingIds,
    time: when,
    due,
    cycle,
    section: task.section,
    general: task.lead.length === 0,
    source: task.source,
  };
};

/** Not by `join`, which is slow for a few short labels: a long document has a hundred thousand of them. */
const beneath = (above: string, label: string): string => `${above}.${label}`;

/** Ids are unique, whatever the numbers in the text. */
const uniqueIds = (): ((path: readonly string[]) => string) => {
  const seen = new Map<string, number>();
  return (path) => {
    const id = path.reduce(beneath).slice(0, 50);
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? id : `${id}(${String(times)})`;
  };
};

const inOrder = <Figure extends Pick<ParsedTask, "source">>(said: readonly Figure[], listed: readonly Figure[]) =>
  listed.length === 0 ? said : [...said, ...listed].sort((a, b) => a.source.startLine - b.source.startLine);

const isEmpty = (lines: readonly SourceLine[]): boolean => lines.every(({ text, footnote }) => text === "" && footnote === "");

export function parsePlan(text: string, directory: Directory): ParsedPlan {
  const own = readable(text);
  const lines = sourceLines(own);
  if (isGarbled(lines)) return { ...unread, problems: [garbledText] };
  const shape = pageShape(lines);
  const names: Names = { directory, misread: shape.misread };
  const { header, bodyStart, isNamed } = readHeader(lines, names);
  const body = clauseLines(lines, bodyStart);
  const tables = taskTables(body);
  const signed = header.date === null ? null : Number(header.date.slice(0, 4));
  const targets = targetLines(body, signed);
  const inTables = new Set([...tables, ...targets].flatMap(({ from, to }) => body.slice(from, to).map((line) => line.no)));
  const tree = outline(
    paragraphs(inTables.size === 0 ? body : body.filter((line) => !inTables.has(line.no)), shape, names),
    names,
  );
  const place = placeOfLine(tree);
  const found = [...tasksOfOutline(tree, names), ...tasksOfTables(tables, place, names)];
  found.sort((a, b) => a.source.startLine - b.source.startLine);
  const time = planWideTime(tree);
  const idOf = uniqueIds();
  const city = isCity(header.province);
  const [leadIds, coordinatingIds] = [idsIn(directory, city), idsIn(directory, city)];
  const tasks = found.map((task) =>
    finalTask(task, idOf(task.path), time, { leadIds: leadIds(task.lead), coordinatingIds: coordinatingIds(task.coordinating) }),
  );
  const said = figuresOf(tree, names, header.date);
  const listed = figuresOfTables(body, signed, targets);
  const figures = {
    ...said,
    indicators: inOrder(said.indicators, listed.indicators),
    requirements: inOrder(said.requirements, listed.requirements),
  };
  const plan = { header, tasks, ...figures };
  const cut = own.length < text.length ? [textCut(lines.length)] : [];
  return {
    ...plan,
    problems: [...cut, ...parseProblems(plan, isNamed, shape.misread, isEmpty(lines), doubtfulDatesOf(tree), numberGaps(tree))],
  };
}
