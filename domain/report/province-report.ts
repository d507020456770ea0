/** From the province's view to the report's sentences. */
import { agencyName } from "../plan/agency-name.ts";
import { computeKpis } from "../kpi/compute.ts";
import { formatCount } from "../kpi/format.ts";
import type { Merged } from "../merge/merge.ts";
import { dayInWords, readDay } from "../period/dates.ts";
import { periodTitle } from "../period/period-title.ts";
import type { Period } from "../period/period.ts";
import { planName } from "../plan/plan-words.ts";
import type { PublishedPlan } from "../plan/published-plan.ts";
import type { ReturnHead } from "../returns/return.ts";
import { provinceInWords } from "../matrix/province/heading.ts";
import { kpiParagraphs } from "./kpi-paragraphs.ts";
import { policeOffice } from "./police-office.ts";
import type { ProvinceReport, ReportParagraph } from "./report.ts";
import { oneLine } from "../sheet/words.ts";
import { shortList } from "./short-list.ts";
import { sourcesOf } from "./sources.ts";
import { taskParagraphs, taskTable } from "./task-paragraphs.ts";
import { wordsOfAgencies } from "./agency-words.ts";

/** `today`: ISO day of drafting. */
export function provinceReport(
  plan: PublishedPlan,
  period: Period,
  merged: Merged,
  heads: readonly ReturnHead[],
  today: string,
): ProvinceReport {
  const place = plan.header.province ?? "……";
  const where = provinceInWords(plan.header.province) ?? "tỉnh ……";
  const council = `Ủy ban nhân dân ${where}`;
  const kpis = computeKpis(plan, merged);
  const sources = sourcesOf({ plan, period, merged, heads, kpis, ranges: [], trends: [] });
  const nameOf = (id: string): string => agencyName(plan, id);
  const words = wordsOfAgencies(merged, nameOf);
  const { title } = plan.header;
  const about = title === null ? "" : ` về ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
  return {
    ...policeOffice(plan.header.province),
    placeAndDay: `${place}, ngày      tháng      năm ${readDay(today).year}`,
    title: "Báo cáo",
    subject: `Kết quả ${periodTitle(period)} thực hiện ${planName({ ...plan.header, issuer: null })}`,
    to: council,
    paragraphs: [
      body(
        `Thực hiện ${planName(plan.header)}${about}, Công an ${where} báo cáo kết quả ${periodTitle(period)} (số liệu từ ngày ${dayInWords(period.dataFrom)} đến ngày ${dayInWords(period.dataTo)}) như sau:`,
      ),
      heading("I. TÌNH HÌNH BÁO CÁO"),
      ...coverage(merged, nameOf, sources.coverage),
      heading("II. KẾT QUẢ THỰC HIỆN CHỈ TIÊU"),
      ...kpiParagraphs(plan, merged, kpis, sources, nameOf),
      heading("III. KẾT QUẢ THỰC HIỆN NHIỆM VỤ"),
      ...taskParagraphs(plan, merged, sources, nameOf),
      heading("IV. KHÓ KHĂN, VƯỚNG MẮC VÀ ĐỀ XUẤT"),
      ...words.paragraphs,
      body(`Công an ${where} báo cáo ${council} theo quy định./.`),
    ],
    appendices: [taskTable(plan, merged, nameOf), ...(words.rest === null ? [] : [words.rest])],
    receivers: ["Như trên", "Đ/c Giám đốc (để báo cáo)", "Lưu: VT, PV01"],
    signer: ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
  };
}

const body = (text: string): ReportParagraph => ({ kind: "body", text, sources: [] });
const heading = (text: string): ReportParagraph => ({ kind: "heading", text, sources: [] });

function coverage(merged: Merged, nameOf: (id: string) => string, source: ReportParagraph["sources"]): ReportParagraph[] {
  const { expected, accepted, missing, excluded } = merged;
  const isWhole = missing.length === 0;
  const said: ReportParagraph = {
    kind: "body",
    text: isWhole
      ? `Báo cáo tổng hợp từ ${formatCount(accepted.length)}/${formatCount(expected.length)} cơ quan, đơn vị phải báo cáo.`
      : `Đến thời điểm tổng hợp đã tiếp nhận báo cáo của ${formatCount(accepted.length)}/${formatCount(expected.length)} cơ quan, đơn vị. Số liệu dưới đây là tạm tính, còn thiếu ${formatCount(missing.length)} cơ quan: ${shortList(missing.map(nameOf), 20, "cơ quan")}.`,
    sources: source,
  };
  return [
    said,
    ...excluded.map(({ agencyId, reason }): ReportParagraph => ({
      kind: "dash",
      text: `- ${nameOf(agencyId)} không tính vào tổng hợp: ${oneLine(reason).replace(/[.;]+$/, "")}.`,
      sources: [],
    })),
  ];
}
