/**
 * Blocks that stand side by side on the paper: the issuer beside the national title, the recipients beside the signature. They
 * are read one after the other, the left one first. A run of rows of which some have two segments is such a block; the rows
 * between them, and those next to them, belong to it where they keep to one side.
 */
import type { Segment } from "./page.ts";
import type { Row } from "./rows.ts";

interface Sides {
  /** Where the left one ends and the right one begins. */
  readonly end: number;
  readonly begin: number;
}

const sidesOf = (rows: readonly Row[]): Sides | null => {
  const twos = rows.filter((row) => row.length === 2);
  const end = Math.max(...twos.map(([left]) => left?.right ?? 0));
  const begin = Math.min(...twos.map(([, right]) => right?.left ?? Infinity));
  return twos.length > 0 && end < begin ? { end, begin } : null;
};

const keepsToSide = (row: Row, { end, begin }: Sides): boolean =>
  row.every((segment) => segment.right < begin || segment.left > end);

/** How far from one line to the next, at most, within a block: in heights of its font. */
const reach = 2.6;

const isNear = (row: Row, next: Row): boolean =>
  (next[0]?.base ?? 0) - (row[0]?.base ?? 0) < Math.max(row[0]?.size ?? 0, next[0]?.size ?? 0) * reach;

/** The rows from `at` that make such a block, how many; 0 where there is none. */
function blockLength(rows: readonly Row[], at: number): number {
  if (rows[at]?.length !== 2) return 0;
  let length = 1;
  for (let next = at + 1; next < rows.length; next += 1) {
    const [row, before] = [rows[next] ?? [], rows[next - 1] ?? []];
    const sides = sidesOf(rows.slice(at, next + 1));
    if (row.length > 2 || sides === null || !keepsToSide(row, sides)) break;
    const signature = row.every(({ left }) => left > sides.end);
    if (!isNear(before, row) && !(signature && row.length === 1)) break;
    if (row.length === 2 || signature || isBeside(row, rows.slice(at, next))) length = next + 1 - at;
  }
  return length;
}

/** A row of the left side alone: in the middle of the block's left side, or below it in a font as small. */
function isBeside(row: Row, before: readonly Row[]): boolean {
  const [only] = row;
  const lefts = before.flatMap((each) => (each.length === 2 && each[0] !== undefined ? [each[0]] : []));
  const last = lefts.at(-1);
  if (only === undefined || last === undefined) return false;
  const middle = (segment: Segment): number => (segment.left + segment.right) / 2;
  return (
    Math.abs(middle(only) - middle(last)) < only.size ||
    (Math.abs(only.left - last.left) < only.size / 2 && only.size < last.size * 1.1)
  );
}

/** The rows as lines in reading order; `null` stands where a block begins or ends. */
export function inReadingOrder(rows: readonly Row[]): (Segment | null)[] {
  const lines: (Segment | null)[] = [];
  for (let at = 0; at < rows.length;) {
    const length = blockLength(rows, at);
    if (length === 0) {
      lines.push(...(rows[at] ?? []));
      at += 1;
      continue;
    }
    const block = rows.slice(at, at + length);
    const sides = sidesOf(block);
    const isLeft = (segment: Segment): boolean => segment.right < (sides?.begin ?? Infinity);
    const all = block.flat();
    lines.push(null, ...all.filter(isLeft), null, ...all.filter((segment) => !isLeft(segment)), null);
    at += length;
  }
  return lines;
}
