/**
 * A pile is a heap of accepted returns in which each agency stands once per plan and period: the monoid behind every merge.
 *
 *   combine(empty, p) = p = combine(p, empty)                  combine(p, p) = p
 *   combine(p, q) = combine(q, p)                              combine(combine(p, q), r) = combine(p, combine(q, r))
 *
 * Of two returns of one agency the higher revision stands. Equal revisions with different contents cannot come from one store;
 * should they meet all the same, the one whose canonical text is greater stands, so that every order gives the same answer.
 * Piles of communes combine into a province's and piles of provinces into the country's.
 */
import { canonical, canonicalJson } from "../returns/canonical.ts";
import type { ReturnContent } from "../returns/return.ts";
import type { AcceptedReturn } from "./merge.ts";

/** Sorted by key, each key once. */
export type Pile = readonly { readonly key: string; readonly accepted: AcceptedReturn }[];

export const empty: Pile = [];

export const ofReturn = ({ revision, content }: AcceptedReturn): Pile => [
  { key: keyOf(content), accepted: { revision, content: canonical(content) } },
];

/** Costs the length of both; combining many goes by `combineAll`. */
export function combine(left: Pile, right: Pile): Pile {
  const out: Pile[number][] = [];
  let [l, r] = [0, 0];
  for (;;) {
    const [a, b] = [left[l], right[r]];
    if (!a) return [...out, ...right.slice(r)];
    if (!b) return [...out, ...left.slice(l)];
    if (a.key === b.key) out.push({ key: a.key, accepted: standing(a.accepted, b.accepted) });
    else out.push(a.key < b.key ? a : b);
    if (a.key <= b.key) l += 1;
    if (b.key <= a.key) r += 1;
  }
}

/** By halves, so that n returns cost n·log n; any other grouping gives the same pile. */
export function combineAll(piles: readonly Pile[]): Pile {
  if (piles.length <= 1) return piles[0] ?? empty;
  const middle = piles.length >> 1;
  return combine(combineAll(piles.slice(0, middle)), combineAll(piles.slice(middle)));
}

function standing(a: AcceptedReturn, b: AcceptedReturn): AcceptedReturn {
  if (a.revision !== b.revision) return a.revision > b.revision ? a : b;
  return canonicalJson(a.content) >= canonicalJson(b.content) ? a : b;
}

/** Keys and period ids never hold a slash. */
export const keyOf = ({ planId, periodId, agencyId }: ReturnContent): string => `${planId}/${periodId}/${agencyId}`;
