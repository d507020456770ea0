/** The `Nhiệm vụ` sheet: what the plan is, then its tasks. Everything in yellow is the officer's to correct. */
import type { PlanAgency, PlanHeader, Task } from "../plan/plan.ts";
import type { PublishedPlan } from "../plan/published-plan.ts";
import type { Problem } from "../problem.ts";
import { blank, date, text } from "../sheet/cells.ts";
import { address } from "../sheet/address.ts";
import { Layout } from "../sheet/layout.ts";
import type { Area, Cell, Sheet } from "../sheet/sheet.ts";
import type { Stamp } from "../sheet/stamp.ts";
import { joinNames } from "../sheet/words.ts";
import { legalBasisWords } from "./legal-basis.ts";
import { generalWords, headerLabels, parentColumn, planSheetNames, taskColumns } from "./plan-columns.ts";
import { problemsByTask } from "./task-problems.ts";

/** In characters, in the order of `taskColumns`. */
const widths = [17, 46, 24, 32, 17, 12, 22, 11, 10, 36];
const parentWidth = 20;
const [idAt, textAt, leadsAt, coordinatingAt, generalAt] = [0, 1, 2, 3, 7];
/** Empty rows at the end, ready for tasks that the document did not show. */
const spareRows = 8;
const tableName = "Matran_BangNhiemVu";

export function taskSheet(plan: PublishedPlan, problems: readonly Problem[], stamp: Stamp): Sheet {
  const isTied = plan.parent !== null;
  const columns = isTied ? [...Object.values(taskColumns), parentColumn] : Object.values(taskColumns);
  const layout = new Layout(isTied ? [...widths, parentWidth] : widths, stamp);
  const placed = problemsByTask(plan.tasks, problems);
  layout.wide("BẢNG NHIỆM VỤ", "title", coordinatingAt + 1);
  layout.wide(
    "Cách làm: sửa các ô nền vàng theo văn bản gốc; nhiều cơ quan trong một ô thì cách nhau bằng dấu chấm phẩy (;). Mỗi nhiệm vụ riêng có đúng một cơ quan chủ trì, trừ khi văn bản giao chung (Đồng chủ trì). Sửa xong thì bấm Cập nhật ma trận để xem lại, rồi bấm Kiểm tra và ban hành trong ngăn Ma trận.",
    "note",
    coordinatingAt + 1,
  );
  addHeader(layout, plan.header);
  for (const { message } of placed.elsewhere) layout.row(lineOf(`! ${message}`), 20, [[idAt, coordinatingAt]]);
  layout.row([]);
  const header = layout.row(
    columns.map((words) => text(words, "header")),
    34,
  );
  const top = layout.next;
  const nameOf = namesOf(plan.agencies);
  const parentCell = (parents: readonly string[]): Cell[] => (isTied ? [text(joinNames(parents), "input-text")] : []);
  for (const task of plan.tasks) layout.row([...taskRow(task, nameOf, placed.of(task.id)), ...parentCell(task.parents)], 36);
  for (let spare = 0; spare < spareRows; spare += 1) layout.row([...spareRow(), ...parentCell([])], 36);
  addRules(layout, top, layout.next - 1);
  const table = { top: header, left: 0, bottom: layout.next - 1, right: columns.length - 1 };
  layout.name(tableName, table);
  return layout.finish({
    name: planSheetNames.tasks,
    frozen: { rows: 0, columns: textAt + 1 },
    isProtected: false,
    filter: table,
    tabColor: "#1F3A5F",
    print: { landscape: true, fitToWidth: true, repeatRows: 0 },
  });
}

/** Where the tasks of a drawn `Nhiệm vụ` sheet stand, spare rows included. */
export function taskRowsOf(sheet: Sheet): Area {
  const area = sheet.names.find(({ name }) => name === tableName)?.area;
  if (!area) throw new Error("A task sheet names its table.");
  return { ...area, top: area.top + 1 };
}

export const namesOf = (agencies: readonly PlanAgency[]): ((ids: readonly string[]) => string) => {
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  return (ids) => joinNames(ids.map((id) => names.get(id) ?? id));
};

function addHeader(layout: Layout, header: PlanHeader): void {
  const cells: Readonly<Record<keyof PlanHeader, Cell>> = {
    number: text(header.number, "input-text"),
    date: date(header.date, "input-date-left"),
    issuer: text(header.issuer, "input-text"),
    province: text(header.province, "input-text"),
    docType: text(header.docType, "input-text"),
    title: text(header.title, "input-text"),
    legalBasis: text(legalBasisWords(header.legalBasis), "input-text"),
  };
  for (const [field, label] of Object.entries(headerLabels)) {
    const cell = cells[field as keyof PlanHeader];
    layout.row([text(label, "label"), cell, blank(cell.style), blank(cell.style)], 20, [[textAt, coordinatingAt]]);
  }
}

const taskRow = (task: Task, nameOf: (ids: readonly string[]) => string, problems: readonly Problem[]): Cell[] => [
  text(task.id, "input-code"),
  text(task.text, "input-text"),
  text(nameOf(task.leads), "input-text"),
  text(nameOf(task.coordinating), "input-text"),
  text(task.time, "input-text"),
  date(task.due, "input-date"),
  text(task.section, "input-text"),
  text(generalWords[task.general ? "yes" : task.joint ? "joint" : "no"], "input-center"),
  text(placeWords(task), "code"),
  text(problems.map(({ message }) => `! ${message}`).join("\n"), problems.length > 0 ? "alert" : "text"),
];

const spareRow = (): Cell[] =>
  (
    [
      "input-code",
      "input-text",
      "input-text",
      "input-text",
      "input-text",
      "input-date",
      "input-text",
      "input-center",
      "code",
      "text",
    ] as const
  ).map((style) => blank(style));

/** "131–135", and the number under which the newest version has it, where that is no longer its code. */
const placeWords = ({ source, clause }: Task): string =>
  [source === null ? "" : lineWords(source), clause === null ? "" : `mục ${clause}`].filter(Boolean).join("\n");

const lineWords = ({ startLine, endLine }: { startLine: number; endLine: number }): string =>
  startLine === endLine ? `${startLine}` : `${startLine}–${endLine}`;

const lineOf = (words: string): Cell[] => [text(words, "alert"), ...Array.from({ length: coordinatingAt }, () => blank("alert"))];

function addRules(layout: Layout, top: number, bottom: number): void {
  const cell = (column: number): string => `$${address(top, column)}`;
  layout.list({
    area: { top, left: generalAt, bottom, right: generalAt },
    options: Object.values(generalWords),
    strict: true,
    prompt:
      "Riêng: một cơ quan chủ trì. Đồng chủ trì: văn bản giao chung cho nhiều cơ quan. Chung: không giao cho cơ quan nào, không phải báo cáo.",
  });
  layout.colour({
    kind: "formula",
    area: { top, left: leadsAt, bottom, right: leadsAt },
    formula: `=AND(LEN(TRIM(${cell(textAt)}))>0,LEN(TRIM(${cell(leadsAt)}))=0,TRIM(${cell(generalAt)})<>"${generalWords.yes}")`,
    style: "bad",
  });
}
