/**
 * A deadline or a demanded number stands in few words before its figures: "hoàn thành trước ngày 30/9". What is longer before a
 * text's first figure need not be searched for either.
 */
const reach = 80;

/** From where on a folded text may hold words with figures; -1: it has no figure. */
export function beforeFigures(folded: string): number {
  const first = folded.search(/\d/);
  return first < 0 ? -1 : Math.max(0, first - reach);
}
