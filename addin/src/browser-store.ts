/**
 * A drawer of the browser's own store (IndexedDB), which outlives a crash and a closed page. What is taken out is decoded: it may be of
 * an older build, or spoilt. Every call rejects where the browser refuses to keep anything (a private window, a full disk).
 */
import * as v from "valibot";

export interface BrowserStore<T> {
  /** Null where nothing is kept, or nothing that can be read any more. */
  read(key: string): Promise<T | null>;
  write(key: string, value: T): Promise<void>;
  remove(key: string): Promise<void>;
}

/** One database for one kind of thing: a second kind in the first database would wait for every older page to be closed. */
export function browserStore<T>(
  factory: IDBFactory,
  { database, drawer, schema }: { database: string; drawer: string; schema: v.GenericSchema<unknown, T> },
): BrowserStore<T> {
  let opened: Promise<IDBDatabase> | null = null;
  const open = (): Promise<IDBDatabase> => {
    if (opened === null) {
      const opening = factory.open(database, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore(drawer);
      opened = answered(opening);
    }
    return opened;
  };
  const change = async (work: (store: IDBObjectStore) => IDBRequest): Promise<void> => {
    const writing = (await open()).transaction(drawer, "readwrite");
    const ended = answered(work(writing.objectStore(drawer)));
    // A page that is going away has no turn left in which the browser would commit by itself.
    writing.commit();
    await ended;
  };
  return {
    async read(key) {
      const store = (await open()).transaction(drawer, "readonly").objectStore(drawer);
      const decoded = v.safeParse(schema, await answered<unknown>(store.get(key)));
      return decoded.success ? decoded.output : null;
    },
    write: (key, value) => change((store) => store.put(value, key)),
    remove: (key) => change((store) => store.delete(key)),
  };
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB"));
  });
}
