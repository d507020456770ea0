/**
 * What a PDF's page draws beside its letters, by its list of drawing operators: the straight lines that are its tables' borders
 * (Word draws each as a thin filled rectangle, others stroke lines or whole boxes), and how much of it pictures cover.
 */
import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import * as v from "valibot";
import type { Rule } from "../layout/page.ts";

export type Matrix = readonly [number, number, number, number, number, number];

const numbers = v.pipe(
  v.custom<ArrayLike<number>>((value) => Array.isArray(value) || value instanceof Float32Array),
  v.transform((values) => Array.from(values)),
);
const MatrixSchema = v.pipe(
  numbers,
  v.check((values) => values.length === 6),
  v.transform(([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]): Matrix => [a, b, c, d, e, f]),
);
/** How the path is painted, and its steps: 0 x y begins, 1 x y draws, 2 and 3 curve (6 and 4 numbers), 4 closes. */
const PathSchema = v.tuple([v.number(), v.looseTuple([v.nullable(numbers)]), v.any()]);

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

type Point = readonly [number, number];
const widths: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };

/** Corners of each part of the path; curves end a part, no border is one. */
function outlines(steps: readonly number[]): Point[][] {
  const parts: Point[][] = [];
  for (let at = 0; at < steps.length; at += 1 + (widths[steps[at] ?? 4] ?? 0)) {
    const [kind, x = 0, y = 0] = steps.slice(at, at + 3);
    if (kind === 0 || kind === 2 || kind === 3) parts.push(kind === 0 ? [[x, y]] : []);
    else if (kind === 1) parts.at(-1)?.push([x, y]);
    else if (kind === 4) {
      const [first] = parts.at(-1) ?? [];
      if (first !== undefined) parts.at(-1)?.push(first);
    }
  }
  return parts;
}

const box = (points: readonly Point[]): Rule => ({
  left: Math.min(...points.map(([x]) => x)),
  right: Math.max(...points.map(([x]) => x)),
  top: Math.min(...points.map(([, y]) => y)),
  bottom: Math.max(...points.map(([, y]) => y)),
});

/** Points; a border is no thicker. */
const thin = 2.5;
const isThin = ({ left, right, top, bottom }: Rule): boolean =>
  Math.min(right - left, bottom - top) < thin && Math.max(right - left, bottom - top) > thin * 2;

interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

export interface Drawn {
  readonly rules: readonly Rule[];
  /** Area of its pictures. */
  readonly pictured: number;
}

const paintsPicture: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
]);

/** `start`: from the file's measures to the page's, y downwards. */
export function drawnOn({ fnArray, argsArray }: Drawing, start: Matrix): Drawn {
  const rules: Rule[] = [];
  let pictured = 0;
  const kept: Matrix[] = [];
  let now = start;
  fnArray.forEach((operator, at) => {
    const given = argsArray[at];
    if (operator === OPS.save) kept.push(now);
    else if (operator === OPS.restore) now = kept.pop() ?? start;
    // A picture is drawn into the unit square.
    else if (paintsPicture.has(operator)) pictured += Math.abs(now[0] * now[3] - now[1] * now[2]);
    else if (operator === OPS.transform) {
      const matrix = v.safeParse(MatrixSchema, given);
      if (matrix.success) now = times(now, matrix.output);
    } else if (operator === OPS.constructPath) {
      const path = v.safeParse(PathSchema, given);
      if (!path.success || path.output[0] === OPS.endPath) return;
      const [paint, [steps]] = path.output;
      const stroked = paint === OPS.stroke || paint === OPS.closeStroke;
      for (const corners of outlines(steps ?? [])) {
        const placed = corners.map(([x, y]): Point => [now[0] * x + now[2] * y + now[4], now[1] * x + now[3] * y + now[5]]);
        const edges = stroked
          ? placed.slice(1).map((point, index) => box([placed[index] ?? point, point]))
          : placed.length > 1
            ? [box(placed)]
            : [];
        rules.push(...edges.filter(isThin));
      }
    }
  });
  return { rules, pictured };
}
