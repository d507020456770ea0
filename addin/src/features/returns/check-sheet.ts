/** Reads the `Báo cáo` sheet and checks it by the same rules as the service; each problem stands at its cell. */
import { isError, type Problem } from "../../../../domain/problem.ts";
import { checkReturn, mayBeSent } from "../../../../domain/returns/check.ts";
import { atCells } from "../../../../domain/returns/return-cells.ts";
import { readReturnSheet } from "../../../../domain/returns/read-return-sheet.ts";
import { returnSheetName } from "../../../../domain/returns/return-columns.ts";
import type { ReturnContent } from "../../../../domain/returns/return.ts";
import { findStamp, type Stamp } from "../../../../domain/sheet/stamp.ts";
import { done, failed, failure, type Reply } from "../../failure.ts";
import { readSheets } from "../../workbook/read-sheet.ts";
import type { OpenReturn } from "./open-return.ts";

export interface CheckedReturn {
  /** Null where the sheet cannot be read as this return. */
  readonly content: ReturnContent | null;
  readonly problems: readonly Problem[];
  readonly sendable: boolean;
  readonly stamp: Stamp | null;
}

export async function checkSheet({ plan, period, agencyId, previous }: OpenReturn): Promise<Reply<CheckedReturn>> {
  const read = await readSheets([returnSheetName]);
  if (!read.ok) return read;
  const rows = read.value[returnSheetName];
  if (rows === null)
    return failed(
      failure("sheet-missing", `Không còn trang ${returnSheetName} trong sổ tính.`, "Bấm Mở báo cáo để tạo lại trang."),
    );
  const outcome = readReturnSheet(plan, rows, { periodId: period.id, agencyId });
  const stamp = findStamp(rows);
  if (!outcome.ok) return done({ content: null, problems: outcome.problems, sendable: false, stamp });
  const problems = [...outcome.problems, ...atCells(checkReturn(plan, outcome.value, previous, period), rows)];
  return done({ content: outcome.value, problems, sendable: !problems.some(isError) && mayBeSent(problems), stamp });
}
