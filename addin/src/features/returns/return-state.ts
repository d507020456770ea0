/** What the return room knows at a moment. Everything that the person sees follows from it. */
import type { Problem } from "../../../../domain/problem.ts";
import type { Difference, Side } from "../../../../domain/returns/fields.ts";
import type { Receipt } from "../../../../domain/returns/return.ts";
import type { Typed } from "../../../../domain/returns/typed-cells.ts";
import type { Draft, Sending } from "./draft-store.ts";
import type { OpenReturn, ReturnKey } from "./open-return.ts";
import type { OwnSheet } from "./own-sheet.ts";

/** A colleague sent in between: where the two returns differ, and what she chose so far. */
export interface Conflict {
  readonly theirs: OpenReturn;
  readonly differences: readonly Difference[];
  readonly chosen: Readonly<Record<string, Side>>;
}

/** Rows that still say what they said last period: sent only after she has confirmed it. */
export interface Keeping {
  readonly problems: readonly Problem[];
}

export interface ReturnState {
  readonly open: OpenReturn | null;
  /** The tab of the open return. */
  readonly sheetName: string;
  readonly unsent: boolean;
  /** False where this browser keeps no draft. */
  readonly draftKept: boolean;
  /** Null: not checked since opening. */
  readonly problems: readonly Problem[] | null;
  readonly receipt: Receipt | null;
  readonly conflict: Conflict | null;
  readonly keeping: Keeping | null;
  /** Set while the question stands what becomes of a sheet that is in the way. */
  readonly asking: { readonly key: ReturnKey; readonly own: OwnSheet; readonly names: readonly string[] } | null;
  /** A draft of the browser that says more than the sheet. */
  readonly offered: { readonly draft: Draft; readonly cells: number } | null;
  /** A sending without a certain answer, which goes out again by itself. */
  readonly waiting: Sending | null;
  /** What stood in the cells before the pane filled them: one step back. */
  readonly undo: Typed | null;
  /** What happened last, in a sentence. */
  readonly news: string | null;
}

export const closed: ReturnState = {
  open: null,
  sheetName: "Báo cáo",
  unsent: false,
  draftKept: true,
  problems: null,
  receipt: null,
  conflict: null,
  keeping: null,
  asking: null,
  offered: null,
  waiting: null,
  undo: null,
  news: null,
};

/** A receipt and a clean check are about what the sheet was; a list of problems stays while she works it off. */
export const changedByHer = (before: ReturnState): ReturnState => ({
  ...before,
  unsent: true,
  receipt: null,
  keeping: null,
  news: null,
  problems: before.receipt === null && (before.problems?.length ?? 0) > 0 ? before.problems : null,
});
