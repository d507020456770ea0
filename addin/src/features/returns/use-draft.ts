/** Keeps the draft as she types: a moment after each change the form is read and what was typed goes to the browser's store. */
import { useCallback, useEffect, useRef } from "react";
import { fieldWords } from "../../../../domain/returns/fields.ts";
import { readReturnSheet } from "../../../../domain/returns/read-return-sheet.ts";
import type { ReturnContent } from "../../../../domain/returns/return.ts";
import { typedCells } from "../../../../domain/returns/typed-cells.ts";
import { readSheets } from "../../workbook/read-sheet.ts";
import type { Clock } from "../../today.ts";
import type { Draft, DraftKey, DraftStore, Sending } from "./draft-store.ts";
import type { OpenReturn } from "./open-return.ts";

/** Quiet for so long counts as a pause; a cell being typed in is asked again after the second. */
const [pause, again] = [700, 1_500];

export const draftKey = ({ plan, period, agencyId }: OpenReturn): DraftKey => ({
  planId: plan.id,
  periodId: period.id,
  agencyId,
});

/** Whether two returns say the same, answer by answer. */
export const saysTheSame = (one: ReturnContent, other: ReturnContent): boolean => {
  const [words, others] = [fieldWords(one), fieldWords(other)];
  return [...new Set([...Object.keys(words), ...Object.keys(others)])].every(
    (path) => (words[path] ?? "") === (others[path] ?? ""),
  );
};

export interface Watched {
  readonly open: OpenReturn;
  readonly sheetName: string;
  readonly waiting: Sending | null;
}

/** False where the browser keeps nothing (a private window, a full disk): she is told, and her work goes on. */
export const isDone = (work: Promise<void>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );

/** What was found out while keeping a draft. */
export interface Read {
  readonly unsent: boolean;
  readonly draftKept: boolean;
}

export function useDraft(store: DraftStore, clock: Clock, onRead: (read: Read) => void) {
  const watched = useRef<Watched | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);

  /** `now`: what is open, where that is about to become another. */
  const save = useCallback(
    async (now: Watched | null = watched.current): Promise<void> => {
      if (now === null) return;
      const { open, sheetName, waiting } = now;
      const read = await readSheets([sheetName], { quiet: true });
      const rows = read.ok ? (read.value[sheetName] ?? null) : null;
      if (rows === null) {
        if (!read.ok) timer.current = setTimeout(() => void save(), again);
        return;
      }
      const said = readReturnSheet(open.plan, rows, { periodId: open.period.id, agencyId: open.agencyId });
      const isSent = said.ok && open.content !== null && saysTheSame(said.value, open.content);
      const draft: Draft = { savedAt: clock().toISOString(), typed: typedCells(rows), base: open.content, sending: waiting };
      const isOver = isSent && waiting === null;
      const draftKept = await isDone(isOver ? store.remove(draftKey(open)) : store.write(draftKey(open), draft));
      onRead({ unsent: !isSent, draftKept });
    },
    [store, clock, onRead],
  );

  const saveSoon = useCallback((): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), pause);
  }, [save]);

  return { watched, save, saveSoon };
}
