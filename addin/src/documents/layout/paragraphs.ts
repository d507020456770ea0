/**
 * Paragraphs from lines that the paper's width cut. A line goes on with the one above it where its first word would not have
 * fitted there, unless the look says that something begins: a mark on a line that is set in, another size, a wide gap.
 */
import { atShare, medianOf, type Segment } from "./page.ts";

const mark = /^(?:[-–+•*]\s|[IVXLC]{1,6}[.)]\s|\d{1,2}(?:\.\d{1,2}){0,3}[.)]\s|\d{1,2}(?:\.\d{1,2}){1,3}\s|[a-zđ]\)\s)/;
/** A small line at a page's foot that begins with its number. */
const footnote = /^\(?(\d{1,2})\)?\s+(?=\S)/;

/** How a document's lines usually lie. */
export interface Shape {
  readonly left: number;
  readonly right: number;
  readonly size: number;
  /** From one line to the next. */
  readonly step: number;
  /** Marks stand on lines that are set in, so that one at the margin may be a line that only goes on ("… điểm" / "a) khoản 2"). */
  readonly marksSetIn: boolean;
}

export const shapeOf = (lines: readonly Segment[]): Shape => {
  const size = medianOf(lines.map((line) => line.size));
  const body = lines.filter((line) => Math.abs(line.size - size) < size * 0.12);
  const steps = body.slice(1).flatMap((line, at) => {
    const step = line.base - (body[at]?.base ?? 0);
    return step > 0 && step < size * 3 ? [step] : [];
  });
  const left = atShare(
    body.map((line) => line.left),
    0.05,
  );
  const marked = body.filter((line) => mark.test(line.text));
  return {
    size,
    left,
    marksSetIn: marked.filter((line) => line.left > left + size * 0.5).length > marked.length / 2,
    right: atShare(
      body.map((line) => line.right),
      0.9,
    ),
    step: medianOf(steps),
  };
};

const firstWordWidth = (line: Segment): number =>
  ((line.right - line.left) * (/^\S+/.exec(line.text)?.[0].length ?? 0)) / Math.max(1, line.text.length);

/** `first`: the line above is the first of its paragraph. */
const begins = (above: Segment, line: Segment, first: boolean, shape: Shape): boolean => {
  const em = shape.size;
  if (Math.abs(line.size - above.size) > em * 0.12) return true;
  if (above.right + firstWordWidth(line) + em * 0.6 < shape.right) return true;
  const marked = mark.test(line.text);
  if (marked && (!shape.marksSetIn || line.left > shape.left + em * 0.5 || mark.test(above.text) || /^[-–+•*]/.test(line.text)))
    return true;
  const samePage = line.page === above.page;
  if (samePage && line.base - above.base > Math.max(shape.step * 1.75, em * 1.9)) return true;
  const setIn = line.left > shape.left + em * 0.6;
  // Set in like the first line above it, where lines that go on begin at the margin.
  if (setIn && first && !mark.test(above.text) && Math.abs(line.left - above.left) < em * 0.3)
    return /^\p{Lu}/u.test(line.text) && above.left < shape.left + em * 4;
  return setIn && line.left > above.left + em * 0.6 && !mark.test(above.text) && /^\p{Lu}/u.test(line.text);
};

/** `null` among the lines parts blocks that never go on. */
export function paragraphsOf(lines: readonly (Segment | null)[], shape: Shape): string[] {
  const paragraphs: string[] = [];
  let above: Segment | null = null;
  let first = false;
  for (const line of lines) {
    if (line === null) {
      above = null;
      continue;
    }
    const note = line.size < shape.size * 0.88 && footnote.test(line.text);
    if (above === null || note || begins(above, line, first, shape)) {
      paragraphs.push(note ? line.text.replace(footnote, "<sup>($1)</sup> ") : line.text);
      first = true;
    } else {
      paragraphs.push(`${paragraphs.pop() ?? ""} ${line.text}`);
      first = false;
    }
    above = line;
  }
  return paragraphs;
}
