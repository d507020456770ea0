/**
 * From the cells of a `Báo cáo` sheet back to the return that they say. Rows are known by their code, columns by their
 * header, so that sorting, inserting and trailing blanks do no harm.
 *
 *   a row is gone, doubled or lost its code        a problem at the table or the cell
 *   a cell says nothing that can be understood     a problem at the cell that says what to type
 *   another plan, period, agency or no stamp       refused at once: the sheet is not this return
 *   the plan asks something else by now            refused as `older-form`: the answers are carried over into a new sheet
 *   her own rows and notes beyond the form         not read
 */
import { agencyName } from "../plan/agency-name.ts";
import * as v from "valibot";
import { PeriodId } from "../period/period.ts";
import type { PublishedPlan } from "../plan/published-plan.ts";
import { accepted, isError, refused, type Outcome, type Problem } from "../problem.ts";
import type { RawRows } from "../sheet/sheet.ts";
import { findStamp } from "../sheet/stamp.ts";
import { findBoth } from "../sheet/table.ts";
import { countHeaders, returnSheetName, taskHeaders } from "./return-columns.ts";
import { countsOf, isReporter, tasksOf } from "./duties.ts";
import { periodTitle } from "../period/period-title.ts";
import { readCounts } from "./read-return-counts.ts";
import { formCode } from "./form-code.ts";
import { readTasks } from "./read-return-tasks.ts";
import type { ReturnContent } from "./return.ts";

/** What the person has open; a sheet of another period or agency is refused. */
export interface Expected {
  readonly periodId?: string;
  readonly agencyId?: string;
}

/** The return, or why it cannot be read. */
export function readReturnSheet(plan: PublishedPlan, rows: RawRows, expected: Expected = {}): Outcome<ReturnContent> {
  const read = readAsFarAsItGoes(plan, rows, expected);
  if (!read.ok || read.problems.some(isError)) return refused(...read.problems);
  return read;
}

/** The rows that could be read, with problems for the others; refused only where the sheet is not this return. */
export function readAsFarAsItGoes(plan: PublishedPlan, rows: RawRows, expected: Expected = {}): Outcome<ReturnContent> {
  const stamp = findStamp(rows);
  if (stamp?.kind !== "return" || !stamp.period || !stamp.agency || !v.is(PeriodId, stamp.period))
    return refusal(
      "not-a-return-sheet",
      "Trang này không phải trang Báo cáo của Matran: hãy mở trang Báo cáo, hoặc tạo lại trang từ ngăn Ma trận.",
    );
  if (stamp.plan !== plan.id)
    return refusal(
      "other-plan",
      `Trang này thuộc kế hoạch ${stamp.plan}, không phải ${plan.header.number ?? plan.id}: hãy mở đúng kế hoạch rồi tạo lại trang Báo cáo.`,
    );
  if (expected.periodId && stamp.period !== expected.periodId)
    return refusal(
      "other-period",
      `Trang này là báo cáo ${periodTitle({ id: stamp.period })}, không phải ${periodTitle({ id: expected.periodId })}: hãy tạo trang của kỳ này.`,
    );
  if (expected.agencyId && stamp.agency !== expected.agencyId)
    return refusal(
      "other-agency",
      `Trang này là báo cáo của ${agencyName(plan, stamp.agency)}, không phải ${agencyName(plan, expected.agencyId)}: hãy mở đúng tệp của cơ quan mình.`,
    );
  if (!isReporter(plan, stamp.agency))
    return refusal(
      "agency-owes-nothing",
      `Kế hoạch không giao việc cho ${agencyName(plan, stamp.agency)}: hãy chọn lại cơ quan báo cáo.`,
    );
  if (stamp.form && stamp.form !== formCode(plan, stamp.agency))
    return refusal(
      "older-form",
      "Trang này tạo theo kế hoạch trước khi sửa: hãy bấm Mở báo cáo trong ngăn Ma trận, nội dung đã điền sẽ được chuyển sang biểu mới.",
    );
  return readBlocks(plan, rows, stamp.period, stamp.agency);
}

function readBlocks(plan: PublishedPlan, rows: RawRows, periodId: string, agencyId: string): Outcome<ReturnContent> {
  const [duties, asked] = [tasksOf(plan, agencyId), countsOf(plan, agencyId)];
  const problems: Problem[] = [];
  const [taskTable, countTable] = findBoth(returnSheetName, rows, taskHeaders, countHeaders);
  if (duties.length > 0 && !taskTable) problems.push(lostHeader("A. Nhiệm vụ"));
  if (asked.length > 0 && !countTable) problems.push(lostHeader("B. Số liệu"));
  const tasks = taskTable ? readTasks(taskTable, duties, problems) : [];
  const counts = countTable ? readCounts(countTable, asked, problems) : [];
  return accepted({ planId: plan.id, periodId, agencyId, tasks, counts }, problems);
}

const refusal = (code: string, message: string) => refused({ code, severity: "error", message, place: null });

const lostHeader = (block: string): Problem => ({
  code: "header-lost",
  severity: "error",
  message: `Không thấy dòng tiêu đề của phần ${block}: hãy bấm Mở báo cáo trong ngăn Ma trận để tạo lại trang, nội dung đã điền được chuyển sang.`,
  place: { kind: "cell", sheet: returnSheetName, address: "A1" },
});
