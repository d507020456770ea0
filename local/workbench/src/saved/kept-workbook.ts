import type { IWorkbookData } from "@univerjs/core";
import * as v from "valibot";

/** A workbook as the browser keeps it: Univer's snapshot, and whether it holds work that is in no file yet. */
export interface KeptWorkbook {
  readonly snapshot: Partial<IWorkbookData>;
  readonly isUnsaved: boolean;
}

const KeptWorkbookSchema = v.object({
  snapshot: v.looseObject({
    id: v.string(),
    name: v.string(),
    sheetOrder: v.pipe(v.array(v.string()), v.minLength(1)),
    sheets: v.record(v.string(), v.looseObject({ id: v.string(), name: v.string() })),
  }),
  isUnsaved: v.boolean(),
});

/** Null where the browser kept nothing, or something that no workbook can be made of. */
export function decodeKeptWorkbook(stored: unknown): KeptWorkbook | null {
  const decoded = v.safeParse(KeptWorkbookSchema, stored);
  return decoded.success ? decoded.output : null;
}
