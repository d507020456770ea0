/**
 * `Trang lãnh đạo`: the province on one A4 page. Counts first, then every target with its light, then what is overdue or stuck, then
 * who has not reported; in each block the worst stands first, and what does not fit is counted with the sheet that has the rest.
 *
 *   ✘ Đỏ        a target missed, a task overdue          ▲ Vàng    met so far but provisional, no data yet, a task stuck
 *   ✔ Xanh      a target met with all counts in          – Không xét   nothing arose, no base to compare with
 */
import { formatCount, formatPercent } from "../../kpi/format.ts";
import type { KpiResult } from "../../kpi/kpi.ts";
import { figureInWords, targetInWords, verdictInWords } from "../../kpi/words.ts";
import { completionOf } from "../../merge/completion.ts";
import { dayInWords } from "../../period/dates.ts";
import type { Task } from "../../plan/plan.ts";
import { text } from "../../sheet/cells.ts";
import type { Layout } from "../../sheet/layout.ts";
import type { Sheet, StyleName } from "../../sheet/sheet.ts";
import { brief } from "../../sheet/words.ts";
import { provinceLayout, type ProvinceView } from "./heading.ts";

export const leaderSheetName = "Trang lãnh đạo";
const widths = [14, 46, 20, 18, 24];
/** Letters of a task or a target. */
const longest = 120;
/** Rows of a block that one page has room for. */
const most = { targets: 12, tasks: 10, silent: 12 } as const;

const lights = {
  red: { words: "✘ Đỏ", style: "bad" },
  yellow: { words: "▲ Vàng", style: "warning" },
  green: { words: "✔ Xanh", style: "good" },
  none: { words: "– Không xét", style: "neutral" },
} as const satisfies Readonly<Record<string, { readonly words: string; readonly style: StyleName }>>;
type Light = keyof typeof lights;
const worstFirst = Object.keys(lights) as readonly Light[];

export function leaderSheet(view: ProvinceView): Sheet {
  const { merged } = view;
  const layout = provinceLayout(
    view,
    widths,
    widths.length,
    "Tình hình thực hiện kế hoạch",
    "Cách đọc: việc cần chú ý nhất đứng trước. Đỏ: chưa đạt, quá hạn; vàng: tạm tính, chưa có số liệu, vướng mắc; xanh: đạt. Chi tiết ở các trang sau của sổ tính.",
  );
  addCounts(layout, view);
  addTargets(layout, view);
  addTasks(layout, view);
  layout.wide(`C. CƠ QUAN CHƯA CÓ BÁO CÁO ĐƯỢC TIẾP NHẬN (${merged.missing.length})`, "group");
  const names = merged.missing.map((id) => nameOf(view, id));
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

function addCounts(layout: Layout, { merged, kpis }: ProvinceView): void {
  const { byTimeliness, percent } = completionOf(merged.tasks);
  const missed = kpis.filter(({ verdict }) => verdict === "missed").length;
  const met = kpis.filter(({ verdict }) => verdict === "met").length;
  const facts = [
    ["Báo cáo đã tiếp nhận", `${merged.accepted.length}/${merged.expected.length}`],
    ["Chỉ tiêu đạt", `${met}/${kpis.length}${missed > 0 ? `, chưa đạt ${missed}` : ""}`],
    ["Nhiệm vụ quá hạn", formatCount(byTimeliness["open-overdue"])],
    ["Tỷ lệ hoàn thành việc đến hạn", percent === null ? "chưa có việc đến hạn" : formatPercent(percent)],
  ] as const;
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

function lightOf({ verdict, provisional }: KpiResult): Light {
  if (verdict === "missed") return "red";
  if (verdict === "no-data") return "yellow";
  if (verdict === "met") return provisional ? "yellow" : "green";
  return "none";
}

function addTargets(layout: Layout, { plan, kpis }: ProvinceView): void {
  layout.wide(`A. CHỈ TIÊU (${kpis.length})`, "group");
  if (kpis.length === 0) return void layout.wide("Kế hoạch không đặt chỉ tiêu bằng số.", "note");
  layout.row(["Đèn", "Chỉ tiêu", "Yêu cầu", "Kết quả", "Kết luận"].map((words) => text(words, "header")));
  const rows = plan.indicators.flatMap((indicator) => {
    const kpi = kpis.find(({ indicatorId }) => indicatorId === indicator.id);
    return kpi === undefined ? [] : [{ indicator, kpi, light: lightOf(kpi) }];
  });
  const ordered = worstFirst.flatMap((light) => rows.filter((row) => row.light === light));
  for (const { indicator, kpi, light } of ordered.slice(0, most.targets))
    layout.row([
      text(lights[light].words, lights[light].style),
      text(brief(indicator.text, longest), "text-middle"),
      text(targetInWords(indicator), "text-center"),
      text(figureInWords(indicator, kpi) || "–", "strong"),
      text(verdictInWords(kpi), "text-center"),
    ]);
  addRest(layout, ordered.length - most.targets, "chỉ tiêu", "KPI");
}

interface Urgent {
  readonly task: Task;
  readonly light: Light;
  readonly why: string;
}

function addTasks(layout: Layout, view: ProvinceView): void {
  const { plan, merged } = view;
  const views = new Map(merged.tasks.map((each) => [each.taskId, each]));
  const rows = plan.tasks.flatMap((task): Urgent[] => {
    const seen = views.get(task.id);
    if (seen?.timeliness === "open-overdue")
      return [{ task, light: "red", why: `Quá hạn ${task.due === null ? "" : dayInWords(task.due)}` }];
    return seen?.progress === "blocked" ? [{ task, light: "yellow", why: "Vướng mắc" }] : [];
  });
  const ordered = rows
    .filter(({ light }) => light === "red")
    .sort((a, b) => order(a.task.due ?? "", b.task.due ?? ""))
    .concat(rows.filter(({ light }) => light === "yellow"));
  layout.wide(`B. NHIỆM VỤ QUÁ HẠN HOẶC VƯỚNG MẮC (${ordered.length})`, "group");
  if (ordered.length === 0) return void layout.wide("Không có nhiệm vụ nào quá hạn hoặc vướng mắc.", "subtitle");
  layout.row(
    ["Đèn", "Nhiệm vụ", "Chủ trì", "", "Tình trạng"].map((words) => text(words, "header")),
    20,
    [[2, 3]],
  );
  for (const { task, light, why } of ordered.slice(0, most.tasks))
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
  addRest(layout, ordered.length - most.tasks, "nhiệm vụ", "Ma trận tỉnh");
}

function addRest(layout: Layout, left: number, what: string, sheet: string): void {
  if (left > 0) layout.wide(`Còn ${formatCount(left)} ${what} nữa: xem trang ${sheet}.`, "note");
}

const nameOf = ({ plan }: ProvinceView, id: string): string => plan.agencies.find((agency) => agency.id === id)?.name ?? id;

const shortened = (names: readonly string[], most: number, sheet: string): string =>
  names.length <= most
    ? names.join("; ")
    : `${names.slice(0, most).join("; ")} và ${formatCount(names.length - most)} cơ quan khác (xem trang ${sheet})`;

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
