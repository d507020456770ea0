/** The receipt on a sheet of its own, to be printed or filed: a page upright, what was sent, when, by whom, and the code to check it by. */
import { agencyName } from "../../../../domain/plan/agency-name.ts";
import { periodDays, periodTitle } from "../../../../domain/period/period-title.ts";
import { reportLine, reportLineInWords } from "../../../../domain/period/report-line.ts";
import { planNameAndTitle } from "../../../../domain/plan/plan-words.ts";
import { countsOf, tasksOf } from "../../../../domain/returns/duties.ts";
import type { Receipt } from "../../../../domain/returns/return.ts";
import { text } from "../../../../domain/sheet/cells.ts";
import { instantWords } from "../../../../domain/sheet/day.ts";
import { Layout } from "../../../../domain/sheet/layout.ts";
import type { Sheet } from "../../../../domain/sheet/sheet.ts";
import type { ReturnKey } from "./open-return.ts";

export const receiptSheetName = "Biên nhận";

export function receiptSheet({ plan, period, agencyId }: ReturnKey, receipt: Receipt): Sheet {
  const layout = new Layout([22, 60], {
    kind: "receipt",
    plan: plan.id,
    period: period.id,
    agency: agencyId,
    revision: receipt.revision,
  });
  const agency = agencyName(plan, agencyId);
  const line = reportLine(plan, period.id, agencyId);
  layout.wide("BIÊN NHẬN BÁO CÁO", "title");
  const lines: readonly (readonly [string, string])[] = [
    ["Cơ quan báo cáo", agency],
    ["Kế hoạch", planNameAndTitle(plan.header)],
    ["Kỳ báo cáo", `${periodTitle(period)}: ${periodDays(period)}`],
    ...(line === null ? [] : [["Nơi nhận theo kế hoạch", reportLineInWords(line)] as const]),
    ["Nội dung", `${tasksOf(plan, agencyId).length} nhiệm vụ, ${countsOf(plan, agencyId).length} số liệu`],
    ["Hệ thống nhận lúc", instantWords(receipt.sentAt)],
    ["Người gửi", receipt.sentBy],
    ["Bản", String(receipt.revision)],
    ["Mã kiểm (SHA-256)", receipt.hash],
  ];
  for (const [label, words] of lines) layout.row([text(label, "label"), text(words, "text")], 24);
  layout.wide("Mã kiểm đổi khi bất cứ chữ nào của báo cáo đổi: dùng để đối chiếu bản đã gửi với bản lưu.", "note");
  return layout.finish({
    name: receiptSheetName,
    frozen: { rows: 0, columns: 0 },
    isProtected: true,
    filter: null,
    tabColor: "#2F5D94",
    print: { landscape: false, fitToWidth: true, repeatRows: 0 },
  });
}
