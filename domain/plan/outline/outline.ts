/**
 * The outline is the plan's paragraphs as a tree. A kind of marker that stands open already closes everything beneath it, a new
 * kind goes one deeper. An unmarked paragraph belongs to the heading above it, an unmarked label to the task before it.
 */
import type { BodiesHeading } from "../bodies/agency-heading.ts";
import { bodiesHeading } from "../bodies/agency-heading.ts";
import { cue } from "../cues.ts";
import type { Label } from "./label.ts";
import { labelsOf, longestPlainLabel, noLabels } from "./label.ts";
import type { MarkerKind } from "./marker.ts";
import type { Names } from "../bodies/names.ts";
import type { Paragraph } from "./paragraph.ts";
import { endsSentence, inCapitals, isTitle } from "./title.ts";

/** A paragraph with its place in the outline, and what every later reader asks of it: found once. */
export interface Clause extends Paragraph {
  readonly labels: readonly Label[];
  readonly heading: BodiesHeading | null;
  /** A title as it stands; `opens`: a title once a colon at its end is gone. */
  readonly titled: boolean;
  readonly opens: boolean;
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

const isLabel = (clause: Clause): boolean => clause.labels.length > 0;
const isFinished = (clause: Clause): boolean => endsSentence(clause.text) && !clause.text.endsWith(":");

/** "Công an tỉnh" on a line of its own, without a number: what follows is its duty. Not the names beneath which a plan is signed. */
const isBareHeading = ({ marker, heading, text }: Clause): boolean =>
  marker === null && heading !== null && heading.duty === "" && (!endsSentence(text) || text.endsWith(":")) && !inCapitals(text);
const isDuty = ({ heading, text }: Clause): boolean => heading === null && text.split(" ", 4).length === 4 && !inCapitals(text);

/** May this unmarked paragraph stand under that clause? */
const takes = (clause: Clause, paragraph: Clause): boolean => {
  if (isLabel(paragraph)) return !isLabel(clause);
  if (isBareHeading(clause)) return isDuty(paragraph);
  if (clause.marker === null || rank[clause.marker.kind] >= rank.dash) return false;
  return isLabel(clause) ? /^[^:]*:?$/.test(clause.text) : !isFinished(clause) || clause.heading?.duty === "";
};

function clauseOf({ marker, text, folded, cues, startLine, endLine }: Paragraph, names: Names): Growing {
  const titled = isTitle(text);
  const mayHaveColon = (cues & cue.colon) !== 0;
  return {
    marker,
    text,
    folded,
    cues,
    startLine,
    endLine,
    labels: !mayHaveColon && text.length > longestPlainLabel ? noLabels : labelsOf(text),
    heading: bodiesHeading(text, names, mayHaveColon),
    titled,
    opens: text.endsWith(":") ? isTitle(text.slice(0, -1)) : titled,
    children: [],
  };
}

export function outline(paragraphs: Iterable<Paragraph>, names: Names): Clause {
  const root: Growing = {
    marker: null,
    text: "",
    folded: "",
    cues: 0,
    startLine: 1,
    endLine: 1,
    labels: [],
    heading: null,
    titled: false,
    opens: false,
    children: [],
  };
  const open: Growing[] = [];
  for (const paragraph of paragraphs) {
    const clause = clauseOf(paragraph, names);
    const label = isLabel(clause);
    const { marker } = paragraph;
    if (marker === null) {
      while (open.length > 0 && !takes(open.at(-1) ?? root, clause)) open.pop();
    } else {
      const closed = open.findIndex(
        (above) => above.marker?.kind === marker.kind || (above.marker !== null && rank[above.marker.kind] > rank[marker.kind]),
      );
      if (closed >= 0) open.length = closed;
      while (!label && open.at(-1)?.marker === null && isFinished(open.at(-1) ?? root)) open.pop();
    }
    (open.at(-1) ?? root).children.push(clause);
    if (!paragraph.text.startsWith("(") && !paragraph.text.startsWith('"')) open.push(clause);
  }
  return root;
}
