/**
 * How many letters must be changed, added or dropped to turn one word into another, as far as `limit`; beyond it, Infinity.
 * The band around the diagonal keeps the work at length × limit.
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return Infinity;
  if (left === right) return 0;
  let above = Array.from({ length: right.length + 1 }, (_, column) => (column <= limit ? column : Infinity));
  for (let row = 1; row <= left.length; row += 1) {
    const from = Math.max(1, row - limit);
    const to = Math.min(right.length, row + limit);
    const line = new Array<number>(right.length + 1).fill(Infinity);
    if (row <= limit) line[0] = row;
    let best = line[0] ?? Infinity;
    for (let column = from; column <= to; column += 1) {
      const change = left.charCodeAt(row - 1) === right.charCodeAt(column - 1) ? 0 : 1;
      const cost = Math.min(
        (above[column - 1] ?? Infinity) + change,
        (above[column] ?? Infinity) + 1,
        (line[column - 1] ?? Infinity) + 1,
      );
      line[column] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return Infinity;
    above = line;
  }
  const distance = above[right.length] ?? Infinity;
  return distance <= limit ? distance : Infinity;
}
