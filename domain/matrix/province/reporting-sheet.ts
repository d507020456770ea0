/** `Tình hình báo cáo`: who owes a return, how far it is, and what there is to chase; the most pressing first. */
import type { Merged } from "../../merge/merge.ts";
import type { PublishedPlan } from "../../plan/published-plan.ts";
import { agenciesOf, expandAgencies, type Role } from "../../returns/duties.ts";
import type { ReturnHead, ReturnStatus } from "../../returns/return.ts";
import { areaAddress } from "../../sheet/address.ts";
import { area, blank, formula, number, text } from "../../sheet/cells.ts";
import { dayOfInstant } from "../../sheet/day.ts";
import type { Layout } from "../../sheet/layout.ts";
import type { Cell, Sheet, StyleName } from "../../sheet/sheet.ts";
import { provinceLayout, type ProvinceView } from "./heading.ts";

export const reportingSheetName = "Tình hình báo cáo";
const headers = ["TT", "Cơ quan", "Trạng thái", "Lần gửi", "Gửi lúc", "So với hạn", "Người gửi", "Lý do trả lại"];
const loadHeaders = ["Nhiệm vụ chủ trì", "Trong đó quá hạn", "Nhiệm vụ phối hợp", "Số liệu phải gửi"];
const widths = [6, 38, 26, 9, 18, 14, 24, 40, 11, 11, 11, 11];
const statusAt = 2;

type Standing = ReturnStatus | "silent";
const standingWords: Readonly<Record<Standing, string>> = {
  "sent-back": "↩ Bị trả lại",
  silent: "○ Chưa gửi",
  sent: "➜ Đã gửi, chờ tiếp nhận",
  accepted: "✔ Đã tiếp nhận",
};
const standingLooks: Readonly<Record<Standing, StyleName>> = {
  "sent-back": "bad",
  silent: "neutral",
  sent: "warning",
  accepted: "good",
};
/** In the order in which the staff office works through them. */
const standings = Object.keys(standingWords) as readonly Standing[];

export function reportingSheet(view: ProvinceView): Sheet {
  const { merged, heads, period } = view;
  const layout = provinceLayout(
    view,
    widths,
    widths.length,
    "Tình hình báo cáo của các cơ quan",
    "Cách đọc: cơ quan cần đôn đốc đứng trước. Chỉ báo cáo đã tiếp nhận được tính vào ma trận, số liệu và chỉ tiêu.",
  );
  const rows = inOrder(view.plan, merged, heads);
  const header = layout.next + 1;
  const body = area(header + 1, 0, header + rows.length, widths.length - 1);
  addSummary(layout, areaAddress({ ...body, left: statusAt, right: statusAt }), rows);
  layout.row([...headers, ...loadHeaders].map((words) => text(words, "header")));
  rows.forEach((row, index) => layout.row(rowCells(row, index + 1, period.dueOn)));
  for (const standing of standings)
    layout.colour({
      kind: "text-equals",
      area: { ...body, left: statusAt, right: statusAt },
      text: standingWords[standing],
      style: standingLooks[standing],
    });
  return layout.finish({
    name: reportingSheetName,
    frozen: { rows: header + 1, columns: 2 },
    isProtected: true,
    filter: rows.length > 0 ? { ...body, top: header } : null,
    tabColor: "#C98A00",
    print: { landscape: true, fitToWidth: true, repeatRows: header + 1 },
  });
}

/** "↩ Bị trả lại: 1; ○ Chưa gửi: 2; …", counted from the column of states. */
function addSummary(layout: Layout, states: string, rows: readonly Row[]): void {
  const parts = standings.map((each) => `"${standingWords[each]}: "&COUNTIF(${states},"${standingWords[each]}")`);
  const words = standings.map((each) => `${standingWords[each]}: ${rows.filter((row) => row.standing === each).length}`);
  const cells = [
    formula(`=${parts.join('&"; "&')}`, "total-label", words.join("; ")),
    ...widths.slice(1).map(() => blank("total-label")),
  ];
  layout.row(cells, 24, [[0, widths.length - 1]]);
}

interface Row {
  readonly name: string;
  readonly standing: Standing;
  readonly head: ReturnHead | null;
  readonly load: Load;
}
interface Load {
  readonly lead: number;
  readonly overdue: number;
  readonly coordinating: number;
  readonly counts: number;
}

function inOrder(plan: PublishedPlan, merged: Merged, heads: readonly ReturnHead[]): readonly Row[] {
  const headOf = new Map(heads.map((head) => [head.agencyId, head]));
  const accepted = new Set(merged.accepted);
  const loadOf = loads(plan, merged);
  const names = new Map(plan.agencies.map(({ id, name }) => [id, name]));
  const rows = merged.expected.map((id): Row => {
    const head = headOf.get(id) ?? null;
    return {
      name: names.get(id) ?? id,
      // Files merged without a service have no heads: what is in the merge was accepted.
      standing: head?.status ?? (accepted.has(id) ? "accepted" : "silent"),
      head,
      load: loadOf(id),
    };
  });
  return standings.flatMap((standing) => rows.filter((row) => row.standing === standing));
}

function loads(plan: PublishedPlan, merged: Merged): (agencyId: string) => Load {
  const late = new Set(merged.tasks.filter(({ timeliness }) => timeliness === "open-overdue").map(({ taskId }) => taskId));
  const tasks = new Map<string, { readonly role: Role; readonly isLate: boolean }[]>();
  for (const task of plan.tasks)
    for (const { agencyId, role } of agenciesOf(plan, task)) {
      const own = tasks.get(agencyId) ?? [];
      own.push({ role, isLate: late.has(task.id) });
      tasks.set(agencyId, own);
    }
  const counts = new Map<string, number>();
  for (const indicator of plan.indicators)
    for (const id of expandAgencies(plan, indicator.reporters)) counts.set(id, (counts.get(id) ?? 0) + indicator.counts.length);
  return (agencyId) => {
    const own = tasks.get(agencyId) ?? [];
    const lead = own.filter(({ role }) => role === "lead");
    return {
      lead: lead.length,
      overdue: lead.filter(({ isLate }) => isLate).length,
      coordinating: own.length - lead.length,
      counts: counts.get(agencyId) ?? 0,
    };
  };
}

function rowCells({ name, standing, head, load }: Row, index: number, dueOn: string): Cell[] {
  return [
    number(index, "code"),
    text(name, "text-middle"),
    text(standingWords[standing], "text-center"),
    number(head?.revision ?? null),
    text(head && sentWords(head.sentAt), "text-center"),
    text(head && (dayOfInstant(head.sentAt) <= dueOn ? "✔ Đúng hạn" : "▲ Sau hạn"), "text-center"),
    text(head?.sentBy, "text-middle"),
    text(head?.reason, "text-middle"),
    number(load.lead),
    number(load.overdue),
    number(load.coordinating),
    number(load.counts),
  ];
}

/** "2026-06-15T02:05:00Z" → "15/06/2026 09:05", the clock of Việt Nam (UTC+7, no summer time). */
function sentWords(instant: string): string {
  const local = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  const [year, month, day] = local.slice(0, 10).split("-");
  return `${day}/${month}/${year} ${local.slice(11, 16)}`;
}
