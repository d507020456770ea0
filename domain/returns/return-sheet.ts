/**
 * The `Báo cáo` sheet: one agency's own tasks and counts of one plan and period. Yellow cells are hers; the rest of the form is
 * locked; beyond the form everything is hers again.
 *
 *   `last` of an earlier period    its words stand there already, marked as such; its counts stand under "Kỳ trước"
 *   `last` of this period          the return as it was sent, counts under "Kỳ này" (`before` fills "Kỳ trước")
 *   no `last`                      empty
 *
 * What stays in sight while she scrolls is few lines: on a laptop the ribbon and the pane leave room for little more. So the headers
 * stand above what is read once.
 */
import { agencyName } from "../plan/agency-name.ts";
import { planNameAndTitle } from "../plan/plan-words.ts";
import type { PublishedPlan } from "../plan/published-plan.ts";
import { dayInWords } from "../period/dates.ts";
import { periodTitle } from "../period/period-title.ts";
import type { Period } from "../period/period.ts";
import { readAddress } from "../sheet/address.ts";
import { blank, formula, text } from "../sheet/cells.ts";
import { Layout } from "../sheet/layout.ts";
import { rawRows } from "../sheet/raw-rows.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { formCode } from "./form-code.ts";
import { addCounts } from "./return-sheet-counts.ts";
import { addTaskHeaders, addTasks } from "./return-sheet-tasks.ts";
import { returnSheetName, stateLabel } from "./return-columns.ts";
import { type Basis, marksOf } from "./return-marks.ts";
import { countsOf, tasksOf } from "./duties.ts";
import type { ReturnContent, ReturnHead } from "./return.ts";
import { typedCells } from "./typed-cells.ts";

/** In characters: code, task, role, due, timeliness, progress, per cent, result, evidence, day, difficulties, proposals, state. */
const widths = [11, 34, 9, 13, 14, 18, 7, 38, 22, 13, 30, 30, 18];

/** `earlier.lastYear`: the same period of the year before. `earlier.today`: the day of drawing; the cut-off where not said. `earlier.isFile`: filled without the pane and sent as a file. */
export function returnSheet(
  plan: PublishedPlan,
  period: Period,
  agencyId: string,
  last: ReturnContent | null,
  sent: ReturnHead | null,
  before: ReturnContent | null = null,
  earlier: { readonly lastYear?: ReturnContent | null; readonly today?: string; readonly isFile?: boolean } = {},
): Sheet {
  const isOwn = last?.periodId === period.id;
  const layout = new Layout(widths, {
    kind: "return",
    plan: plan.id,
    period: period.id,
    agency: agencyId,
    revision: sent?.revision ?? null,
    form: formCode(plan, agencyId),
  });
  const agency = agencyName(plan, agencyId);
  layout.wide(`BÁO CÁO ${periodTitle(period)} – ${agency}`.toUpperCase(), "title");
  layout.wide(
    `Kỳ ${periodTitle(period)}, chốt số liệu ${dayInWords(period.dataTo)} (từ ${dayInWords(period.dataFrom)}), hạn gửi ${dayInWords(period.dueOn)}.`,
    "subtitle",
  );
  layout.row(
    [text(stateLabel, "group"), text("○", "strong-left"), ...Array.from({ length: 4 }, () => blank("strong-left"))],
    34,
    [[1, 5]],
  );
  const header = addTaskHeaders(layout);
  const isPrefilled = last !== null && !isOwn;
  layout.wide(`A. NHIỆM VỤ ĐƯỢC GIAO (${tasksOf(plan, agencyId).length})`, "group");
  layout.wide(planNameAndTitle(plan.header), "subtitle");
  layout.wide(howTo(isPrefilled, earlier.isFile === true), "note");
  addTasks(layout, tasksOf(plan, agencyId), last, earlier.today ?? period.dataTo);
  const figures = { last: isOwn ? before : last, lastYear: earlier.lastYear ?? null };
  addCounts(layout, countsOf(plan, agencyId), isOwn ? last : null, figures);
  const sheet = layout.finish({
    name: returnSheetName,
    frozen: { rows: header + 1, columns: 2 },
    isProtected: true,
    isOpenOutside: true,
    filter: null,
    tabColor: "#C98A00",
    print: { landscape: true, fitToWidth: true, repeatRows: header + 1 },
  });
  const typed = typedCells(rawRows(sheet));
  return withMarks(sheet, { head: sent, sent: isOwn && sent !== null ? typed : null, previous: isPrefilled ? typed : null });
}

const howTo = (isPrefilled: boolean, isFile: boolean): string =>
  [
    ...(isPrefilled ? ["Lời của kỳ trước đã có sẵn (dấu ↺ ở cột Tình trạng gửi): chỉ sửa chỗ đã thay đổi."] : []),
    `Ô màu cam phải điền; ô vàng nhạt ghi khi có nội dung. Xong thì ${isFile ? "lưu tệp (.xlsx) và gửi lại Công an tỉnh; giữ nguyên mã ở cột đầu" : "bấm Gửi báo cáo trong ngăn Ma trận"}.`,
    "Ghi chú riêng: viết ở ngoài biểu, bên phải hoặc bên dưới.",
  ].join(" ");

/** The sheet with its marks; `basis` is what they compare with. */
export function withMarks(sheet: Sheet, basis: Basis): Sheet {
  const rows = sheet.rows.map((row) => [...row]);
  for (const { address, formula: expression, value } of marksOf(rawRows(sheet), basis)) {
    const { row, column } = readAddress(address);
    const cells = rows[row];
    if (cells) cells[column] = formula(expression, cells[column]?.style ?? "text-center", value);
  }
  return { ...sheet, rows };
}
