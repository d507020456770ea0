/** The `Cơ quan` sheet: the bodies that the plan names, what the directory knows of them, and how many tasks each has. */
import type { PlanAgency } from "../plan/plan.ts";
import type { PublishedPlan } from "../plan/published-plan.ts";
import { address, areaReference } from "../sheet/address.ts";
import { blank, formula, text } from "../sheet/cells.ts";
import { Layout } from "../sheet/layout.ts";
import type { Area, Cell, Sheet } from "../sheet/sheet.ts";
import type { Stamp } from "../sheet/stamp.ts";
import { agencyColumns, agencyKindWords, newAgency, planSheetNames } from "./plan-columns.ts";
import { namesOf } from "./task-sheet.ts";

const widths = [20, 36, 28, 11, 56, 11, 11, 20];
const [nameAt, kindAt, last] = [1, 3, 7];
const [leadsInTasks, coordinatingInTasks] = [2, 3];
const spareRows = 4;

export function agencySheet(
  plan: PublishedPlan,
  stamp: Stamp,
  taskRows: Area,
  directoryName: (directoryId: string) => string | null = () => null,
): Sheet {
  const layout = new Layout(widths, stamp);
  layout.wide("CƠ QUAN TRONG KẾ HOẠCH", "title", nameAt + 1);
  layout.wide(
    "Cách làm: tên ở đây phải giống tên ở trang Nhiệm vụ. Với nhóm (ví dụ “UBND các xã”), ghi tên từng thành viên, cách nhau bằng dấu chấm phẩy (;): mỗi thành viên nộp một báo cáo, nhóm thì không.",
    "note",
    kindAt + 1,
  );
  const header = layout.row(
    Object.values(agencyColumns).map((words) => text(words, "header")),
    34,
  );
  const top = layout.next;
  const members = namesOf(plan.agencies);
  for (const agency of plan.agencies) {
    const row = layout.next;
    layout.row([...facts(agency, members, directoryName), ...loads(plan, agency, row, taskRows), idCell(agency)], 22);
  }
  for (let spare = 0; spare < spareRows; spare += 1) layout.row(spareRow, 22);
  const bottom = layout.next - 1;
  layout.list({
    area: { top, left: kindAt, bottom, right: kindAt },
    options: Object.values(agencyKindWords),
    strict: true,
    prompt: "Cơ quan: tự nộp báo cáo. Nhóm: từng thành viên nộp báo cáo.",
  });
  const table = { top: header, left: 0, bottom, right: last };
  layout.name("Matran_CoQuan", table);
  return layout.finish({
    name: planSheetNames.agencies,
    frozen: { rows: header + 1, columns: 2 },
    isProtected: false,
    filter: table,
    tabColor: "#5B7FA6",
    print: { landscape: true, fitToWidth: true, repeatRows: header + 1, repeatFrom: header },
  });
}

const facts = (
  { id, name, directoryId, kind, members }: PlanAgency,
  nameOf: (ids: readonly string[]) => string,
  directoryName: (directoryId: string) => string | null,
): Cell[] => [
  text(id, "code"),
  text(name, "input-text"),
  directoryId === null ? text(newAgency, "warning") : text(directoryName(directoryId) ?? "có trong danh bạ"),
  text(agencyKindWords[kind], "input-center"),
  text(nameOf(members), "input-text"),
];

const idCell = ({ directoryId }: PlanAgency): Cell => text(directoryId ?? newAgency, "code");

/** Live: the name is looked for between the semicolons of the tasks' cells. */
function loads(plan: PublishedPlan, { id, name }: PlanAgency, row: number, { top, bottom }: Area): Cell[] {
  const times = (column: number, value: number): Cell => {
    const cells = areaReference(planSheetNames.tasks, { top, left: column, bottom, right: column });
    const wanted = `"; "&${address(row, nameAt)}&"; "`;
    return formula(`=SUMPRODUCT(--ISNUMBER(SEARCH(${wanted},"; "&${cells}&"; ")))`, "number", value);
  };
  if (!/^[^?*~]+$/.test(name)) return [blank("number"), blank("number")];
  return [
    times(leadsInTasks, plan.tasks.filter((task) => task.leads.includes(id)).length),
    times(coordinatingInTasks, plan.tasks.filter((task) => task.coordinating.includes(id)).length),
  ];
}

const spareRow: Cell[] = (["code", "input-text", "text", "input-center", "input-text", "number", "number", "code"] as const).map(
  (style) => blank(style),
);
