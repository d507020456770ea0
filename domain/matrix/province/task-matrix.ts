/** `Ma trận tỉnh`: every task with its lead's word and its timeliness, and what each agency says of it. */
import type { TaskView, Timeliness } from "../../merge/merge.ts";
import { timelinessWords } from "../../merge/words.ts";
import type { Task } from "../../plan/plan.ts";
import { agenciesOf, type Owner, type Role } from "../../returns/duties.ts";
import type { Progress } from "../../returns/return.ts";
import { remembered } from "../../returns/shared-lists.ts";
import { address, areaReference } from "../../sheet/address.ts";
import { area, blank, date, text } from "../../sheet/cells.ts";
import type { Layout } from "../../sheet/layout.ts";
import { pagesWide } from "../../sheet/pages-wide.ts";
import type { Area, Cell, Sheet, StyleName } from "../../sheet/sheet.ts";
import { brief } from "../../sheet/words.ts";
import { agencyColumns, type AgencyColumn } from "./agency-columns.ts";
import { provinceLayout, type ProvinceView } from "./heading.ts";
import { legend, progressInWords, progressLooks, roleSigns, signOf, signsInOrder } from "./progress-signs.ts";

export const taskMatrixName = "Ma trận tỉnh";
const headers = ["Mã", "Nhiệm vụ", "Chủ trì", "Hạn", "Tiến độ", "Đúng hạn"];
/** In characters; narrow, because the agencies to the right are what the sheet is read for. */
const widths = [8, 38, 15, 12, 13, 16];
const [manyWidth, oneWidth] = [14, 5.8];
/** Letters of a task; the whole text stands in the plan. A page holds several tasks, and not one. */
const longest = 300;
/** In points: room for a button. */
const filterHeight = 16;
const [progressAt, timelinessAt] = [4, 5];
const timelinessLooks: readonly (readonly [Timeliness, StyleName])[] = [
  ["done-in-time", "good"],
  ["done-late", "warning"],
  ["open-overdue", "bad"],
  ["no-deadline", "neutral"],
];

export interface TaskMatrix {
  readonly sheet: Sheet;
  /** The timeliness of every task, for the KPI sheet to count; null where the plan has no task. */
  readonly timeliness: string | null;
}

export function taskMatrix(province: ProvinceView): TaskMatrix {
  const { plan, merged } = province;
  const columns = agencyColumns(plan);
  const all = [...widths, ...columns.map(({ agencyIds }) => (agencyIds.length > 1 ? manyWidth : oneWidth))];
  const layout = provinceLayout(province, all, all.length, "Ma trận tiến độ nhiệm vụ", `Cách đọc: ${legend}.`);
  const header = layout.row([
    ...headers.map((words) => text(words, "header")),
    ...columns.map(({ heading, agencyIds }) => text(heading, agencyIds.length > 1 ? "header" : "header-vertical")),
  ]);
  // The filter's buttons have a row of their own: on upright headings they would lie over the words.
  const filters = layout.row(
    all.map(() => blank("header")),
    filterHeight,
  );
  const names = new Map(plan.agencies.map(({ id, name }) => [id, name]));
  const views = new Map(merged.tasks.map((task) => [task.taskId, task]));
  for (const task of plan.tasks) {
    const leads = task.leads.map((id) => names.get(id) ?? id).join("; ");
    const view = views.get(task.id);
    const roles = rolesOf(agenciesOf(plan, task));
    const said = new Map(view?.said.map(({ agencyId, report }) => [agencyId, report.progress]));
    layout.row([...taskCells(task, leads, view), ...columns.map((each) => saidCell(each, roles, said))]);
  }
  const body = area(filters + 1, 0, layout.next - 1, all.length - 1);
  colourTasks(layout, body, columns);
  return {
    sheet: layout.finish({
      name: taskMatrixName,
      frozen: { rows: filters + 1, columns: 2 },
      isProtected: true,
      filter: plan.tasks.length > 0 ? { ...body, top: filters } : null,
      tabColor: "#1F3A5F",
      print: { landscape: true, fitToWidth: true, repeatRows: header + 1, repeatFrom: header, pagesWide: pagesWide(all, 2) },
    }),
    timeliness:
      plan.tasks.length > 0 ? areaReference(taskMatrixName, { ...body, left: timelinessAt, right: timelinessAt }) : null,
  };
}

function taskCells(task: Task, leads: string, view: TaskView | undefined): Cell[] {
  return [
    text(task.id, "code"),
    text(brief(task.text, longest), "text-middle"),
    leads ? text(leads, "text-middle") : text("Chưa giao cơ quan chủ trì", "text-middle"),
    task.due ? date(task.due) : text(task.time ?? "Không nêu", "text-center"),
    text(leads ? progressInWords(view?.progress ?? null) : "– Không giao ai", "text-center"),
    text(timelinessWords[view?.timeliness ?? "no-deadline"], "text-center"),
  ];
}

/** Tasks that name the same agencies have the same list of them. */
const rolesOf = remembered((owners: readonly Owner[]) => new Map(owners.map(({ agencyId, role }) => [agencyId, role])));

/** "CT ✔" of one agency; "PH ✔ 12, … 3" of many. */
function saidCell({ agencyIds }: AgencyColumn, roles: ReadonlyMap<string, Role>, said: ReadonlyMap<string, Progress>): Cell {
  const owing = agencyIds.filter((id) => roles.has(id));
  const role = owing.some((id) => roles.get(id) === "lead") ? "lead" : "coordinating";
  if (owing.length === 0) return blank("text-center");
  const signs = owing.map((id) => signOf(said.get(id) ?? null));
  const words = agencyIds.length === 1 ? signs.join("") : tally(signs);
  return text(`${roleSigns[role]} ${words}`, role === "lead" ? "strong" : "text-center");
}

/** Each pair holds together with a hard space where the cell breaks its lines. */
function tally(signs: readonly string[]): string {
  const counts = new Map(signsInOrder.map((sign) => [sign, 0]));
  for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([sign, count]) => `${sign}\u00a0${count}`)
    .join(", ");
}

function colourTasks(layout: Layout, body: Area, columns: readonly AgencyColumn[]): void {
  const column = (at: number): Area => ({ ...body, left: at, right: at });
  const single = columns.filter(({ agencyIds }) => agencyIds.length === 1).length;
  const cells = { ...body, left: widths.length, right: widths.length + single - 1 };
  const paint = (progress: Progress | null, style: StyleName): void => {
    layout.colour({ kind: "text-equals", area: column(progressAt), text: progressInWords(progress), style });
    if (single === 0) return;
    // EXACT, because Excel's "=" compares by a dictionary in which two signs may weigh the same.
    const ending = `=EXACT(RIGHT(${address(cells.top, cells.left)},1),"${signOf(progress)}")`;
    layout.colour({ kind: "formula", area: cells, formula: ending, style });
  };
  progressLooks.forEach(([progress, style]) => paint(progress, style));
  for (const [state, style] of timelinessLooks)
    layout.colour({ kind: "text-equals", area: column(timelinessAt), text: timelinessWords[state], style });
}
