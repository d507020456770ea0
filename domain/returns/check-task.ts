/** What one task's row must agree with: itself, the cut-off, and what was said of it last period. */
import { dayInWords } from "../period/dates.ts";
import type { Period } from "../period/period.ts";
import type { Problem } from "../problem.ts";
import { atTask, error, note, query } from "./place.ts";
import { progressWords, type TaskReport } from "./return.ts";

/**
 * Most tasks of most returns, of which nothing can be wrong: under way, with a share below 100 or none, and never reported as done;
 * or done in time, with its day and its evidence.
 */
export function isQuiet(report: TaskReport, last: TaskReport | null, { dataTo }: Period): boolean {
  const { progress, percent, completedOn, evidence } = report;
  if (progress === "in-progress") return (percent === null || percent < 100) && completedOn === null && last?.progress !== "done";
  const isWhole = percent === null || percent === 100;
  return progress === "done" && isWhole && completedOn !== null && completedOn <= dataTo && evidence.trim() !== "";
}

export function checkTaskReport(report: TaskReport, last: TaskReport | null, period: Period): readonly Problem[] {
  const { taskId } = report;
  const task = `Nhiệm vụ ${taskId}`;
  const word = `“${progressWords[report.progress]}”`;
  const found: (Problem | false)[] = [
    ...checkDay(report, period),
    report.progress === "done" &&
      report.percent !== null &&
      report.percent < 100 &&
      error(
        "done-below-100",
        atTask(taskId, "percent"),
        `${task} ghi ${word} nhưng mới ${report.percent}%: hãy ghi 100%, để trống, hoặc đổi tiến độ.`,
      ),
    report.progress !== "done" &&
      report.percent === 100 &&
      error(
        "open-at-100",
        atTask(taskId, "progress"),
        `${task} đã đạt 100% nhưng tiến độ là ${word}: hãy chọn “${progressWords.done}” hoặc sửa tỷ lệ.`,
      ),
    (report.progress === "not-started" || report.progress === "nothing-arose") &&
      report.percent !== null &&
      report.percent > 0 &&
      report.percent < 100 &&
      error(
        "percent-without-work",
        atTask(taskId, "percent"),
        `${task} ghi ${word} nhưng đã có ${report.percent}%: hãy ghi 0%, để trống, hoặc đổi tiến độ.`,
      ),
    report.progress === "blocked" &&
      report.difficulties.trim() === "" &&
      error(
        "blocked-without-reason",
        atTask(taskId, "difficulties"),
        `${task} ghi ${word}: hãy nêu vướng mắc ở cột Khó khăn, vướng mắc.`,
      ),
    report.progress === "done" &&
      report.evidence.trim() === "" &&
      note(
        "done-without-evidence",
        atTask(taskId, "evidence"),
        `${task} đã hoàn thành: nên ghi số, ký hiệu văn bản ở cột Minh chứng.`,
      ),
    last?.progress === "done" &&
      report.progress !== "done" &&
      query(
        "done-no-longer",
        atTask(taskId, "progress"),
        `${task} kỳ trước đã báo hoàn thành, kỳ này ghi ${word}`,
        "hãy nêu lý do ở cột Khó khăn, vướng mắc, hoặc sửa tiến độ.",
        report.difficulties,
      ),
  ];
  return found.filter((each) => each !== false);
}

function checkDay({ taskId, progress, completedOn }: TaskReport, { dataTo }: Period): readonly Problem[] {
  const at = atTask(taskId, "completedOn");
  const task = `Nhiệm vụ ${taskId}`;
  if (progress === "done" && completedOn === null)
    return [error("done-without-day", at, `${task} đã hoàn thành nhưng chưa có ngày: hãy ghi ngày ở cột Ngày hoàn thành.`)];
  if (completedOn === null) return [];
  if (progress !== "done")
    return [
      error(
        "day-without-done",
        at,
        `${task} có ngày hoàn thành nhưng tiến độ là “${progressWords[progress]}”: hãy xóa ngày hoặc đổi tiến độ.`,
      ),
    ];
  if (completedOn > dataTo)
    return [
      error(
        "done-after-cut-off",
        at,
        `${task} hoàn thành ngày ${dayInWords(completedOn)}, sau ngày chốt số liệu ${dayInWords(dataTo)}: hãy sửa ngày, hoặc để “${progressWords["in-progress"]}” và báo hoàn thành ở kỳ sau.`,
      ),
    ];
  return [];
}
