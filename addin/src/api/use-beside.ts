/**
 * Something loaded beside a room's own work and never in its way: who owes, what is asked, figures to look at.
 *
 *   not loaded yet, or something else is asked for by now     nothing
 *   loaded                                                    its value, also while it is loaded again
 *   it could not be loaded                                    what stood before, if anything did, and why it is not newer
 *   an answer to an earlier question, however late            dropped: one period's figures never stand under another's name
 */
import { useCallback, useEffect, useRef, useState } from "react";
import { done, type Failure, type Reply } from "../failure.ts";

/** A new `Ask` is another question; null: there is nothing to ask for. */
export type Ask<T> = () => Promise<Reply<{ readonly value: T }>>;

interface Seen<T> {
  readonly of: Ask<T> | null;
  readonly value: T | null;
  readonly missed: Failure | null;
}

export interface Beside<T> {
  readonly value: T | null;
  /** Why what is shown is not, or is older than it could be. */
  readonly missed: Failure | null;
  readonly again: () => Promise<Reply<void>>;
  /** What the service answered to a step of the person's own. */
  readonly put: (value: T) => void;
}

/** `ask`: the same function as long as the same is asked. `version` changes when it must be loaded anew. */
export function useBeside<T>(ask: Ask<T> | null, version: unknown): Beside<T> {
  const [seen, setSeen] = useState<Seen<T>>({ of: ask, value: null, missed: null });
  const asked = useRef(ask);
  asked.current = ask;
  /** Counts what was asked and put: an answer counts only while nothing came after its question. */
  const turn = useRef(0);

  const again = useCallback(async (): Promise<Reply<void>> => {
    if (ask === null) return done(undefined);
    const mine = ++turn.current;
    const found = await ask();
    if (mine === turn.current && asked.current === ask)
      setSeen((before) =>
        found.ok
          ? { of: ask, value: found.value.value, missed: null }
          : { of: ask, value: before.of === ask ? before.value : null, missed: found.failure },
      );
    return found.ok ? done(undefined) : found;
  }, [ask]);
  useEffect(() => void again(), [again, version]);

  const put = (value: T): void => {
    if (asked.current !== ask) return;
    turn.current += 1;
    setSeen({ of: ask, value, missed: null });
  };
  return seen.of === ask ? { value: seen.value, missed: seen.missed, again, put } : { value: null, missed: null, again, put };
}
