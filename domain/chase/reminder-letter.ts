/**
 * The reminder letter ("công văn đôn đốc") as data for a document in the form of Decree 30/2020, Appendix I: who writes, to whom,
 * about what, the paragraphs, the list of agencies with their days, who receives. Number and signature stay blank: they are
 * given by the office, not by a program.
 */
import { dayInWords, readDay } from "../period/dates.ts";
import { periodTitle } from "../period/period-title.ts";
import type { Period } from "../period/period.ts";
import { reportLine, reportLineInWords } from "../period/report-line.ts";
import type { PublishedPlan } from "../plan/published-plan.ts";
import { policeOffice } from "../report/police-office.ts";
import type { ChaseRow } from "./chase.ts";

export interface ReminderLetter {
  /** "BỘ CÔNG AN" over "CÔNG AN TỈNH …" */
  readonly parent: string;
  readonly issuer: string;
  /** "Bình Lâm, ngày 05 tháng 02 năm 2026" */
  readonly placeAndDay: string;
  /** "V/v đôn đốc gửi báo cáo 6 tháng đầu năm 2026" */
  readonly subject: string;
  readonly to: readonly string[];
  readonly paragraphs: readonly string[];
  readonly table: { readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly receivers: readonly string[];
  readonly signer: string;
}

const two = (part: number): string => String(part).padStart(2, "0");

/** As Decree 30 writes a day: 01–09 and months 01, 02 with a leading 0. */
function placeAndDay(place: string, today: string): string {
  const { year, month, day } = readDay(today);
  return `${place}, ngày ${two(day)} tháng ${month < 3 ? two(month) : month} năm ${year}`;
}

const why = ({ standing, daysLate, inApproval }: ChaseRow): string =>
  standing === "sent-back"
    ? "Báo cáo bị trả lại, chưa gửi lại"
    : inApproval
      ? "Đang duyệt trong cơ quan, chưa gửi"
      : standing === "overdue"
        ? `Chưa gửi, quá hạn ${daysLate} ngày`
        : "Chưa gửi";

/** `rows`: the whole chase list; those whose return has come late are not written to. */
export function reminderLetter(plan: PublishedPlan, period: Period, rows: readonly ChaseRow[], today: string): ReminderLetter {
  const { number, date, province, title } = plan.header;
  const place = province ?? "……";
  const line = reportLine(plan, period.id, null);
  const chased = rows.filter(({ standing }) => standing !== "late");
  const called = `Kế hoạch${number === null ? "" : ` số ${number}`}${date === null ? "" : ` ngày ${dayInWords(date)}`}`;
  return {
    ...policeOffice(province),
    placeAndDay: placeAndDay(place, today),
    subject: `V/v đôn đốc gửi báo cáo ${periodTitle(period)}`,
    to: chased.map(({ name }) => name),
    paragraphs: [
      `Thực hiện ${called}${title === null ? "" : ` về ${title.charAt(0).toLowerCase()}${title.slice(1)}`}, các cơ quan, đơn vị báo cáo kết quả ${periodTitle(period)}${line === null ? "" : ` về ${reportLineInWords(line)}`} với số liệu chốt đến ngày ${dayInWords(period.dataTo)}.`,
      `Đến ngày ${dayInWords(today)}, còn ${chased.length} cơ quan, đơn vị chưa hoàn thành việc gửi báo cáo theo danh sách dưới đây.`,
      "Đề nghị các cơ quan, đơn vị khẩn trương hoàn thành và gửi báo cáo trên hệ thống Ma trận; trường hợp vướng mắc, trao đổi với Phòng Tham mưu, Công an tỉnh để được hướng dẫn hoặc đề nghị gia hạn trước khi hết hạn./.",
    ],
    table: {
      headers: ["TT", "Cơ quan, đơn vị", "Hạn gửi", "Tình hình", "Đầu mối"],
      rows: chased.map((row, at) => [
        String(at + 1),
        row.name,
        dayInWords(row.dueOn),
        why(row),
        row.contact === null ? "" : `${row.contact.name}, ${row.contact.phone}`,
      ]),
    },
    receivers: ["Như trên", `UBND tỉnh ${place} (để báo cáo)`, "Lưu: VT, PV01"],
    signer: "KT. GIÁM ĐỐC",
  };
}

/** The short text of one agency's message. */
export function reminderText(plan: PublishedPlan, period: Period, row: ChaseRow): string {
  const state = why(row);
  return `Đề nghị ${row.name} gửi báo cáo ${periodTitle(period)} của kế hoạch ${plan.header.number ?? plan.id}, hạn ${dayInWords(row.dueOn)}. Tình hình: ${state.charAt(0).toLowerCase()}${state.slice(1)}. Liên hệ Phòng Tham mưu, Công an tỉnh nếu cần gia hạn.`;
}
