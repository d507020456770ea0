/**
 * Many who ask for the same row at the same moment share one reading: in the last hour before a deadline a hundred agencies ask for the
 * same plan, directory and periods. Nothing is kept, and nobody gets an older answer than a reading of her own would have given:
 *
 *   nobody is reading it          a reading begins
 *   one is being read             it began before she asked, so it may miss what was changed in between (a period that was closed):
 *                                 she waits for the next one, which begins when this one ends
 *   the next one is waited for    it is hers too
 */
import type { Row, Table } from "./table.ts";

export function readTogether<T>(): (key: string, read: () => Promise<T>) => Promise<T> {
  const turns = new Map<string, Turn<T>>();
  const begin = (key: string, read: () => Promise<T>): Promise<T> => {
    const turn: Turn<T> = { reading: read(), next: null };
    turns.set(key, turn);
    const over = (): void => {
      if (turn.next === null) turns.delete(key);
    };
    turn.reading.then(over, over);
    return turn.reading;
  };
  return (key, read) => {
    const turn = turns.get(key);
    if (turn === undefined) return begin(key, read);
    const next = (): Promise<T> => begin(key, read);
    turn.next ??= turn.reading.then(next, next);
    return turn.next;
  };
}

interface Turn<T> {
  readonly reading: Promise<T>;
  /** Begins when `reading` has ended, well or not. */
  next: Promise<T> | null;
}

/** The same table; who reads a row or a range of it while others do, reads with them. */
export function readingTogether(table: Table): Table {
  const rows = readTogether<Row | null>();
  const lists = readTogether<Row[]>();
  const keyOf = (...parts: readonly unknown[]): string => JSON.stringify(parts);
  return {
    ...table,
    get: (partition, row, select) => rows(keyOf(partition, row, select), () => table.get(partition, row, select)),
    list: (partition, range, select) => lists(keyOf(partition, range, select), () => table.list(partition, range, select)),
  };
}
