/**
 * A page as it lies on paper: pieces of text with their places, and the lines that are drawn. It comes from a PDF's text layer
 * or from recognition of a picture; what reads it does not know which. Measures are in any unit, the same for all of a page;
 * y grows downwards.
 */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where its letters stand. */
  readonly base: number;
  /** Height of its font. */
  readonly size: number;
}

/** A drawn line: horizontal where top and bottom are nearly one, vertical where left and right are. */
export interface Rule {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly rules: readonly Rule[];
}

/** Pieces of one line that stand together; a wide gap begins another. */
export interface Segment extends Piece {
  /** Number of the page, from 1. */
  readonly page: number;
}

export const medianOf = (numbers: readonly number[]): number => atShare(numbers, 0.5);

/** The number below which that share of them lies; 0 where there are none. */
export const atShare = (numbers: readonly number[], share: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0;
