/**
 * A number gap is a place in a list of headings where numbers are passed over: the document left a heading out, or its reading
 * lost it, and then what stood beneath it now stands under the heading before, as that body's duties.
 *
 *   1. Công an tỉnh · 2. Sở Tư pháp · 3. …        none
 *   1. Công an tỉnh · 4. Sở Tư pháp               2 and 3 are missing
 *   I · III                                       II is missing
 *   1 · 1 · 2, 3 · 2                              none: a number may be used again
 *   1 · 27                                        none: 27 is a figure at the head of a line, or of another list
 */
import type { MarkerKind } from "./marker.ts";
import type { Clause } from "./outline.ts";

export interface NumberGap {
  /** As the document numbers: "2", "III". */
  readonly missing: readonly string[];
  /** The number after which, and the one before which, they are missing. */
  readonly after: string;
  readonly before: string;
  /** Of the heading after the gap. */
  readonly line: number;
}

/** More passed over at once is another list. */
const widest = 6;

const romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"];

/** How each kind of list counts; the other kinds are no headings. */
const counting: Partial<
  Record<MarkerKind, { readonly read: (label: string) => number; readonly write: (count: number) => string }>
> = {
  roman: { read: (label) => romans.indexOf(label) + 1, write: (count) => romans[count - 1] ?? "" },
  decimal1: { read: Number, write: String },
};

/** In the order of the text. Its time grows with the number of clauses. */
export function numberGaps(outline: Clause): NumberGap[] {
  const gaps: NumberGap[] = [];
  const rest: Clause[] = [outline];
  for (let parent = rest.pop(); parent !== undefined; parent = rest.pop()) {
    const last = new Map<MarkerKind, number>();
    for (const { marker, startLine } of parent.children) {
      const counts = marker === null ? undefined : counting[marker.kind];
      if (marker === null || counts === undefined) continue;
      const [number, before] = [counts.read(marker.label), last.get(marker.kind)];
      if (!(number > 0)) continue;
      last.set(marker.kind, number);
      if (before === undefined || number < before + 2 || number > before + 1 + widest) continue;
      const missing = Array.from({ length: number - before - 1 }, (_, at) => counts.write(before + 1 + at));
      gaps.push({ missing, after: counts.write(before), before: counts.write(number), line: startLine });
    }
    for (const child of parent.children) if (child.children.length > 0) rest.push(child);
  }
  return gaps.sort((a, b) => a.line - b.line);
}
