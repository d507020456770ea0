/** A part of a list in the order of its keys. */
export interface Page {
  readonly most: number;
  /** The key behind which it begins; null: from the first. */
  readonly after: string | null;
}
