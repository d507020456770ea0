/**
 * `Trang lãnh đạo`: the province on one A4 page, as leader-page.ts says it; what does not fit is counted with the sheet that has the rest.
 */
import { agencyName } from "../../plan/agency-name.ts";
import { formatCount } from "../../kpi/format.ts";
import { figureInWords, targetInWords, verdictInWords } from "../../kpi/words.ts";
import { text } from "../../sheet/cells.ts";
import type { Layout } from "../../sheet/layout.ts";
import type { Sheet } from "../../sheet/sheet.ts";
import { brief } from "../../sheet/words.ts";
import { provinceLayout, type ProvinceView } from "./heading.ts";
import { type LeaderPage, leaderPage, lights } from "./leader-page.ts";

export const leaderSheetName = "Trang lãnh đạo";
const widths = [14, 46, 20, 18, 24];
/** Letters of a task or a target. */
const longest = 120;
/** Rows of a block that one page has room for. */
const most = { targets: 12, tasks: 10, silent: 12 } as const;

export function leaderSheet(view: ProvinceView): Sheet {
  const page = leaderPage(view.plan, view.merged, view.kpis);
  const layout = provinceLayout(
    view,
    widths,
    widths.length,
    "Tình hình thực hiện kế hoạch",
    "Cách đọc: việc cần chú ý nhất đứng trước. Đỏ: chưa đạt, quá hạn; vàng: tạm tính, chưa có số liệu, vướng mắc; xanh: đạt. Chi tiết ở các trang sau của sổ tính.",
  );
  addFacts(layout, page);
  addTargets(layout, page);
  addTasks(layout, view, page);
  layout.wide(`C. CƠ QUAN CHƯA CÓ BÁO CÁO ĐƯỢC TIẾP NHẬN (${page.silent.length})`, "group");
  const names = page.silent.map((id) => nameOf(view, id));
  layout.wide(names.length === 0 ? "Tất cả đã được tiếp nhận." : shortened(names, most.silent, "Tình hình báo cáo"), "subtitle");
  return layout.finish({
    name: leaderSheetName,
    frozen: { rows: 0, columns: 0 },
    isProtected: true,
    filter: null,
    tabColor: "#B91C1C",
    print: { landscape: false, fitToWidth: true, fitToHeight: true, repeatRows: 0 },
  });
}

function addFacts(layout: Layout, { facts }: LeaderPage): void {
  for (const [label, figure] of facts)
    layout.row(
      [text(label, "label"), text(null, "label"), text(figure, "strong"), text(null, "strong"), text(null, "strong")],
      22,
      [
        [0, 1],
        [2, 4],
      ],
    );
}

function addTargets(layout: Layout, { targets }: LeaderPage): void {
  layout.wide(`A. CHỈ TIÊU (${targets.length})`, "group");
  if (targets.length === 0) return void layout.wide("Kế hoạch không đặt chỉ tiêu bằng số.", "note");
  layout.row(["Đèn", "Chỉ tiêu", "Yêu cầu", "Kết quả", "Kết luận"].map((words) => text(words, "header")));
  for (const { indicator, kpi, light } of targets.slice(0, most.targets))
    layout.row([
      text(lights[light].words, lights[light].style),
      text(brief(indicator.text, longest), "text-middle"),
      text(targetInWords(indicator), "text-center"),
      text(figureInWords(indicator, kpi) || "–", "strong"),
      text(verdictInWords(kpi), "text-center"),
    ]);
  addRest(layout, targets.length - most.targets, "chỉ tiêu", "KPI");
}

function addTasks(layout: Layout, view: ProvinceView, { tasks }: LeaderPage): void {
  layout.wide(`B. NHIỆM VỤ QUÁ HẠN HOẶC VƯỚNG MẮC (${tasks.length})`, "group");
  if (tasks.length === 0) return void layout.wide("Không có nhiệm vụ nào quá hạn hoặc vướng mắc.", "subtitle");
  layout.row(
    ["Đèn", "Nhiệm vụ", "Chủ trì", "", "Tình trạng"].map((words) => text(words, "header")),
    20,
    [[2, 3]],
  );
  for (const { task, light, why } of tasks.slice(0, most.tasks))
    layout.row(
      [
        text(lights[light].words, lights[light].style),
        text(`${task.id}. ${brief(task.text, longest)}`, "text-middle"),
        text(
          shortened(
            task.leads.map((id) => nameOf(view, id)),
            3,
            "Ma trận tỉnh",
          ) || "Chưa giao",
          "text-middle",
        ),
        text(null, "text-middle"),
        text(why, "text-center"),
      ],
      20,
      [[2, 3]],
    );
  addRest(layout, tasks.length - most.tasks, "nhiệm vụ", "Ma trận tỉnh");
}

function addRest(layout: Layout, left: number, what: string, sheet: string): void {
  if (left > 0) layout.wide(`Còn ${formatCount(left)} ${what} nữa: xem trang ${sheet}.`, "note");
}

const nameOf = ({ plan }: ProvinceView, id: string): string => agencyName(plan, id);

const shortened = (names: readonly string[], most: number, sheet: string): string =>
  names.length <= most
    ? names.join("; ")
    : `${names.slice(0, most).join("; ")} và ${formatCount(names.length - most)} cơ quan khác (xem trang ${sheet})`;
