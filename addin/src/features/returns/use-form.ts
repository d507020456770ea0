/**
 * The open form under all steps of the room: what is known of it, its draft, and the sheet itself, watched for her changes. What
 * the pane writes into it is no change of hers.
 */
import { useCallback, useEffect, useRef, useState } from "react";
import { changedPaths, typedCells } from "../../../../domain/returns/typed-cells.ts";
import type { ReturnContent } from "../../../../domain/returns/return.ts";
import type { RawRows } from "../../../../domain/sheet/sheet.ts";
import type { Desk } from "../../desk.ts";
import { done, type Reply } from "../../failure.ts";
import type { Job } from "../../ui/use-job.ts";
import { readSheets } from "../../workbook/read-sheet.ts";
import type { StopWatching } from "../../workbook/subscription.ts";
import { watchChanges } from "../../workbook/watch-changes.ts";
import type { Draft } from "./draft-store.ts";
import type { OpenReturn } from "./open-return.ts";
import { changedByHer, closed, type ReturnState } from "./return-state.ts";
import { sendKeys } from "./send-keys.ts";
import { draftKey, isDone, useDraft } from "./use-draft.ts";

/** Milliseconds in which Excel tells of a write. */
const echo = 400;

export type Form = ReturnType<typeof useForm>;

export function useForm({ api, clock, drafts }: Desk, job: Job) {
  const [state, setState] = useState<ReturnState>(closed);
  const change = useCallback((part: Partial<ReturnState>) => setState((before) => ({ ...before, ...part })), []);
  const [keys] = useState(() => sendKeys(() => crypto.randomUUID()));
  const stop = useRef<StopWatching | null>(null);
  useEffect(() => () => void stop.current?.(), []);
  const { watched, save, saveSoon } = useDraft(drafts, clock, change);
  const { open, sheetName, waiting } = state;
  watched.current = open === null ? null : { open, sheetName, waiting };

  /** Above zero while the pane itself writes; the echo may come a moment later. */
  const quiet = useRef(0);
  const quietly = async <T>(work: () => Promise<T>): Promise<T> => {
    quiet.current += 1;
    try {
      return await work();
    } finally {
      setTimeout(() => (quiet.current -= 1), echo);
    }
  };

  const stopWatching = async (): Promise<void> => {
    await stop.current?.();
    stop.current = null;
  };
  const watch = async (name: string): Promise<Reply<void>> => {
    await stopWatching();
    const watching = await watchChanges(name, () => {
      if (quiet.current > 0) return;
      setState(changedByHer);
      saveSoon();
    });
    stop.current = watching.ok ? watching.value : null;
    return watching.ok ? done(undefined) : watching;
  };

  const readRows = async (): Promise<Reply<RawRows>> => {
    const read = await readSheets([sheetName]);
    return read.ok ? done(read.value[sheetName] ?? []) : read;
  };

  /** The return is open in the sheet `name`, whose cells are as `rows` says; a fuller draft of the browser is offered. */
  const begin = async (found: OpenReturn, { name, rows, isNew, news }: Beginning): Promise<Reply<void>> => {
    const kept = await drafts.read(draftKey(found)).catch((): Draft | null => null);
    const differing = kept === null ? [] : changedPaths(kept.typed, typedCells(rows));
    const watching = await watch(name);
    if (!watching.ok) return watching;
    const sending = kept?.sending ?? null;
    if (sending !== null) keys.resume(sending.content, sending.key);
    setState({
      ...closed,
      open: found,
      sheetName: name,
      unsent: !isNew,
      news,
      waiting: sending,
      offered: kept !== null && differing.length > 0 ? { draft: kept, cells: differing.length } : null,
    });
    if (!isNew) saveSoon();
    return done(undefined);
  };

  /** What she has said is on the service: nothing is left to keep, and all questions are over. */
  const settle = async (sent: OpenReturn, content: ReturnContent | null, part: Partial<ReturnState>): Promise<void> => {
    setState((before) => ({ ...closed, open: { ...sent, content }, sheetName: before.sheetName, ...part }));
    await isDone(drafts.remove(draftKey(sent)));
  };

  return {
    api,
    clock,
    job,
    state,
    setState,
    change,
    keys,
    drafts,
    watched,
    save,
    saveSoon,
    quietly,
    stopWatching,
    readRows,
    begin,
    settle,
  };
}

/** `isNew`: just drawn, so that nothing in it is hers yet. */
export interface Beginning {
  readonly name: string;
  readonly rows: RawRows;
  readonly isNew: boolean;
  readonly news: string | null;
}
