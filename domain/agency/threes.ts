/**
 * How alike two texts are when letters may be misread: the letters are taken in threes ("sở y" → "soy") and the shared ones are
 * counted (Dice's coefficient). 1: the same letters; 0: nothing in common. A wrong letter costs three threes, a word that moved
 * almost nothing.
 */
import { foldedWords } from "./fold.ts";

export function lettersInThrees(text: string): ReadonlyMap<string, number> {
  const letters = ` ${foldedWords(text).join("")} `;
  const threes = new Map<string, number>();
  for (let at = 0; at + 3 <= letters.length; at += 1) {
    const three = letters.slice(at, at + 3);
    threes.set(three, (threes.get(three) ?? 0) + 1);
  }
  return threes;
}

export function shared(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number {
  const [few, many] = left.size < right.size ? [left, right] : [right, left];
  let both = 0;
  for (const [three, times] of few) both += Math.min(times, many.get(three) ?? 0);
  const all = countOf(left) + countOf(right);
  return all === 0 ? 1 : (2 * both) / all;
}

const countOf = (threes: ReadonlyMap<string, number>): number => [...threes.values()].reduce((sum, times) => sum + times, 0);

export const alike = (left: string, right: string): number => shared(lettersInThrees(left), lettersInThrees(right));
