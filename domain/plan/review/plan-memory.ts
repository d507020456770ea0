/**
 * What the workbook remembers of a plan beside its sheets, so that a reload, another day or a colleague's computer still has it:
 *
 *   lines     the document as it was read, line by line: a task's clause is shown in its context, and marked
 *   origin    the draft as it was first drawn: what differs from it was typed by the officer, and is hers
 *   settled   questions that she has answered; they are not asked again
 *
 * A plan that was opened from the service has no document: nothing is remembered but answers.
 */
import type { ParsedTask } from "../parsed-plan.ts";
import type { ParentPlan, PublishedPlan } from "../published-plan.ts";

export interface PlanMemory {
  readonly lines: readonly string[];
  readonly origin: PublishedPlan | null;
  /** Keys of doubts (doubts.ts). */
  readonly settled: readonly string[];
  /** The plan that this one carries out: a sheet has its tasks' codes alone. */
  readonly parent: ParentPlan | null;
}

export const nothingRemembered: PlanMemory = { lines: [], origin: null, settled: [], parent: null };

/** As the parser splits a document, so that line numbers agree. */
export const linesOfDocument = (text: string): string[] => text.split(/\r\n|\n|\r/);

/** In characters: beyond it a workbook would carry a whole book about; the surroundings of the tasks are kept. */
const longest = 1_500_000;
const context = 12;

export function remembered(text: string, tasks: readonly Pick<ParsedTask, "source">[], origin: PublishedPlan): PlanMemory {
  const lines = linesOfDocument(text);
  if (text.length <= longest) return { ...nothingRemembered, lines, origin };
  const wanted = new Set<number>();
  for (const { source } of tasks)
    for (let no = source.startLine - context; no <= source.endLine + context; no += 1) wanted.add(no);
  let room = longest;
  const kept = lines.map((line, at) => {
    if (!wanted.has(at + 1) || room <= 0) return "";
    room -= line.length;
    return room >= 0 ? line : line.slice(0, room);
  });
  return { ...nothingRemembered, lines: kept, origin };
}
