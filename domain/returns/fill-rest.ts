/**
 * One progress for every task that has none yet: what she would otherwise choose row by row. What she has chosen stays.
 *
 *   II.1 "Hoàn thành", II.2 empty, II.3 empty   with "Đang thực hiện"   II.2 and II.3 say "Đang thực hiện"
 */
import { wordsOf } from "../sheet/words.ts";
import type { RawRows } from "../sheet/sheet.ts";
import { type Progress, progressWords } from "./return.ts";
import { fieldCells, type Typed } from "./typed-cells.ts";

/** Only what asks for nothing further: a finished task wants its day, a stuck one its reason. */
export const restStates = ["in-progress", "not-started", "nothing-arose"] as const satisfies readonly Progress[];
export type RestState = (typeof restStates)[number];

export const restAs = (rows: RawRows, progress: RestState): Typed =>
  Object.fromEntries(
    fieldCells(rows)
      .filter(({ path, raw }) => /^tasks\/.*\/progress$/.test(path) && wordsOf(raw) === "")
      .map(({ path }) => [path, progressWords[progress]]),
  );
