/** `Tình hình báo cáo`: who owes a return, how far it is, and what there is to chase; the most pressing first. */
import { strayNotes } from "../../merge/left-out.ts";
import type { Merged } from "../../merge/merge.ts";
import type { PublishedPlan } from "../../plan/published-plan.ts";
import type { ReturnHead } from "../../returns/return.ts";
import { areaAddress } from "../../sheet/address.ts";
import { area, blank, formula, number, text } from "../../sheet/cells.ts";
import { dayOfInstant } from "../../sheet/day.ts";
import { oneLine } from "../../sheet/words.ts";
import type { Layout } from "../../sheet/layout.ts";
import type { Cell, Sheet } from "../../sheet/sheet.ts";
import { loads, type Load } from "./agency-load.ts";
import { provinceLayout, type ProvinceView } from "./heading.ts";
import { sentWords, standingLooks, standings, standingWords, type Standing } from "../../returns/return-standing.ts";

export const reportingSheetName = "Tình hình báo cáo";
const headers = ["TT", "Cơ quan", "Trạng thái", "Lần gửi", "Gửi lúc", "So với hạn", "Người gửi", "Lý do trả lại"];
const loadHeaders = ["Nhiệm vụ chủ trì", "Trong đó quá hạn", "Nhiệm vụ phối hợp", "Số liệu phải gửi"];
const widths = [6, 38, 26, 9, 18, 14, 24, 40, 11, 11, 11, 11];
const statusAt = 2;
/** Lines under the table on what was not counted. */
const mostNotes = 12;

export function reportingSheet(view: ProvinceView): Sheet {
  const { merged, heads, period, otherDueDays = {} } = view;
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
  rows.forEach((row, index) => layout.row(rowCells(row, index + 1, otherDueDays[row.agencyId] ?? period.dueOn)));
  const names = new Map(view.plan.agencies.map(({ id, name }) => [id, name]));
  for (const { agencyId, reason } of merged.excluded)
    layout.wide(`Loại khỏi tổng hợp: ${names.get(agencyId) ?? agencyId}. Lý do: ${oneLine(reason)}`, "note");
  const notes = strayNotes(merged);
  for (const words of notes.slice(0, mostNotes)) layout.wide(words, "note");
  if (notes.length > mostNotes) layout.wide(`Và ${notes.length - mostNotes} điều khác không tính vào tổng hợp.`, "note");
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
    print: { landscape: true, fitToWidth: true, repeatRows: header + 1, repeatFrom: header },
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
  readonly agencyId: string;
  readonly name: string;
  readonly standing: Standing;
  readonly head: ReturnHead | null;
  readonly load: Load;
}
function inOrder(plan: PublishedPlan, merged: Merged, heads: readonly ReturnHead[]): readonly Row[] {
  const headOf = new Map(heads.map((head) => [head.agencyId, head]));
  const accepted = new Set(merged.accepted);
  const loadOf = loads(plan, merged);
  const names = new Map(plan.agencies.map(({ id, name }) => [id, name]));
  const [owing, out] = [new Set(merged.expected), new Set(merged.excluded.map(({ agencyId }) => agencyId))];
  // Who is gone since it sent owes nothing any more, and what was accepted of it counts.
  const gone = heads.map(({ agencyId }) => agencyId).filter((id) => !owing.has(id) && !out.has(id) && names.has(id));
  const rows = [...merged.expected, ...gone].map((id): Row => {
    const head = headOf.get(id) ?? null;
    return {
      agencyId: id,
      name: names.get(id) ?? id,
      // Files merged without a service have no heads: what is in the merge was accepted.
      standing: head?.status ?? (accepted.has(id) ? "accepted" : "silent"),
      head,
      load: loadOf(id),
    };
  });
  return standings.flatMap((standing) => rows.filter((row) => row.standing === standing));
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
