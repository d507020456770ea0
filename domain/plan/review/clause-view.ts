/**
 * A task's clause in its context, with what was recognised in it marked:
 *
 *   before    up to three lines above, and the heading that names the lead, however far up it stands
 *   clause    the lines that the task was read from
 *   after     up to three lines below
 *
 * A mark is where the text itself says it; what the parser concluded (a plan-wide "Cả năm") has no place and no mark.
 */
import { fold } from "../../agency/fold.ts";
import type { ParsedPlan, ParsedTask, SourceLines } from "../parsed-plan.ts";
import type { SourceLine } from "../lines/source-line.ts";

export const marks = ["lead", "coordinating", "time", "figure"] as const;
export type Mark = (typeof marks)[number];

export interface ClausePiece {
  readonly text: string;
  readonly mark: Mark | null;
}
export interface ClauseLine {
  /** Of the document, from 1. */
  readonly no: number;
  readonly part: "before" | "clause" | "after";
  readonly pieces: readonly ClausePiece[];
}

const around = 3;

/** `lines`: the document's, all of them (sourceLines). Empty where the document has no such lines. */
export function clauseView(lines: readonly SourceLine[], parsed: ParsedPlan, source: SourceLines): ClauseLine[] {
  const spoken = lines.filter(({ text }) => text !== "");
  const clause = spoken.filter(({ no }) => source.startLine <= no && no <= source.endLine);
  const before = spoken.filter(({ no }) => no < source.startLine);
  const after = spoken.filter(({ no }) => no > source.endLine).slice(0, around);
  if (clause.length === 0) return [];
  const task = parsed.tasks.find((each) => each.source.startLine === source.startLine && each.source.endLine === source.endLine);
  const near = before.slice(-around);
  const heading = task === undefined || says([...near, ...clause], task.lead) ? undefined : headingOf(before, task.lead);
  const shown = [...(heading === undefined ? [] : [heading]), ...near, ...clause, ...after];
  const spans = task === undefined ? [] : spansIn(shown, task, parsed);
  let from = 0;
  return shown.map((line) => {
    const pieces = cut(line.text, from, spans);
    from += line.text.length + 1;
    return { no: line.no, part: partOf(line.no, source), pieces };
  });
}

const partOf = (no: number, { startLine, endLine }: SourceLines): ClauseLine["part"] =>
  no < startLine ? "before" : no > endLine ? "after" : "clause";

const wordsPattern = (name: string): RegExp | null => {
  const words = fold(name.normalize("NFC")).split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  return new RegExp(`(?<![a-z0-9])${words.map((word) => word.replace(/[^a-z0-9]/g, "\\$&")).join("\\s+")}(?![a-z0-9])`, "g");
};

const textOf = (lines: readonly SourceLine[]): string => lines.map(({ folded }) => folded).join("\n");

const says = (lines: readonly SourceLine[], names: readonly string[]): boolean =>
  names.some((name) => wordsPattern(name)?.test(textOf(lines)) === true);

const headingOf = (before: readonly SourceLine[], names: readonly string[]): SourceLine | undefined =>
  before.findLast((line) => says([line], names));

interface Span {
  readonly from: number;
  readonly to: number;
  readonly mark: Mark;
}

/** Places in the shown lines joined by line ends. Where two claim a place, the earlier kind has it. */
function spansIn(shown: readonly SourceLine[], task: ParsedTask, parsed: ParsedPlan): Span[] {
  const whole = textOf(shown);
  const first = shown.findIndex(({ no }) => no >= task.source.startLine);
  const clauseFrom = textOf(shown.slice(0, first)).length;
  const clauseTo = textOf(shown.filter(({ no }) => no <= task.source.endLine)).length;
  const spans: Span[] = [];
  const add = (pattern: RegExp | null, mark: Mark, from: number, to: number, last = false): boolean => {
    if (pattern === null) return false;
    const found = [...whole.slice(0, to).matchAll(pattern)]
      .map((hit): Span => ({ from: hit.index, to: hit.index + hit[0].length, mark }))
      .filter((span) => span.from >= from && spans.every((other) => span.to <= other.from || other.to <= span.from));
    spans.push(...(last ? found.slice(-1) : found));
    return found.length > 0;
  };
  for (const name of task.lead)
    if (!add(wordsPattern(name), "lead", clauseFrom, clauseTo)) add(wordsPattern(name), "lead", 0, clauseFrom, true);
  for (const name of task.coordinating) add(wordsPattern(name), "coordinating", clauseFrom, clauseTo);
  if (task.time !== null) add(wordsPattern(task.time), "time", clauseFrom, clauseTo);
  const figures = [
    ...parsed.indicators.map(({ value, upper, source }) => ({ source, values: upper === null ? [value] : [value, upper] })),
    ...parsed.requirements.map(({ value, source }) => ({ source, values: [value] })),
  ];
  for (const { source, values } of figures)
    if (source.startLine <= task.source.endLine && task.source.startLine <= source.endLine)
      for (const value of values) add(figurePattern(value), "figure", clauseFrom, clauseTo);
  return spans.sort((a, b) => a.from - b.from);
}

/** "75", "075", "75,0 %" … */
const figurePattern = (value: number): RegExp => {
  const [whole = "", rest = ""] = String(Math.abs(value)).split(".");
  return new RegExp(`(?<![\\d.,])0*${whole}${rest === "" ? "(?:[.,]0+)?" : `[.,]${rest}0*`}(?![\\d]|[.,]\\d)(?:\\s?%)?`, "g");
};

function cut(text: string, offset: number, spans: readonly Span[]): ClausePiece[] {
  const pieces: ClausePiece[] = [];
  let at = 0;
  for (const { from, to, mark } of spans) {
    const [start, end] = [Math.max(at, from - offset), Math.min(text.length, to - offset)];
    if (start >= end) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), mark: null });
    pieces.push({ text: text.slice(start, end), mark });
    at = end;
  }
  return at < text.length ? [...pieces, { text: text.slice(at), mark: null }] : pieces;
}
