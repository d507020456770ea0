/**
 * The question that a leader would write, drafted from the figure: what stands there, then what she wants to know. She changes it
 * as she likes before it goes out.
 *
 *   overdue task     "Nhiệm vụ II.3 quá hạn 12 ngày (hạn 30/6/2026), cơ quan báo: đang thực hiện. Đề nghị nêu rõ …"
 *   stuck task       "Nhiệm vụ II.3 đang vướng mắc: “Thiếu kinh phí”. Đề nghị nêu rõ …"
 *   target           "Chỉ tiêu “Tỷ lệ khám phá …”: toàn tỉnh 63,33%, yêu cầu từ 75% trở lên; cơ quan báo 12/20. Đề nghị …"
 *   return           "Báo cáo 6 tháng đầu năm 2026 quá hạn 5 ngày (hạn 15/6/2026), chưa gửi. Đề nghị …"
 */
import type { ChaseRow } from "../chase/chase.ts";
import { formatCount } from "../kpi/format.ts";
import type { Indicator } from "../kpi/indicator.ts";
import type { KpiResult } from "../kpi/kpi.ts";
import { figureInWords, targetInWords, verdictInWords } from "../kpi/words.ts";
import type { Merged } from "../merge/merge.ts";
import type { Task } from "../plan/plan.ts";
import { progressWords } from "../returns/return.ts";
import { brief } from "../sheet/words.ts";
import { dayInWords, daysBetween } from "./dates.ts";
import { periodTitle } from "./period-title.ts";

/** Letters of another's words in a question. */
const quoted = 160;

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** `today`: ISO day. */
export function draftOfTask(task: Task, merged: Merged, agencyId: string, today: string): string {
  const seen = merged.tasks.find(({ taskId }) => taskId === task.id);
  const report = seen?.said.find((each) => each.agencyId === agencyId)?.report;
  const said = report === undefined ? "cơ quan chưa có báo cáo" : `cơ quan báo: ${progressWords[report.progress].toLowerCase()}`;
  const stuck = report?.progress === "blocked" && report.difficulties !== "" ? ` (“${brief(report.difficulties, quoted)}”)` : "";
  const late =
    seen?.timeliness === "open-overdue" && task.due !== null
      ? ` quá hạn ${daysBetween(task.due, today)} ngày (hạn ${dayInWords(task.due)})`
      : "";
  return `Nhiệm vụ ${task.id}${late === "" ? ":" : `${late},`} ${said}${stuck}. Đề nghị nêu rõ nguyên nhân, việc còn lại, cần ai tháo gỡ và ngày hoàn thành.`;
}

export function draftOfIndicator(indicator: Indicator, kpi: KpiResult, merged: Merged, agencyId: string): string {
  const own = pairOf(indicator, merged, agencyId);
  const figure = figureInWords(indicator, kpi) || lowered(verdictInWords(kpi).replace(/^\S+ /, ""));
  const pair =
    own === null ? "" : `${formatCount(own.part)}${indicator.kind === "change" ? " so với " : "/"}${formatCount(own.whole)}`;
  const said = own === null ? "cơ quan chưa có đủ số liệu" : `cơ quan báo ${pair}`;
  return `Chỉ tiêu “${brief(indicator.text, quoted)}”: toàn tỉnh ${figure}, yêu cầu ${targetInWords(indicator)}; ${said}. Đề nghị giải trình nguyên nhân và biện pháp để đạt chỉ tiêu.`;
}

export function draftOfReturn(row: Pick<ChaseRow, "standing" | "dueOn" | "daysLate">, periodId: string): string {
  const { standing, dueOn, daysLate } = row;
  const late = daysLate > 0 ? ` quá hạn ${daysLate} ngày (hạn ${dayInWords(dueOn)})` : ` có hạn gửi ${dayInWords(dueOn)}`;
  const state = { overdue: "chưa gửi", waiting: "chưa gửi", "sent-back": "bị trả lại mà chưa gửi lại", late: "đã gửi muộn" }[
    standing
  ];
  const end = standing === "late" ? "nguyên nhân và cách khắc phục ở kỳ sau" : "nguyên nhân và ngày gửi";
  return `Báo cáo ${periodTitle({ id: periodId })}${late}, ${state}. Đề nghị cho biết ${end}.`;
}

/**
 * Whom a leader most likely asks about a target: who keeps it from being met most, by number of cases. Those without both counts last.
 *
 *   cleared 7 of 12 and 9 of 10      the first: five are missing, of the other one
 *   94 against 100, and 60 against 50, a fall is wanted      the second: ten more
 */
export function whoToAsk(indicator: Indicator, merged: Merged, agencyIds: readonly string[]): readonly string[] {
  const isFall = indicator.kind === "change" && indicator.comparator === "decrease_by";
  const known = new Map(
    agencyIds.map((id) => {
      const own = pairOf(indicator, merged, id);
      return [id, own === null ? -Infinity : isFall ? own.part - own.whole : own.whole - own.part];
    }),
  );
  const shortOf = (id: string): number => known.get(id) ?? -Infinity;
  return [...agencyIds].sort((a, b) => (shortOf(a) === shortOf(b) ? 0 : shortOf(b) - shortOf(a)));
}

/** Null unless the agency gave both. */
function pairOf({ id, numerator, denominator }: Indicator, { counts }: Merged, agencyId: string) {
  const of = (countId: string): number | undefined =>
    counts.find((each) => each.indicatorId === id && each.countId === countId)?.addends.find((each) => each.agencyId === agencyId)
      ?.value;
  const [part, whole] = [of(numerator), of(denominator)];
  return part === undefined || whole === undefined ? null : { part, whole };
}
