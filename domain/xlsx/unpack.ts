/** What the reader of .xlsx files asks of its host: the few things that every host has in its own, quick form. */
export interface Unpacker {
  /** Raw DEFLATE. Gives back `size` bytes; throws where the data are broken or want to grow beyond it. */
  readonly inflate: (packed: Uint8Array, size: number) => Uint8Array;
  /** The CRC-32 of ISO 3309, unsigned. */
  readonly crc32: (bytes: Uint8Array) => number;
  /** Bytes as text; broken sequences become U+FFFD. A byte-order mark is dropped. */
  readonly text: (bytes: Uint8Array, encoding: "utf-8" | "utf-16le" | "utf-16be") => string;
  /** One character per byte (ISO 8859-1): tags are found in it before anything is decoded. */
  readonly characters: (bytes: Uint8Array) => string;
  /** Decodes the UTF-8 between two places, each time into a text of its own that keeps nothing else in memory. A byte-order mark stays. */
  readonly pieces: (bytes: Uint8Array) => (from: number, to: number) => string;
}

/** How much a file may ask for before it is refused; a filled return has 40 KB in 12 parts. */
export interface Limits {
  readonly parts: number;
  /** All parts together, unpacked, in bytes. */
  readonly unpacked: number;
  /** How many times larger than its packed form a part may say it is. DEFLATE itself ends at 1,032. */
  readonly ratio: number;
  readonly sheets: number;
  /** Cells of one sheet, those that lie empty before the last of a row included. */
  readonly cells: number;
}

export const defaultLimits: Limits = { parts: 2_000, unpacked: 128 * 1024 * 1024, ratio: 400, sheets: 300, cells: 3_000_000 };

/** Why a file is not read, by cases; the words for people are in `refusal.ts`. */
export type Unreadable =
  | "empty"
  | "not-a-zip"
  | "old-or-locked"
  | "locked"
  | "damaged"
  | "too-large"
  | "not-a-workbook"
  | "binary-workbook"
  | "declares-a-dtd";

/** Thrown inside this room and caught by `readXlsx`, which makes it a Problem. */
export class UnreadableFile extends Error {
  readonly why: Unreadable;
  /** The part or the cell: "xl/worksheets/sheet1.xml". */
  readonly where: string;
  constructor(why: Unreadable, where = "") {
    super(`${why} ${where}`);
    this.why = why;
    this.where = where;
  }
}
