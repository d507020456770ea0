import { unitAt } from "./unit-at.ts";

/** Two lines of the table, kept between calls: a document asks a hundred thousand times. */
let above = new Uint16Array(512);
let below = new Uint16Array(512);
const far = 0xffff;

/**
 * How many letters must be changed, added or dropped to turn one word into another, as far as `limit`; beyond it, Infinity.
 * The band around the diagonal keeps the work at length × limit.
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return Infinity;
  if (left === right) return 0;
  const width = right.length + 2;
  if (above.length < width) {
    above = new Uint16Array(width * 2);
    below = new Uint16Array(width * 2);
  }
  for (let column = 0; column <= right.length; column += 1) above[column] = column <= limit ? column : far;
  for (let row = 1; row <= left.length; row += 1) {
    const from = Math.max(1, row - limit);
    const to = Math.min(right.length, row + limit);
    const letter = unitAt(left, row - 1);
    below[from - 1] = from === 1 && row <= limit ? row : far;
    let best = below[from - 1] ?? far;
    for (let column = from; column <= to; column += 1) {
      const change = (above[column - 1] ?? far) + (letter === unitAt(right, column - 1) ? 0 : 1);
      const other = Math.min(above[column] ?? far, below[column - 1] ?? far) + 1;
      const cost = change < other ? change : other;
      below[column] = cost < far ? cost : far;
      if (cost < best) best = cost;
    }
    below[to + 1] = far;
    if (best > limit) return Infinity;
    [above, below] = [below, above];
  }
  const distance = above[right.length] ?? far;
  return distance <= limit ? distance : Infinity;
}
