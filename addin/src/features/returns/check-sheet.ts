/** Reads the `Báo cáo` sheet and checks it by the same rules as the service; each problem stands at its cell. */
import { isError, type Problem } from "../../../../domain/problem.ts";
import { checkReturn, mayBeSent } from "../../../../domain/returns/check.ts";
import { mergedFields } from "../../../../domain/returns/merged-fields.ts";
import { atCells } from "../../../../domain/returns/return-cells.ts";
import { readAsFarAsItGoes } from "../../../../domain/returns/read-return-sheet.ts";
import { returnSheetName } from "../../../../domain/returns/return-columns.ts";
import type { ReturnContent } from "../../../../domain/returns/return.ts";
import { byPlace } from "../../../../domain/sheet/address.ts";
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
  const outcome = readAsFarAsItGoes(plan, rows, { periodId: period.id, agencyId });
  const unread = [...mergedFields(rows, merged), ...outcome.problems];
  const isRead = outcome.ok && !unread.some(isError);
  const found = outcome.ok ? checkReturn(plan, outcome.value, previous, period, history) : [];
  // What could not be read is named already: that it is missing from the rest is no news.
  const checked = isRead ? found : found.filter(({ code }) => !missing.includes(code));
  const problems = onSheet([...unread, ...atCells(checked, rows)].sort(inSheetOrder), sheetName);
  const content = isRead ? outcome.value : null;
  return done({ content, problems, sendable: isRead && mayBeSent(problems), stamp: findStamp(rows), rows });
}

const missing: readonly string[] = ["task-unanswered", "count-unanswered"];

/** She works them off from the top; what has no cell comes first. */
function inSheetOrder(one: Problem, other: Problem): number {
  const [a, b] = [one, other].map(({ place }) => (place?.kind === "cell" ? place.address : "A1"));
  return byPlace(a ?? "A1", b ?? "A1");
}

/** Places say the sheet as it was drawn; its tab may have another name by now. */
export const onSheet = (problems: readonly Problem[], sheetName: string): readonly Problem[] =>
  problems.map((problem) =>
    problem.place?.kind === "cell" && problem.place.sheet === returnSheetName
      ? { ...problem, place: { ...problem.place, sheet: sheetName } }
      : problem,
  );
