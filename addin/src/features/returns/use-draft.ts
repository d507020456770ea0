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

export function useDraft(store: DraftStore, clock: Clock, onRead: (unsent: boolean) => void) {
  const watched = useRef<Watched | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);

  const save = useCallback(async (): Promise<void> => {
    const now = watched.current;
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
    onRead(!isSent);
    const draft: Draft = { savedAt: clock().toISOString(), typed: typedCells(rows), base: open.content, sending: waiting };
    if (isSent && waiting === null) await store.remove(draftKey(open));
    else await store.write(draftKey(open), draft);
  }, [store, clock, onRead]);

  const saveSoon = useCallback((): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save().catch(reportError), pause);
  }, [save]);

  return { watched, save, saveSoon };
}
