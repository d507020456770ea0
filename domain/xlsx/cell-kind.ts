/** What a cell's value is written as (ECMA-376, 18.18.11); anything unknown is a number. */
export const kinds = { number: 0, shared: 1, boolean: 2, text: 3, formulaText: 4, inline: 5 } as const;
export type Kind = (typeof kinds)[keyof typeof kinds];

const [lowerB, lowerD, lowerE, lowerI, lowerS] = [98, 100, 101, 105, 115];

/** "s", "b", "str", "inlineStr" … by the first letter and the length, which no other type shares with them. */
export function kindOf(first: number, length: number): Kind {
  switch (length) {
    case 1:
      if (first === lowerS) return kinds.shared;
      if (first === lowerB) return kinds.boolean;
      return first === lowerE || first === lowerD ? kinds.text : kinds.number;
    case 3:
      return first === lowerS ? kinds.formulaText : kinds.number;
    case 9:
      return first === lowerI ? kinds.inline : kinds.number;
    default:
      return kinds.number;
  }
}
