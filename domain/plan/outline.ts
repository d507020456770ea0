/**
 * The outline is the plan's paragraphs as a tree. A kind of marker that stands open already closes everything beneath it, a new
 * kind goes one deeper. An unmarked paragraph belongs to the heading above it, an unmarked label to the task before it.
 */
import { labelsOf } from "./label.ts";
import type { MarkerKind } from "./marker.ts";
import type { Paragraph } from "./paragraph.ts";
import { endsSentence } from "./title.ts";

export interface Clause {
  readonly marker: Paragraph["marker"];
  readonly text: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly children: readonly Clause[];
}

interface Growing extends Clause {
  readonly children: Growing[];
}

/** A smaller number never stands beneath a larger one. Letters and brackets nest either way round. */
const rank: Readonly<Record<MarkerKind, number>> = {
  part: -1,
  capital: 0,
  roman: 1,
  decimal1: 2,
  decimal2: 3,
  decimal3: 4,
  letter: 5,
  bracket: 5,
  dash: 6,
  plus: 7,
};

const isLabel = (clause: Clause): boolean => labelsOf(clause.text).length > 0;
const isFinished = (clause: Clause): boolean => endsSentence(clause.text) && !clause.text.endsWith(":");

/** May an unmarked paragraph stand under this clause? */
const takes = (clause: Clause, label: boolean): boolean => {
  if (label) return !isLabel(clause);
  if (clause.marker === null || rank[clause.marker.kind] >= rank.dash) return false;
  return isLabel(clause) ? /^[^:]*:?$/.test(clause.text) : !isFinished(clause);
};

export function outline(paragraphs: readonly Paragraph[]): Clause {
  const root: Growing = { marker: null, text: "", startLine: 1, endLine: 1, children: [] };
  const open: Growing[] = [];
  for (const paragraph of paragraphs) {
    const clause: Growing = { ...paragraph, children: [] };
    const label = isLabel(clause);
    const { marker } = paragraph;
    if (marker === null) {
      while (open.length > 0 && !takes(open.at(-1) ?? root, label)) open.pop();
    } else {
      const closed = open.findIndex(
        (above) => above.marker?.kind === marker.kind || (above.marker !== null && rank[above.marker.kind] > rank[marker.kind]),
      );
      if (closed >= 0) open.length = closed;
      while (!label && open.at(-1)?.marker === null && isFinished(open.at(-1) ?? root)) open.pop();
    }
    (open.at(-1) ?? root).children.push(clause);
    if (!/^[("]/.test(paragraph.text)) open.push(clause);
  }
  return root;
}
