/**
 * How many pages of landscape A4 a sheet takes from side to side, so that its letters can still be read: the columns that are frozen
 * on the screen stand on each of them again.
 *
 *   7 targets, 28 columns of counts           all on one page would be in letters of two points: several
 *   12 agencies beside the tasks              one
 */
const readable = 220;

/** `widths` in characters; `repeated`: how many of them, from the left, stand on every page. */
export function pagesWide(widths: readonly number[], repeated: number): number {
  const sum = (some: readonly number[]): number => some.reduce((total, width) => total + width, 0);
  const fixed = sum(widths.slice(0, repeated));
  return sum(widths) <= readable ? 1 : Math.ceil(sum(widths.slice(repeated)) / Math.max(readable - fixed, readable / 2));
}
