/** The `Ma trận` sheet: tasks down, agencies across, CT where an agency leads and PH where it coordinates. Locked: it is a picture. */
import { planNameAndTitle } from "../plan/plan-words.ts";
import type { PlanAgency, Task } from "../plan/plan.ts";
import type { ParentPlan, PublishedPlan } from "../plan/published-plan.ts";
import { deadlineWords } from "../plan/deadline-words.ts";
import type { Role } from "../returns/duties.ts";
import { areaAddress } from "../sheet/address.ts";
import { blank, formula, line, text } from "../sheet/cells.ts";
import { Layout } from "../sheet/layout.ts";
import type { Cell, Sheet } from "../sheet/sheet.ts";
import type { Stamp } from "../sheet/stamp.ts";
import { planSheetNames } from "./plan-columns.ts";

export const roleSigns: Readonly<Record<Role, string>> = { lead: "CT", coordinating: "PH" };
const fixed = [9, 42, 14];
const agencyWidth = 5.8;

export function matrixSheet(plan: PublishedPlan, stamp: Stamp): Sheet {
  const agencies = assignedAgencies(plan);
  const columns = fixed.length + agencies.length;
  const layout = new Layout([...fixed, ...agencies.map(() => agencyWidth)], stamp);
  const span = Math.min(columns, fixed.length + 10);
  layout.wide("MA TRẬN PHÂN CÔNG", "title", span);
  layout.wide(planNameAndTitle(plan.header), "subtitle", span);
  layout.wide(
    `${roleSigns.lead}: chủ trì · ${roleSigns.coordinating}: phối hợp. Bảng này vẽ từ trang ${planSheetNames.tasks}: muốn đổi thì sửa ở đó rồi bấm Cập nhật ma trận trong ngăn Ma trận.`,
    "note",
    span,
  );
  const header = layout.row([
    ...["Mã", "Nhiệm vụ", "Thời hạn"].map((words) => text(words, "header")),
    ...agencies.map(({ name, kind }) => text(kind === "group" ? `${name} (nhóm)` : name, "header-vertical")),
  ]);
  const top = layout.next;
  let section: string | null = null;
  for (const task of plan.tasks) {
    if (task.section !== null && task.section !== section)
      layout.row(line(task.section, "group", columns), 20, [[0, fixed.length - 1]]);
    section = task.section;
    layout.row(taskRow(task, agencies, plan.parent), 20);
  }
  const bottom = layout.next - 1;
  addLoads(layout, plan, agencies, top);
  layout.name("Matran_MaTran", { top: header, left: 0, bottom: Math.max(header, bottom), right: columns - 1 });
  return layout.finish({
    name: planSheetNames.matrix,
    frozen: { rows: header + 1, columns: 2 },
    isProtected: true,
    filter: null,
    tabColor: "#2F5D94",
    print: { landscape: true, fitToWidth: true, repeatRows: header + 1, repeatFrom: header },
  });
}

/** Those that a task names, in the plan's order; a group is a column of its own. */
function assignedAgencies(plan: PublishedPlan): readonly PlanAgency[] {
  const named = new Set(plan.tasks.flatMap((task) => [...task.leads, ...task.coordinating]));
  return plan.agencies.filter(({ id }) => named.has(id));
}

/** The parent's clause stands with the words, so that a matrix without a parent has no empty column. */
const wordsOf = ({ text: words, parents }: Task, parent: ParentPlan | null): string =>
  parent === null || parents.length === 0 ? words : `${words} (↑ mục ${parents.join(", ")} của ${parent.number ?? parent.id})`;

const taskRow = (task: Task, agencies: readonly PlanAgency[], parent: ParentPlan | null): Cell[] => [
  text(task.id, "code"),
  text(wordsOf(task, parent)),
  text(task.general && task.leads.length === 0 ? "Nhiệm vụ chung" : deadlineWords(task), "text-center"),
  ...agencies.map(({ id }) => roleCell(task, id)),
];

function roleCell(task: Task, agencyId: string): Cell {
  const role = roleIn(task, agencyId);
  return role ? text(roleSigns[role], role) : blank("text-center");
}

function roleIn({ leads, coordinating }: Task, agencyId: string): Role | null {
  if (leads.includes(agencyId)) return "lead";
  return coordinating.includes(agencyId) ? "coordinating" : null;
}

/** How many tasks each agency leads and coordinates, counted live over its column. */
function addLoads(layout: Layout, plan: PublishedPlan, agencies: readonly PlanAgency[], top: number): void {
  const bottom = layout.next - 1;
  if (bottom < top) return;
  for (const [role, words] of [
    ["lead", "Số nhiệm vụ chủ trì"],
    ["coordinating", "Số nhiệm vụ phối hợp"],
  ] as const) {
    const counts = agencies.map(({ id }, at) => {
      const column = fixed.length + at;
      const cells = areaAddress({ top, left: column, bottom, right: column });
      return formula(
        `=COUNTIF(${cells},"${roleSigns[role]}")`,
        "total-center",
        plan.tasks.filter((task) => roleIn(task, id) === role).length,
      );
    });
    layout.row([blank("total-label"), text(words, "total-label"), blank("total-label"), ...counts], 20);
  }
}
