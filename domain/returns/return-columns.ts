/** The headers of the `Báo cáo` sheet: written by one file, found again by another. */
import type { TaskReport } from "./return.ts";

export const returnSheetName = "Báo cáo";

export const taskColumns = {
  id: "Mã",
  text: "Nhiệm vụ",
  role: "Vai trò",
  due: "Thời hạn",
  timeliness: "Tình trạng hạn",
  progress: "Tiến độ",
  percent: "%",
  result: "Kết quả",
  evidence: "Minh chứng (số, ký hiệu văn bản)",
  completedOn: "Ngày hoàn thành",
  difficulties: "Khó khăn, vướng mắc",
  proposals: "Đề xuất",
  state: "Tình trạng gửi",
} as const;

export const countColumns = {
  id: "Mã",
  label: "Số liệu",
  unit: "Đơn vị tính",
  last: "Kỳ trước",
  lastYear: "Cùng kỳ năm trước",
  now: "Kỳ này",
  change: "Tăng giảm",
  explanation: "Giải trình",
  indicator: "Thuộc chỉ tiêu",
  state: "Tình trạng gửi",
} as const;

/** The line of the title block that says whether all is sent. */
export const stateLabel = "Tình trạng";

/** Without these the blocks are not found. */
export const taskHeaders: readonly string[] = [taskColumns.id, taskColumns.text, taskColumns.progress];
export const countHeaders: readonly string[] = [countColumns.id, countColumns.label, countColumns.now];

/** Where each field of a task's report stands. */
export const columnOfField: Readonly<Record<Exclude<keyof TaskReport, "taskId">, string>> = {
  progress: taskColumns.progress,
  percent: taskColumns.percent,
  result: taskColumns.result,
  evidence: taskColumns.evidence,
  completedOn: taskColumns.completedOn,
  difficulties: taskColumns.difficulties,
  proposals: taskColumns.proposals,
};

/** Where each field of a count stands; the answer itself has no field of its own: "counts/k2.opened". */
export const columnOfCountField = { "": countColumns.now, explanation: countColumns.explanation } as const;
