/** Reads the `Báo cáo` sheet and checks it by the same rules as the service; each problem stands at its cell. */
import { isError, type Problem } from "../../../../domain/problem.ts";
import { checkReturn, mayBeSent } from "../../../../domain/returns/check.ts";
import { mergedFields } from "../../../../domain/returns/merged-fields.ts";
import { atCells } from "../../../../domain/returns/return-cells.ts";
import { readReturnSheet } from "../../../../domain/returns/read-return-sheet.ts";
import { returnSheetName } from "../../../../domain/returns/return-columns.ts";
import type { ReturnContent } from "../../../../domain/returns/return.ts";
import type { RawRows } from "../../../../domain/sheet/sheet.ts";
import { findStamp, type Stamp } from "../../../../domain/sheet/stamp.ts";
import { done, failed, failure, type Reply } from "../../failure.ts";
import { readForm } from "../../workbook/read-sheet.ts";
import type { OpenReturn } from "./open-return.ts";

export interface CheckedReturn {
  /** Null where the sheet cannot be read as this return. */
  readonly content: ReturnContent | null;
  readonly problems: readonly Problem[];
  readonly sendable: boolean;
  readonly stamp: Stamp | null;
  readonly rows: RawRows;
}

/** `sheetName`: as its tab is called now. */
export async function checkSheet(
  { plan, period, agencyId, previous, history = [] }: OpenReturn,
  sheetName: string = returnSheetName,
): Promise<Reply<CheckedReturn>> {
  const read = await readForm(sheetName);
  if (!read.ok) return read;
  if (read.value === null)
    return failed(failure("sheet-missing", `Không còn trang ${sheetName} trong sổ tính.`, "Bấm Mở báo cáo để tạo lại trang."));
  const { rows, merged } = read.value;
  const lost = mergedFields(rows, merged);
  const outcome = readReturnSheet(plan, rows, { periodId: period.id, agencyId });
  const stamp = findStamp(rows);
  if (!outcome.ok || lost.length > 0)
    return done({
      content: null,
      problems: onSheet([...lost, ...outcome.problems], sheetName),
      sendable: false,
      stamp,
      rows,
    });
  const found = checkReturn(plan, outcome.value, previous, period, history);
  const problems = onSheet([...outcome.problems, ...atCells(found, rows)], sheetName);
  return done({ content: outcome.value, problems, sendable: !problems.some(isError) && mayBeSent(problems), stamp, rows });
}

/** Places say the sheet as it was drawn; its tab may have another name by now. */
export const onSheet = (problems: readonly Problem[], sheetName: string): readonly Problem[] =>
  problems.map((problem) =>
    problem.place?.kind === "cell" && problem.place.sheet === returnSheetName
      ? { ...problem, place: { ...problem.place, sheet: sheetName } }
      : problem,
  );
