import { decodeKeptWorkbook, type KeptWorkbook } from "./kept-workbook.ts";

/** Where the page keeps its workbook between reloads: IndexedDB of this browser. Rejects where the browser refuses storage. */
export interface WorkbookShelf {
  read(): Promise<KeptWorkbook | null>;
  write(workbook: KeptWorkbook): Promise<void>;
}

export async function openShelf(slot: number): Promise<WorkbookShelf> {
  const opening = indexedDB.open("matran", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("workbooks");
  const database = await answered(opening);
  return {
    read: async () => {
      const store = database.transaction("workbooks", "readonly").objectStore("workbooks");
      return decodeKeptWorkbook(await answered(store.get(slot)));
    },
    write: async (workbook) => {
      const writing = database.transaction("workbooks", "readwrite");
      const written = answered(writing.objectStore("workbooks").put(workbook, slot));
      // A page that is going away has no turn left in which the browser would commit by itself.
      writing.commit();
      await written;
    },
  };
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB"));
  });
}
