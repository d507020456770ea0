/**
 * A drawing taken apart by weight: Excel on the web refuses a request over 5 MB, so what is heavier goes in several. A weight
 * is a guess, in bytes; the parts are filled to half of what is allowed, so that the guess may be wrong by half.
 *
 *   a return, an ordinary plan        one part
 *   a matrix of 150 × 300             four parts
 */
export interface Piece {
  readonly bytes: number;
  /** Names what is to be done to Excel; nothing is sent yet. */
  readonly draw: () => void;
}

export const mostBytesOfPart = 2_500_000;

/** In their order. A piece that is heavier than a part is a part by itself. */
export function partsOf<Weighed extends { readonly bytes: number }>(
  pieces: readonly Weighed[],
  most = mostBytesOfPart,
): readonly (readonly Weighed[])[] {
  const parts: Weighed[][] = [];
  let weight = Infinity;
  for (const piece of pieces) {
    if (weight + piece.bytes > most) {
      parts.push([]);
      weight = 0;
    }
    parts.at(-1)?.push(piece);
    weight += piece.bytes;
  }
  return parts;
}
