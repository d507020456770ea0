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
  const store = (mode: IDBTransactionMode) => database.transaction("workbooks", mode).objectStore("workbooks");
  return {
    read: async () => decodeKeptWorkbook(await answered(store("readonly").get(slot))),
    write: async (workbook) => void (await answered(store("readwrite").put(workbook, slot))),
  };
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB"));
  });
}
