/**
 * The `Báo cáo` sheet: one agency's own tasks and counts of one plan and period. Yellow cells are hers; the rest is locked.
 *
 *   `last` of an earlier period    its words stand there already, its counts stand under "Kỳ trước"
 *   `last` of this period          the return as it was sent, counts under "Kỳ này" (`before` fills "Kỳ trước")
 *   no `last`                      empty
 */
import { planNameAndTitle } from "../plan/plan-words.ts";
import type { PublishedPlan } from "../plan/published-plan.ts";
import { periodDays, periodTitle } from "../period/period-title.ts";
import type { Period } from "../period/period.ts";
import { Layout } from "../sheet/layout.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { addCounts } from "./return-sheet-counts.ts";
import { addTasks } from "./return-sheet-tasks.ts";
import { returnSheetName } from "./return-columns.ts";
import { countsOf, tasksOf } from "./duties.ts";
import type { ReturnContent, ReturnHead } from "./return.ts";

/** In characters: code, task, role, due, progress, per cent, result, evidence, day, difficulties, proposals. */
const widths = [9, 40, 10, 14, 17, 8, 38, 22, 13, 30, 30];

export function returnSheet(
  plan: PublishedPlan,
  period: Period,
  agencyId: string,
  last: ReturnContent | null,
  sent: ReturnHead | null,
  before: ReturnContent | null = null,
): Sheet {
  const isOwn = last?.periodId === period.id;
  const layout = new Layout(widths, {
    kind: "return",
    plan: plan.id,
    period: period.id,
    agency: agencyId,
    revision: sent?.revision ?? null,
  });
  const agency = plan.agencies.find((each) => each.id === agencyId)?.name ?? agencyId;
  layout.wide(`BÁO CÁO ${periodTitle(period).toUpperCase()}`, "title");
  layout.wide(`Cơ quan báo cáo: ${agency}`, "subtitle");
  layout.wide(planNameAndTitle(plan.header), "subtitle");
  layout.wide(`Kỳ ${periodTitle(period)}: ${periodDays(period)}.${sent ? ` Đã gửi lần ${sent.revision}.` : ""}`, "subtitle");
  const isPrefilled = last !== null && !isOwn;
  layout.wide(
    `${isPrefilled ? "Lời của kỳ trước đã có sẵn ở mục A. " : ""}Cách làm: sửa các ô nền vàng cho đúng với kỳ này (ô màu cam là còn trống, phải điền), rồi bấm Gửi báo cáo trong ngăn Matran. Các ô khác đã khóa.`,
    "note",
  );
  const header = addTasks(layout, tasksOf(plan, agencyId), last);
  addCounts(layout, countsOf(plan, agencyId), isOwn ? last : null, isOwn ? before : last);
  return layout.finish({
    name: returnSheetName,
    frozen: { rows: header + 1, columns: 2 },
    isProtected: true,
    filter: null,
    tabColor: "#C98A00",
    print: { landscape: true, fitToWidth: true, repeatRows: header + 1 },
  });
}
