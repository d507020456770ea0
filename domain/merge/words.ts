/** Timeliness in the field's words, each with a sign of its own, so that a grey print and a screen reader tell them apart. */
import type { Timeliness } from "./merge.ts";

export const timelinessWords: Readonly<Record<Timeliness, string>> = {
  "done-in-time": "✔ Hoàn thành đúng hạn",
  "done-late": "▲ Hoàn thành quá hạn",
  "open-in-time": "○ Chưa hoàn thành, trong hạn",
  "open-overdue": "✘ Chưa hoàn thành, quá hạn",
  "no-deadline": "– Không có thời hạn",
};

/** "5 trong 7 cơ quan đã có báo cáo" */
export const coverageInWords = (have: number, of: number): string => `${have} trong ${of} cơ quan đã có báo cáo`;
