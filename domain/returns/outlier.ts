/**
 * A figure that is unlike all that the same agency reported before, by the median and the median of the distances from it
 * (MAD; 1.4826 makes it comparable with a standard deviation). Robust: one odd period in the past hides no other.
 *
 *   20, 22, 19, 21 before, 23 now      usual
 *   20, 22, 19, 21 before, 60 now      an outlier; usually about 21
 *   3, 0, 2, 1 before, 6 now           usual: a handful is chance
 *   fewer than four periods            nothing can be said
 */
const [fewest, deviations, smallest] = [4, 3.5, 5];

export interface Usual {
  /** The median. */
  readonly usual: number;
  /** How far from it is still usual. */
  readonly allowed: number;
}

/** Null where nothing can be said. */
export function usualOf(values: readonly number[]): Usual | null {
  if (values.length < fewest) return null;
  const usual = median(values);
  const spread = 1.4826 * median(values.map((each) => Math.abs(each - usual)));
  // Values without any spread would make every other an outlier: a tenth of the usual value is always let through.
  return { usual, allowed: Math.max(deviations * spread, usual / 10, smallest) };
}

/** The usual value where `value` is an outlier beside it; null where it is not, or where nothing can be said. */
export const outlierBeside = (value: number, known: Usual | null): number | null =>
  known !== null && Math.abs(value - known.usual) > known.allowed ? Math.round(known.usual) : null;

/** The same among `earlier` values. */
export const outlierAgainst = (value: number, earlier: readonly number[]): number | null =>
  outlierBeside(value, usualOf(earlier));

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
