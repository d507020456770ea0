/** What was sent, in the very letters of the sheet wherever the sheet says the same: "5/2/2026" stays as it was typed. */
import { fieldWords } from "../../../../domain/returns/fields.ts";
import { readReturnSheet } from "../../../../domain/returns/read-return-sheet.ts";
import { type Typed, typedCells } from "../../../../domain/returns/typed-cells.ts";
import { rawRows } from "../../../../domain/sheet/raw-rows.ts";
import type { RawRows } from "../../../../domain/sheet/sheet.ts";
import { type OpenReturn, sheetOf } from "./open-return.ts";

/** As a fresh sheet of the return would have it. */
export const typedOf = (open: OpenReturn): Typed => typedCells(rawRows(sheetOf(open)));

export function sentTyped(open: OpenReturn, rows: RawRows): Typed {
  const [drawn, typed] = [typedOf(open), typedCells(rows)];
  const read = readReturnSheet(open.plan, rows, { periodId: open.period.id, agencyId: open.agencyId });
  if (!read.ok || open.content === null) return drawn;
  const [said, sent] = [fieldWords(read.value), fieldWords(open.content)];
  return Object.fromEntries(
    Object.keys(drawn).map((path) => [path, ((said[path] ?? "") === (sent[path] ?? "") ? typed[path] : drawn[path]) ?? null]),
  );
}
