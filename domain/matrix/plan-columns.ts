/** The headers and words of the plan's sheets: written by one file, found again by another. */
import type { Comparator, Indicator } from "../kpi/indicator.ts";
import type { Cycle, PlanAgency, PlanHeader } from "../plan/plan.ts";

export const planSheetNames = { tasks: "Nhiệm vụ", matrix: "Ma trận", agencies: "Cơ quan", indicators: "Chỉ tiêu" } as const;

/** The labelled cells above the tasks, in this order. */
export const headerLabels = {
  number: "Số/ký hiệu",
  date: "Ngày ban hành",
  issuer: "Cơ quan ban hành",
  province: "Tỉnh, thành phố",
  docType: "Loại văn bản",
  title: "Trích yếu",
  legalBasis: "Căn cứ",
} as const satisfies Record<keyof PlanHeader, string>;

export const taskColumns = {
  id: "Mã",
  text: "Nhiệm vụ",
  leads: "Chủ trì",
  coordinating: "Phối hợp",
  time: "Thời gian",
  due: "Hạn",
  section: "Mục",
  general: "Loại",
  source: "Dòng văn bản",
  problems: "Cần xem",
} as const;

/** Beside the tasks of a plan that carries out another one. */
export const parentColumn = "Nhiệm vụ của kế hoạch cấp trên";

export const agencyColumns = {
  id: "Mã",
  name: "Tên trong kế hoạch",
  directory: "Danh bạ",
  kind: "Loại",
  members: "Thành viên",
  leads: "Số nhiệm vụ chủ trì",
  coordinating: "Số nhiệm vụ phối hợp",
  directoryId: "Mã danh bạ",
} as const;

export const indicatorColumns = {
  id: "Mã",
  text: "Chỉ tiêu",
  kind: "Loại",
  comparator: "So sánh",
  target: "Mức",
  upper: "Đến mức",
  unit: "Đơn vị",
  baseline: "Gốc so sánh",
  reporters: "Cơ quan cung cấp số liệu",
} as const;

export const countColumns = {
  indicator: "Thuộc chỉ tiêu",
  label: "Tên số liệu",
  part: "Vai trò",
  unit: "Đơn vị đếm",
  id: "Mã số liệu",
} as const;

export const reportingColumns = {
  cycle: "Kỳ báo cáo",
  by: "Cơ quan báo cáo",
  recipient: "Nơi nhận",
  via: "Gửi qua",
  deadline: "Thời hạn gửi",
} as const;

export const generalWords = { yes: "Chung", no: "Riêng", joint: "Đồng chủ trì" } as const;
export const newAgency = "mới";

export const agencyKindWords: Readonly<Record<PlanAgency["kind"], string>> = { agency: "Cơ quan", group: "Nhóm" };

export const indicatorKindWords: Readonly<Record<Indicator["kind"], string>> = {
  ratio: "Tỷ lệ",
  share: "Phần đạt",
  change: "Tăng giảm",
};

/** None begins with "=", which a spreadsheet would take for a formula. */
export const comparatorWords: Readonly<Record<Comparator, string>> = {
  ">=": "≥ từ mức",
  ">": "> trên mức",
  "<=": "≤ không quá",
  "<": "< dưới mức",
  "=": "bằng",
  decrease_by: "giảm ít nhất",
  increase_by: "tăng ít nhất",
  range: "trong khoảng",
};

export const partWords = { numerator: "Tử số", denominator: "Mẫu số", beside: "Kèm theo" } as const;

export const cycleWords: Readonly<Record<Cycle, string>> = {
  WEEK: "Tuần",
  MONTH: "Tháng",
  QUARTER: "Quý",
  HALF_YEAR: "6 tháng",
  NINE_MONTHS: "9 tháng",
  YEAR: "Năm",
  PERIODIC_UNSPECIFIED: "Định kỳ",
  AD_HOC: "Đột xuất",
  AS_REGULATED: "Theo quy định",
};
