/** Doubts as questions to the officer. */
import type { Doubt, HeaderField } from "../../../../domain/plan/review/doubts.ts";
import { dayInWords } from "../../../../domain/period/dates.ts";

export const fieldWords: Readonly<Record<HeaderField, string>> = {
  number: "Số, ký hiệu",
  title: "Trích yếu",
  date: "Ngày ban hành",
  issuer: "Cơ quan ban hành",
  province: "Tỉnh, thành phố",
};

export interface DoubtWords {
  readonly title: string;
  readonly text: string;
}

export function doubtWords(doubt: Doubt, nameOf: (agencyId: string) => string): DoubtWords {
  switch (doubt.kind) {
    case "clauses-missing":
      return { title: "Văn bản có thiếu đề mục không?", text: doubt.words };
    case "lead-missing":
      return {
        title: `Nhiệm vụ ${doubt.task.id} giao cho cơ quan nào chủ trì?`,
        text: short(doubt.task.text),
      };
    case "several-leads":
      return {
        title: `Nhiệm vụ ${doubt.task.id}: ai chủ trì?`,
        text: `Đang ghi ${doubt.task.leads.length} cơ quan chủ trì mà văn bản không nói là giao chung.`,
      };
    case "joint-leads":
      return {
        title: `Nhiệm vụ ${doubt.task.id} giao chung cho ${doubt.task.leads.length} cơ quan?`,
        text: doubt.task.leads.map(nameOf).join("; "),
      };
    case "header-missing":
      return { title: `${fieldWords[doubt.field]} của kế hoạch?`, text: "Không đọc được trong văn bản." };
    case "agency-near":
      return {
        title: `“${doubt.agency.name}” có phải ${doubt.near[0]?.name ?? ""}?`,
        text: `Tên này chưa có trong danh bạ. ${inTasks(doubt.taskIds)}`,
      };
    case "agency-unsure":
      return {
        title: `“${doubt.written}” có phải ${doubt.agency.name}?`,
        text: `Chữ trong văn bản đọc chưa chắc. ${inTasks(doubt.taskIds)}`,
      };
    case "agency-unknown":
      return {
        title: `“${doubt.agency.name}” là cơ quan mới?`,
        text: `Tên này chưa có trong danh bạ. ${inTasks(doubt.taskIds)}`,
      };
    case "date-torn":
      return {
        title: `Nhiệm vụ ${doubt.task.id}: hạn là ngày nào?`,
        text: `Văn bản ghi “${doubt.time}”, chưa đủ thành một ngày${
          doubt.proposed === null ? "." : `. Có phải ${dayInWords(doubt.proposed)}?`
        }`,
      };
    case "reporter-missing":
      return { title: `Cơ quan nào cung cấp số liệu cho chỉ tiêu ${doubt.indicatorId}?`, text: short(doubt.text) };
  }
}

const short = (text: string): string => (text.length <= 140 ? text : `${text.slice(0, 139).trimEnd()}…`);

const inTasks = (ids: readonly string[]): string => {
  if (ids.length === 0) return "";
  const shown = ids.slice(0, 4).join(", ");
  return ids.length > 4 ? `Ở ${ids.length} nhiệm vụ: ${shown}…` : `Ở nhiệm vụ ${shown}.`;
};
